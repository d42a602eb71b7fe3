package cn.daqiao.index.policies;

import cn.daqiao.index.text.Chinese;
import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Turns a question into weighted optional terms, and knows the most that a document could score, so
 * that scores of different questions and libraries can be compared.
 */
final class QueryBuild {
  /** A heading names the matter; more than this and long texts lose what they say. */
  private static final double HEADING = 0.6;

  private final Vocabulary vocabulary;
  private final Map<Rep, Map<String, Double>> terms = new EnumMap<>(Rep.class);

  QueryBuild(Vocabulary vocabulary, Question question) {
    this.vocabulary = vocabulary;
    var folded = Chinese.fold(question.text());
    for (var rep : Rep.values()) {
      var weights = new LinkedHashMap<String, Double>();
      rep.terms(folded).forEach(term -> weights.put(term, 1.0));
      terms.put(rep, weights);
    }
    question
        .also()
        .forEach((term, weight) -> {
          var official = Chinese.fold(term);
          add(Rep.BIGRAMS, official, weight);
          add(Rep.WORDS, official, weight);
        });
  }

  private void add(Rep rep, String folded, double weight) {
    var weights = terms.getOrDefault(rep, Map.of());
    rep.terms(folded).forEach(term -> weights.merge(term, weight, Math::max));
  }

  Query over(String... fields) throws IOException {
    var all = new BooleanQuery.Builder();
    for (var field : fields) {
      double boost = field.equals(PolicyIndex.HEADING) ? HEADING : 1;
      for (var rep : terms.entrySet()) {
        for (var weighted : rep.getValue().entrySet()) {
          var term = new Term(field + rep.getKey().code, weighted.getKey());
          var states = vocabulary.states(term);
          if (states.docFreq() > 0) {
            all.add(
                new BoostQuery(
                    new TermQuery(term, states),
                    (float) (boost * rep.getKey().weight * weighted.getValue())),
                Occur.SHOULD);
          }
        }
      }
    }
    return all.build();
  }

  /** What a document with every term in any number would score in that field. */
  double most(String field) throws IOException {
    double sum = 1e-9;
    for (var rep : terms.entrySet()) {
      var name = field + rep.getKey().code;
      int documents = Math.max(1, vocabulary.documents(name));
      for (var term : rep.getValue().entrySet()) {
        int holding = vocabulary.states(new Term(name, term.getKey())).docFreq();
        double idf = Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
        sum += rep.getKey().weight * term.getValue() * idf;
      }
    }
    return sum;
  }
}
