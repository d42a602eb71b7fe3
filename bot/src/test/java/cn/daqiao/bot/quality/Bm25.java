package cn.daqiao.bot.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Okapi BM25 over characters and pairs of characters, as Lucene computes it. */
final class Bm25 {
  private static final double K1 = 1.2;
  private static final double B = 0.75;

  private final List<Graded> postings;
  private final List<Map<String, Integer>> counts = new ArrayList<>();
  private final List<Integer> lengths = new ArrayList<>();
  private final Map<String, Integer> holders = new HashMap<>();
  private final double meanLength;

  Bm25(List<Graded> postings, Function<Graded, String> text) {
    this.postings = postings;
    for (var posting : postings) {
      var terms = terms(text.apply(posting));
      var count = new HashMap<String, Integer>();
      terms.forEach(term -> count.merge(term, 1, Integer::sum));
      count.keySet().forEach(term -> holders.merge(term, 1, Integer::sum));
      counts.add(count);
      lengths.add(terms.size());
    }
    meanLength = lengths.stream().mapToInt(length -> length).average().orElse(1);
  }

  /** Everything that shares a term with the query, with its score. */
  Map<Graded, Double> scores(String query) {
    var scores = new HashMap<Graded, Double>();
    for (var term : terms(query)) {
      int held = holders.getOrDefault(term, 0);
      double idf = Math.log(1 + (postings.size() - held + 0.5) / (held + 0.5));
      for (int i = 0; i < postings.size() && held > 0; i++) {
        int count = counts.get(i).getOrDefault(term, 0);
        if (count > 0) {
          double norm = K1 * (1 - B + B * lengths.get(i) / meanLength);
          scores.merge(postings.get(i), idf * count / (count + norm), Double::sum);
        }
      }
    }
    return scores;
  }

  private static List<String> terms(String text) {
    var terms = new ArrayList<String>();
    for (var piece : text.split("[^\\p{L}\\p{N}]+")) {
      for (int i = 0; i < piece.length(); i++) {
        terms.add(piece.substring(i, i + 1));
        if (i + 1 < piece.length()) {
          terms.add(piece.substring(i, i + 2));
        }
      }
    }
    return terms;
  }
}
