package cn.daqiao.bot.policy;

import cn.daqiao.index.policies.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Orders the articles of a shelf by how well they fit a question. */
final class Ranking {
  private static final int MOST = 20;
  private static final double TOPIC = 0.8;
  private static final double CARRIED = 0.35;
  private static final double CARRIED_BESIDE_TOPIC = 0.1;

  private Ranking() {}

  /**
   * The articles, best first.
   *
   * @param last the shelf's number of the article that answered the question before
   */
  static List<Candidate> rank(Shelf shelf, Asked asked, @Nullable Integer last) {
    var hits = new HashMap<Integer, Hit>();
    shelf.index().find(asked.question(), MOST).forEach(hit -> hits.put(hit.passage(), hit));
    var topics = topics(shelf, asked);
    var numbers = new HashSet<>(hits.keySet());
    numbers.addAll(topics.keySet());
    if (last != null) {
      numbers.add(last);
    }
    double best = topics.values().stream().mapToDouble(t -> t).max().orElse(0);
    var candidates = new ArrayList<Candidate>();
    for (int number : numbers) {
      var hit = hits.getOrDefault(number, new Hit(number, 0, 0));
      double sum = topics.getOrDefault(number, 0.0);
      double topic = sum / (1 + sum);
      boolean carried = last != null && last == number && (asked.leans() || best < 0.5);
      double boost =
          last == null || last != number ? 0 : best >= 0.9 ? CARRIED_BESIDE_TOPIC : CARRIED;
      candidates.add(
          new Candidate(
              number,
              shelf.entry(number),
              hit.score() + TOPIC * topic + boost,
              topic,
              hit.variant(),
              hit.text(),
              carried));
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::number));
    return candidates;
  }

  /** A long word that names one matter alone says most; a word of many matters says little. */
  private static Map<Integer, Double> topics(Shelf shelf, Asked asked) {
    var sums = new HashMap<Integer, Double>();
    asked
        .topics()
        .forEach((topic, weight) -> {
          var about = shelf.about(topic);
          double each = weight * Math.min(topic.length(), 6) / 4.0 / about.size();
          about.forEach(number -> sums.merge(number, each, Double::sum));
        });
    return sums;
  }
}
