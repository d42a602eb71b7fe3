package cn.daqiao.index.recall;

import static java.util.stream.Collectors.groupingBy;

import cn.daqiao.matcher.fit.Rules;
import cn.daqiao.matcher.skill.SkillBook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Occupations and words as terms, so that whatever the matcher finds related is found, scored about
 * as its skill rule would: by the nearest pair of occupations, the words shared, or a {@link Tag}.
 * What would stay below the rules' least tie is not asked for.
 */
public final class SkillTerms {
  private static final double SAME = 1;
  private static final double NARROWER = 0.85;
  private static final double BROADER = 0.8;
  private static final double FAMILY = 0.42;
  private static final double RELATED = 0.55;

  /** The tag of vacancies in which no occupation was read. */
  private static final String UNREAD = "UNREAD";

  private static final double HEAD_WORDS = 0.8;
  private static final double TEXT_WORDS = 0.5;

  /** How much of a tie is left for each place in a vacancy where an occupation stands. */
  private static final Map<String, Double> PLACES =
      Map.of("title-code", 1.0, "text-code", 0.7, "aside-code", 0.25);

  // Several ties are a little better than one, and settle what would be equal.
  private static final float EACH_FURTHER = 0.02f;

  // Who says more than this in one breath is not naming a skill.
  private static final int LONGEST = 64;
  private static final double ROUNDING = 1e-9;

  private final SkillBook book;
  private final double weight;
  private final double least;

  /** Terms by the occupations of this book, scored by the weight of the rules' skill rule. */
  public SkillTerms(SkillBook book, Rules rules) {
    this.book = book;
    this.weight = rules.weights().byRule().getOrDefault("skill", 0.0);
    this.least = rules.related();
  }

  /** What brings a vacancy and a person together apart from occupations and words. */
  public enum Tag {
    /** Work that takes no trade, and people who do such work. */
    GENERAL(0.6),
    /** Trades that anybody can start in, and people who would do anything. */
    ENTRY(0.5),
    /** People who have named no skill. */
    UNSKILLED(0.4),
    /** Courses, and people who want to be taught. */
    TAUGHT(0.5),
    /** Fairs, for everybody: no person bears it. */
    FAIR(0.45);

    private final double tie;

    Tag(double tie) {
      this.tie = tie;
    }
  }

  /** Marks what a vacancy is about. */
  public void mark(Document document, Work work) {
    work.codes()
        .forEach((code, share) -> {
          var place = share > 0.8 ? "title-code" : share > 0.5 ? "text-code" : "aside-code";
          put(document, place, Set.of(code));
        });
    put(document, "head-word", Bigrams.offered(work.head()));
    put(document, "text-word", Bigrams.offered(work.text()));
    if (work.codes().isEmpty()) {
      put(document, "tag", Set.of(UNREAD));
    }
    work.tags().forEach(tag -> put(document, "tag", Set.of(tag.name())));
  }

  /**
   * Marks what a person can do. Occupations, starts of words and tags are kept for each area apart,
   * so that nobody from elsewhere is looked at.
   *
   * @param areas from {@link RegionTerms#areas}
   */
  public void mark(Document document, Abilities able, Set<String> areas) {
    put(document, "code", areas, able.codes());
    for (var skill : able.coded()) {
      var pairs = Bigrams.asked(skill);
      put(document, "coded-word", pairs);
      // Where both sides have codes all pairs have to be found, so one is enough to look by.
      pairs.stream().limit(1).forEach(first -> put(document, start(first), areas, Set.of(first)));
    }
    put(document, "learn-code", able.learns());
    able.uncoded().forEach(skill -> put(document, "skill-word", Bigrams.asked(skill)));
    for (var tag : able.tags()) {
      put(document, "tag", areas, Set.of(tag.name()));
    }
  }

  /** Lone characters are asked for by every text and stand for a skill hardly ever: kept apart. */
  private static String start(String pair) {
    return pair.length() == 1 ? "lone-start" : "coded-start";
  }

  private static void put(
      Document document, String field, Set<String> areas, Collection<String> terms) {
    put(document, field, spread(areas, terms));
  }

  private static List<String> spread(Set<String> areas, Collection<String> terms) {
    return areas.stream().flatMap(area -> terms.stream().map(term -> area + '|' + term)).toList();
  }

  private static void put(Document document, String field, Collection<String> terms) {
    terms.forEach(term -> document.add(new StringField(field, term, Field.Store.NO)));
  }

  /** The vacancies tied to what a person can do, nearest first; empty when nothing can be. */
  public Optional<Query> vacanciesFor(Abilities able) {
    var ways = new ArrayList<Query>();
    for (var code : able.codes()) {
      near(ways, code, 1, other -> tie(code, other));
    }
    for (var skill : able.coded()) {
      shares(skill, "head-word", HEAD_WORDS, HEAD_WORDS).ifPresent(ways::add);
      unread(skill, "head-word", HEAD_WORDS).ifPresent(ways::add);
      unread(skill, "text-word", TEXT_WORDS).ifPresent(ways::add);
    }
    for (var skill : able.uncoded()) {
      shares(skill, "head-word", HEAD_WORDS, least).ifPresent(ways::add);
      shares(skill, "text-word", TEXT_WORDS, least).ifPresent(ways::add);
    }
    for (var tag : able.tags()) {
      // Somebody who has named no skill may do what takes none.
      tagged(ways, tag == Tag.UNSKILLED ? Tag.GENERAL : tag, tag.tie);
    }
    tagged(ways, Tag.FAIR, Tag.FAIR.tie);
    return any(ways);
  }

