package cn.daqiao.matcher.fit;

import cn.daqiao.matcher.fit.constraint.Constraints;
import cn.daqiao.matcher.fit.rule.Pair;
import cn.daqiao.matcher.fit.rule.Person;
import cn.daqiao.matcher.fit.rule.Posting;
import cn.daqiao.matcher.fit.rule.Reader;
import cn.daqiao.matcher.fit.rule.Scorer;
import cn.daqiao.matcher.region.RegionTree;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.skill.SkillBook;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Hard constraints filter, soft rules rank. Pure: the same input and rules, the same order. Safe
 * for any number of threads.
 */
public final class Matcher {
  private final SkillBook book;
  private final Rules rules;
  private final Reader reader;
  private final Scorer scorer;
  private final List<Constraint> constraints;

  /** Judges with these places, occupations and rules. */
  public Matcher(RegionTree regions, SkillBook book, Rules rules) {
    this.book = book;
    this.rules = rules;
    reader = new Reader(regions, book, rules.words());
    scorer = new Scorer(rules.weights(), rules.usualWage(), rules.licences());
    constraints = Constraints.all(rules.licences(), regions);
  }

  /** The version of the rules, logged with every match. */
  public String ruleVersion() {
    return rules.version();
  }

  /** Every hard constraint of the pair, in the order of the interface's table. */
  public List<Check> checks(Seeker seeker, Vacancy vacancy, Instant now) {
    return constraints.stream().map(c -> c.check(seeker, vacancy, now)).toList();
  }

  /** Whether the pair breaks no hard constraint. */
  public boolean eligible(Seeker seeker, Vacancy vacancy, Instant now) {
    for (var constraint : constraints) {
      if (!constraint.holds(seeker, vacancy, now)) {
        return false;
      }
    }
    return true;
  }

  /** The first hard constraint of the interface's table that the pair breaks. */
  public Optional<String> firstFailing(Seeker seeker, Vacancy vacancy, Instant now) {
    for (var constraint : constraints) {
      if (!constraint.holds(seeker, vacancy, now)) {
        return Optional.of(constraint.name());
      }
    }
    return Optional.empty();
  }

  /** The fit of any pair, also of one that may not be matched or has nothing in common. */
  public Fit judge(Seeker seeker, Vacancy vacancy, Instant now) {
    return fit(Pair.of(reader.read(seeker), reader.read(vacancy), now, book));
  }

  /**
   * Whether the work has to do with what the person can or wants to do; what has not is never
   * matched, however well it fits otherwise.
   */
  public boolean related(Seeker seeker, Vacancy vacancy, Instant now) {
    return related(Pair.of(reader.read(seeker), reader.read(vacancy), now, book));
  }

  private boolean related(Pair pair) {
    return pair.relatedness() >= rules.related();
  }

  /** Vacancies read once, to be ranked for many people. */
  public Pool pool(Collection<Vacancy> vacancies) {
    return new Pool(vacancies.stream().map(reader::read).toList(), book, rules.related());
  }

  /**
   * The best vacancies that the person may take and that have to do with what he or she can or
   * wants to do; near-duplicates as one, no employer more than twice in the first five unless
   * nothing else is left.
   */
  public List<Fit> rank(Seeker seeker, Collection<Vacancy> vacancies, Instant now, int limit) {
    return rank(seeker, vacancies, vacancy -> eligible(seeker, vacancy, now), now, limit);
  }

  /** The same among vacancies read before. */
  public List<Fit> rank(Seeker seeker, Pool pool, Instant now, int limit) {
    var person = reader.read(seeker);
    var scored = new ArrayList<Scored>();
    for (var posting : pool.candidates(person)) {
      if (eligible(seeker, posting.vacancy(), now)) {
        score(person, posting, now, scored);
      }
    }
    return listed(scored, limit);
  }

  /**
   * The steps by which a person's own search may be loosened where nothing else is left, each to be
   * tried only when those before it found nothing: first the place level by level, then the pay.
   * Whatever the law or the vacancy demands, age, licence, shift and lodging are never loosened.
   */
  public List<Looser> loosened(Seeker seeker) {
    return Loosening.of(seeker);
  }

  /**
   * The best at one step of loosening, ranked by what the person really wishes; each says which of
   * those wishes it does not meet.
   */
  public List<Fit> rank(
      Seeker seeker, Looser looser, Collection<Vacancy> vacancies, Instant now, int limit) {
    return rank(seeker, vacancies, one -> eligible(looser.seeker(), one, now), now, limit).stream()
        .map(fit -> fit.relaxing(missed(seeker, looser, fit, now)))
        .toList();
  }

  /** The people whom a vacancy suits best, among those who may take it. */
  public List<Fit> rank(Vacancy vacancy, Collection<Seeker> seekers, Instant now, int limit) {
    var posting = reader.read(vacancy);
    var scored = new ArrayList<Scored>();
    for (var seeker : seekers) {
      if (eligible(seeker, vacancy, now)) {
        score(reader.read(seeker), posting, now, scored);
      }
    }
    return scored.stream()
        .sorted(Scored.BEST_SEEKER_FIRST)
        .limit(limit)
        .map(one -> fit(one.pair()))
        .toList();
  }

  private List<Fit> rank(
      Seeker seeker,
      Collection<Vacancy> vacancies,
      Predicate<Vacancy> eligible,
      Instant now,
      int limit) {
    var person = reader.read(seeker);
    var scored = new ArrayList<Scored>();
    for (var vacancy : vacancies) {
      if (eligible.test(vacancy)) {
        score(person, reader.read(vacancy), now, scored);
      }
    }
    return listed(scored, limit);
  }

  private void score(Person person, Posting posting, Instant now, List<Scored> scored) {
    var pair = Pair.of(person, posting, now, book);
    if (related(pair)) {
      scored.add(new Scored(pair, scorer.score(pair)));
    }
  }

  private List<Fit> listed(List<Scored> scored, int limit) {
    return Listing.of(scored, limit).stream().map(one -> fit(one.pair())).toList();
  }

  private Fit fit(Pair pair) {
    return new Fit(
        pair.person().seeker().id(),
        pair.posting().vacancy(),
        scorer.score(pair),
        scorer.parts(pair),
        scorer.reasons(pair),
        Missing.of(pair.person().seeker()),
        pair.distanceKm());
  }

  private List<Relaxation> missed(Seeker seeker, Looser looser, Fit fit, Instant now) {
    return looser.steps().stream()
        .filter(step ->
            constraints.stream()
                .anyMatch(c ->
                    c.name().equals(step.constraint()) && !c.holds(seeker, fit.vacancy(), now)))
        .toList();
  }
}
