package cn.daqiao.index.recall;

import cn.daqiao.matcher.skill.SkillBook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * Occupations and words as terms of two strengths: what a document is about (a title, a person's
 * skills) and what it only mentions (a description). A query scores by the nearest pair of
 * occupations, up to {@link #BEST} points, so that rare codes weigh no more than common ones.
 */
public final class SkillTerms {
  /** The points of the same occupation. */
  public static final float BEST = 40;

  private static final float KIN = 29;
  private static final float RELATED = 20;
  private static final float WORDS = 25;
  private static final float MENTIONED_SHARE = 0.5f;
  // Several fitting skills are a little better than one.
  private static final float EACH_FURTHER = 0.05f;

  // Who says more than this in one breath is not naming a skill.
  private static final int LONGEST = 64;

  private static final String CODE = "code";
  private static final String WORD = "word";
  private static final String MENTIONED = "mentioned-";

  private final SkillBook book;

  /** Terms by the occupations of this book. */
  public SkillTerms(SkillBook book) {
    this.book = book;
  }

  /** The codes of the occupations named in a text. */
  public Set<String> codesIn(String text) {
    var codes = new LinkedHashSet<String>();
    book.read(text).forEach(mention -> codes.add(mention.occupation().code()));
    return codes;
  }

  /** Marks what a document is about. */
  public void mark(Document document, Collection<String> codes, Collection<String> words) {
    mark(document, "", codes, words);
  }

  /** Marks what a document only mentions. */
  public void markMentioned(Document document, Collection<String> codes, Collection<String> words) {
    mark(document, MENTIONED, codes, words);
  }

  private static void mark(
      Document document, String prefix, Collection<String> codes, Collection<String> words) {
    put(document, prefix + CODE, codes);
    var pairs = new LinkedHashSet<String>();
    words.forEach(text -> pairs.addAll(Bigrams.of(text)));
    put(document, prefix + WORD, pairs);
  }

  private static void put(Document document, String field, Collection<String> terms) {
    for (var term : new LinkedHashSet<>(terms)) {
      document.add(new StringField(field, term, Field.Store.NO));
    }
  }

  /**
   * The documents that have to do with any of these occupations or words, nearest first.
   *
   * @param codes occupations asked for
   * @param mentioned occupations that were only mentioned; they count half
   * @param words texts, each of which counts by the share of its pairs of characters that is found
   * @return empty when nothing was asked for
   */
  public Optional<Query> near(
      Collection<String> codes, Collection<String> mentioned, Collection<String> words) {
    var ways = new ArrayList<Query>();
    for (var code : new LinkedHashSet<>(codes)) {
      near(ways, code, 1);
    }
    for (var code : new LinkedHashSet<>(mentioned)) {
      near(ways, code, MENTIONED_SHARE);
    }
    for (var text : new LinkedHashSet<>(words)) {
      words(ways, text);
    }
    return ways.isEmpty()
        ? Optional.empty()
        : Optional.of(new DisjunctionMaxQuery(ways, EACH_FURTHER));
  }

  private void near(List<Query> ways, String code, float share) {
    var byPoints = new TreeMap<Float, List<String>>();
    byPoints.computeIfAbsent(BEST, points -> new ArrayList<>()).add(code);
    for (var other : book.near(code)) {
      byPoints.computeIfAbsent(points(code, other), points -> new ArrayList<>()).add(other);
    }
    byPoints.forEach((points, codes) -> {
      ways.add(points(anyOf(CODE, codes), points * share));
      ways.add(points(anyOf(MENTIONED + CODE, codes), points * share * MENTIONED_SHARE));
    });
  }

  private float points(String code, String other) {
    return switch (book.kinship(code, other)) {
      case SAME -> BEST;
      case NARROWER, BROADER -> KIN;
      case RELATED, NONE -> RELATED;
    };
  }

  private static Query anyOf(String field, Collection<String> terms) {
    return new TermInSetQuery(field, terms.stream().map(BytesRef::new).toList());
  }

  private static void words(List<Query> ways, String text) {
    var pairs = Bigrams.of(text).stream().limit(LONGEST).toList();
    if (pairs.isEmpty()) {
      return;
    }
    ways.add(shares(WORD, pairs, WORDS));
    ways.add(shares(MENTIONED + WORD, pairs, WORDS * MENTIONED_SHARE));
  }

  private static Query shares(String field, Collection<String> pairs, float points) {
    var any = new BooleanQuery.Builder();
    for (var pair : pairs) {
      var one = points(new TermQuery(new Term(field, pair)), points / pairs.size());
      any.add(one, Occur.SHOULD);
    }
    return any.build();
  }

  private static Query points(Query query, float points) {
    return new BoostQuery(new ConstantScoreQuery(query), points);
  }
}