  /**
   * The ways in which people are tied to what a vacancy is about.
   *
   * @param areas where to look, from {@link RegionTerms#areasFor}, or everywhere
   * @param touching what keeps people of other places out where there are no areas to look in
   */
  public List<Way> peopleFor(Work work, Set<String> areas, Query touching) {
    var ways = new ArrayList<Way>();
    work.codes()
        .forEach((code, share) ->
            byTie(code, other -> tie(other, code))
                .forEach((tie, codes) -> {
                  if (tie * share >= least - ROUNDING) {
                    ways.add(Way.Terms.of(weight * tie * share, "code", spread(areas, codes)));
                  }
                }));
    var head = Bigrams.offered(work.head());
    var all = new LinkedHashSet<>(head);
    all.addAll(Bigrams.offered(work.text()));
    ways.add(found("skill-word", all, touching));
    if (work.codes().isEmpty()) {
      ways.add(found("coded-word", all, touching));
    } else {
      head.stream()
          .collect(groupingBy(SkillTerms::start))
          .forEach((field, pairs) ->
              ways.add(Way.Terms.of(weight * RELATED, field, spread(areas, pairs))));
    }
    for (var tag : work.tags()) {
      tagged(ways, tag, areas);
      if (tag == Tag.TAUGHT) {
        lessons(ways, work, touching);
      }
      if (tag == Tag.GENERAL) {
        tagged(ways, Tag.UNSKILLED, areas);
      }
    }
    return ways;
  }

  /** Whoever wants to learn just this comes before all who would learn anything. */
  private void lessons(List<Way> ways, Work work, Query touching) {
    work.codes()
        .forEach((code, share) -> {
          var near = new ArrayList<>(book.near(code));
          near.add(code);
          ways.add(new Way.Found(weight * share, bearing("learn-code", near, touching)));
        });
  }

  /**
   * Those who want to be taught.
   *
   * @param areas where to look, from {@link RegionTerms}
   */
  public Query willing(Set<String> areas) {
    return anyOf("tag", spread(areas, Set.of(Tag.TAUGHT.name())));
  }

  private void tagged(List<Way> ways, Tag tag, Set<String> areas) {
    if (tag.tie >= least) {
      ways.add(Way.Terms.of(weight * tag.tie, "tag", spread(areas, Set.of(tag.name()))));
    }
  }

  private Way found(String field, Collection<String> terms, Query touching) {
    return new Way.Found(weight * TEXT_WORDS, bearing(field, terms, touching));
  }

  private static Query bearing(String field, Collection<String> terms, Query touching) {
    return new BooleanQuery.Builder()
        .add(anyOf(field, terms), Occur.FILTER)
        .add(touching, Occur.FILTER)
        .build();
  }

  private static Optional<Query> any(List<Query> ways) {
    return ways.isEmpty()
        ? Optional.empty()
        : Optional.of(new DisjunctionMaxQuery(ways, EACH_FURTHER));
  }

  private void tagged(List<Query> ways, Tag tag, double tie) {
    if (tie >= least) {
      ways.add(points(new TermQuery(new Term("tag", tag.name())), tie));
    }
  }

  private void near(List<Query> ways, String code, double share, ToDoubleFunction<String> ties) {
    byTie(code, ties)
        .forEach((tie, codes) ->
            PLACES.forEach((place, left) -> {
              if (tie * share * left >= least - ROUNDING) {
                ways.add(points(anyOf(place, codes), tie * share * left));
              }
            }));
  }

  private Map<Double, List<String>> byTie(String code, ToDoubleFunction<String> ties) {
    var byTie = new TreeMap<Double, List<String>>();
    byTie.computeIfAbsent(SAME, tie -> new ArrayList<>()).add(code);
    for (var other : book.near(code)) {
      byTie.computeIfAbsent(ties.applyAsDouble(other), tie -> new ArrayList<>()).add(other);
    }
    return byTie;
  }

  private double tie(String known, String wanted) {
    return switch (book.kinship(known, wanted)) {
      case SAME -> SAME;
      case NARROWER -> book.ancestors(known).isEmpty() ? FAMILY : NARROWER;
      case BROADER -> book.ancestors(wanted).isEmpty() ? FAMILY : BROADER;
      case RELATED, NONE -> RELATED;
    };
  }

  /** The documents that have at least so much of a skill's words that the tie is strong enough. */
  private Optional<Query> shares(String skill, String field, double whole, double wanted) {
    var pairs = Bigrams.asked(skill).stream().limit(LONGEST).toList();
    int needed = Math.max(1, (int) Math.ceil(pairs.size() * wanted / whole - ROUNDING));
    if (pairs.isEmpty() || needed > pairs.size()) {
      return Optional.empty();
    }
    var some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(needed);
    for (var pair : pairs) {
      some.add(points(new TermQuery(new Term(field, pair)), whole / pairs.size()), Occur.SHOULD);
    }
    return Optional.of(some.build());
  }

  private Optional<Query> unread(String skill, String field, double whole) {
    return shares(skill, field, whole, least)
        .map(some ->
            new BooleanQuery.Builder()
                .add(some, Occur.MUST)
                .add(new TermQuery(new Term("tag", UNREAD)), Occur.FILTER)
                .build());
  }

  private static Query anyOf(String field, Collection<String> terms) {
    return new TermInSetQuery(field, terms.stream().map(BytesRef::new).toList());
  }

  private Query points(Query query, double tie) {
    return new BoostQuery(new ConstantScoreQuery(query), (float) (weight * tie));
  }
}
