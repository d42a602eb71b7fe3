package cn.daqiao.index.recall;

import cn.daqiao.matcher.fit.Rules;
import cn.daqiao.matcher.skill.SkillBook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
 * Occupations and words as terms, so that whatever the matcher finds related is found, and scored
 * about as the matcher's skill rule would: by the nearest pair of occupations, the words shared, or
 * a {@link Tag}. Rare terms weigh no more than common ones.
 */
public final class SkillTerms {
  private static final double SAME = 1;
  private static final double KIN = 0.82;
  private static final double FAMILY = 0.42;
  private static final double RELATED = 0.55;

  /** How much of a tie is left for each place in a vacancy where an occupation stands. */
  private static final Map<String, Double> PLACES =
      Map.of("title-code", 1.0, "text-code", 0.7, "aside-code", 0.25);

  private static final Map<String, Double> WORDS = Map.of("head-word", 0.8, "text-word", 0.5);

  // Several ties are a little better than one, and settle what would be equal.
  private static final float EACH_FURTHER = 0.02f;

  // Who says more than this in one breath is not naming a skill.
  private static final int LONGEST = 64;

  private final SkillBook book;
  private final double weight;

  /** Terms by the occupations of this book, scored by the weight of the rules' skill rule. */
  public SkillTerms(SkillBook book, Rules rules) {
    this.book = book;
    this.weight = rules.weights().byRule().getOrDefault("skill", 0.0);
  }

  /** What brings a vacancy and a person together apart from occupations and words. */
  public enum Tag {
    /** Work that takes no trade, and people who do such work. */
    GENERAL(0.6),
    /** People who have named no skill. */
    UNSKILLED(0.4),
    /** Courses and fairs, and people who want to be taught. */
    TAUGHT(0.5);

    private final double tie;

    Tag(double tie) {
      this.tie = tie;
    }
  }

  /** Marks the occupations of a document by how much they count, 0..1. */
  public void codes(Document document, Map<String, Double> codes) {
    codes.forEach((code, share) -> {
      var place = share > 0.8 ? "title-code" : share > 0.5 ? "text-code" : "aside-code";
      document.add(new StringField(place, code, Field.Store.NO));
    });
  }

  /** Marks the words of a vacancy's title and demands. */
  public void headWords(Document document, Collection<String> texts) {
    var terms = new LinkedHashSet<String>();
    texts.forEach(text -> terms.addAll(Bigrams.offered(text)));
    put(document, "head-word", terms);
  }

  /** Marks the words of running text. */
  public void textWords(Document document, String text) {
    put(document, "text-word", Bigrams.offered(text));
  }

  /** Marks the words of a person's single skills. */
  public void skillWords(Document document, Collection<String> skills) {
    var terms = new LinkedHashSet<String>();
    skills.forEach(skill -> terms.addAll(Bigrams.asked(skill)));
    put(document, "skill-word", terms);
  }

  private static void put(Document document, String field, Collection<String> terms) {
    terms.forEach(term -> document.add(new StringField(field, term, Field.Store.NO)));
  }

  /** Marks a document. */
  public void tag(Document document, Tag tag) {
    document.add(new StringField("tag", tag.name(), Field.Store.NO));
  }

  /**
   * The documents tied to any of these, the nearest first.
   *
   * @param codes occupations by how much they count, 0..1
   * @param skills single skills in words; each counts by the share of its words that is found
   * @param words any one of these words is enough
   * @param tags marks that are enough
   * @return empty when nothing was asked for
   */
  public Optional<Query> near(
      Map<String, Double> codes,
      Collection<String> skills,
      Collection<String> words,
      Collection<Tag> tags) {
    var ways = new ArrayList<Query>();
    codes.forEach((code, share) -> near(ways, code, share));
    new LinkedHashSet<>(skills).forEach(skill -> shares(ways, skill));
    if (!words.isEmpty()) {
      var any = new LinkedHashSet<String>();
      words.forEach(text -> any.addAll(Bigrams.offered(text)));
      ways.add(points(anyOf("skill-word", any), KIN * WORDS.getOrDefault("text-word", 0.0)));
    }
    for (var tag : new LinkedHashSet<>(tags)) {
      ways.add(points(new TermQuery(new Term("tag", tag.name())), tag.tie));
    }
    return ways.isEmpty()
        ? Optional.empty()
        : Optional.of(new DisjunctionMaxQuery(ways, EACH_FURTHER));
  }

  private void near(List<Query> ways, String code, double share) {
    var byTie = new TreeMap<Double, List<String>>();
    byTie.computeIfAbsent(SAME, tie -> new ArrayList<>()).add(code);
    for (var other : book.near(code)) {
      byTie.computeIfAbsent(tie(code, other), tie -> new ArrayList<>()).add(other);
    }
    byTie.forEach((tie, codes) ->
        PLACES.forEach((place, left) -> ways.add(points(anyOf(place, codes), tie * share * left))));
  }

  private double tie(String code, String other) {
    return switch (book.kinship(code, other)) {
      case SAME -> SAME;
      case NARROWER -> book.ancestors(code).isEmpty() ? FAMILY : KIN;
      case BROADER -> book.ancestors(other).isEmpty() ? FAMILY : KIN;
      case RELATED, NONE -> RELATED;
    };
  }

  private void shares(List<Query> ways, String skill) {
    var pairs = Bigrams.asked(skill).stream().limit(LONGEST).toList();
    if (pairs.isEmpty()) {
      return;
    }
    WORDS.forEach((field, left) -> {
      var any = new BooleanQuery.Builder();
      for (var pair : pairs) {
        var term = new TermQuery(new Term(field, pair));
        any.add(points(term, left / pairs.size()), Occur.SHOULD);
      }
      ways.add(any.build());
    });
  }

  private static Query anyOf(String field, Collection<String> terms) {
    return new TermInSetQuery(field, terms.stream().map(BytesRef::new).toList());
  }

  private Query points(Query query, double tie) {
    return new BoostQuery(new ConstantScoreQuery(query), (float) (weight * tie));
  }
}
