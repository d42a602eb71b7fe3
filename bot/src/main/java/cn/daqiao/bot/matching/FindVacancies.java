package cn.daqiao.bot.matching;

import cn.daqiao.bot.dialogue.Effect;
import cn.daqiao.bot.dialogue.Event;
import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.runtime.LucenePool;
import cn.daqiao.bot.turn.Ports;
import cn.daqiao.bot.vacancy.VacancyStore;
import cn.daqiao.index.vacancies.VacancyIndex;
import cn.daqiao.index.vacancies.VacancyQuery;
import cn.daqiao.matcher.fit.Fit;
import cn.daqiao.matcher.fit.Looser;
import cn.daqiao.matcher.fit.Matcher;
import cn.daqiao.matcher.fit.Relaxation;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.seeker.Topic;
import cn.daqiao.matcher.vacancy.Fee;
import cn.daqiao.matcher.vacancy.Kind;
import cn.daqiao.matcher.vacancy.Vacancy;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Vacancies for a person: two hundred recalled, read from the store, ranked. */
public final class FindVacancies implements Ports.Finder {
  /** How many are recalled for ranking. */
  static final int RECALLED = 200;

  private final LucenePool lucene;
  private final VacancyIndex index;
  private final VacancyStore store;
  private final Matcher matcher;

  /** Finds in that index what that store keeps. */
  public FindVacancies(LucenePool lucene, VacancyIndex index, VacancyStore store, Matcher matcher) {
    this.lucene = lucene;
    this.index = index;
    this.store = store;
    this.matcher = matcher;
  }

  /** Performs {@link Effect.Find} for the step's person. */
  @Override
  public Future<Event.Found> find(Person person, Effect.Find effect, Instant now) {
    var seeker = person.profile().seeker();
    var query =
        VacancyQuery.of(seeker, now, RECALLED)
            .excluding(effect.exclude())
            .onlyOf(kinds(effect.kinds()));
    return ranked(person, query, effect, now)
        .compose(fits ->
            !fits.isEmpty() || !effect.mayRelax()
                ? Future.succeededFuture(found(fits, List.of(), effect, now))
                : effect.kinds().isEmpty()
                    ? relaxed(query, effect, matcher.loosened(seeker), now)
                    : inOtherTrades(person, query, effect, now));
  }

  @Override
  public Future<Event.JobsRead> read(Person person, Effect.ReadJobs wanted, Instant now) {
    var seeker = person.profile().seeker();
    return store
        .findAll(wanted.vacancies())
        .compose(all ->
            lucene.run(() ->
                new Event.JobsRead(
                    now,
                    wanted.question(),
                    all.stream().map(one -> matcher.judge(seeker, one, now)).toList())));
  }

  private Future<List<Fit>> ranked(
      Person person, VacancyQuery query, Effect.Find effect, Instant now) {
    return lucene
        .run(() -> index.find(query))
        .compose(store::findAll)
        .map(all -> all.stream().filter(one -> person.mayBeTold(one, now)).toList())
        .compose(all -> lucene.run(() -> ranked(query.seeker(), all, effect, now)));
  }

  /** Free courses before those that cost something. */
  private List<Fit> ranked(Seeker seeker, List<Vacancy> all, Effect.Find effect, Instant now) {
    int most = effect.limit() + 1;
    if (effect.kinds().isEmpty()) {
      return matcher.rank(seeker, all, now, most);
    }
    return matcher.rank(seeker, all, now, RECALLED).stream()
        .sorted(Comparator.comparing(fit -> Fee.of(fit.vacancy()) != null))
        .limit(most)
        .toList();
  }

  /** Of a person's own search for courses only: those in anything but what was named. */
  private Future<Event.Found> inOtherTrades(
      Person person, VacancyQuery query, Effect.Find effect, Instant now) {
    if (query.seeker().wish().learns().isEmpty()) {
      return Future.succeededFuture(found(List.of(), List.of(), effect, now));
    }
    var open = person.with(person.profile().without(Topic.COURSE));
    var wider = query.of(open.profile().seeker());
    return ranked(open, wider, effect, now)
        .map(fits -> found(fits, List.of(Event.Found.TRADE), effect, now));
  }

  /** The first step of loosening that finds something; each is searched for by itself. */
  private Future<Event.Found> relaxed(
      VacancyQuery query, Effect.Find effect, List<Looser> steps, Instant now) {
    if (steps.isEmpty()) {
      return Future.succeededFuture(found(List.of(), List.of(), effect, now));
    }
    var step = steps.getFirst();
    return lucene
        .run(() -> index.find(query.of(step.seeker())))
        .compose(store::findAll)
        .compose(all ->
            lucene.run(() -> matcher.rank(query.seeker(), step, all, now, effect.limit() + 1)))
        .compose(fits ->
            fits.isEmpty()
                ? relaxed(query, effect, steps.subList(1, steps.size()), now)
                : Future.succeededFuture(found(fits, loosened(fits), effect, now)));
  }

  private static List<String> loosened(List<Fit> fits) {
    return fits.stream()
        .flatMap(fit -> fit.relaxed().stream())
        .map(Relaxation::constraint)
        .distinct()
        .sorted()
        .toList();
  }

  private static Event.Found found(
      List<Fit> fits, List<String> loosened, Effect.Find effect, Instant now) {
    boolean more = fits.size() > effect.limit();
    return new Event.Found(
        now, more ? fits.subList(0, effect.limit()) : fits, loosened, more, effect.kinds());
  }

  private static Set<Kind> kinds(Set<String> words) {
    return Arrays.stream(Kind.values())
        .filter(kind -> words.isEmpty() ? kind.paid() : words.contains(kind.word()))
        .collect(Collectors.toSet());
  }
}
