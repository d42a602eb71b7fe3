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
  private static final double NAMED = 0.9;
  private static final double HINTED = 0.2;

  /** A way of asking says what is meant, a word only what it may be about. */
  private static final double CUE = 1.6;

  private static final double FURTHER_CUE = 0.4;
  private static final double LIKE = 0.1;
  private static final int BARE = 1;
  private static final int BRIEF = 4;

  private Ranking() {}

  /**
   * The articles, best first.
   *
   * @param last the shelf's number of the article that answered the question before
   */
  static List<Candidate> rank(Shelf shelf, Asked asked, @Nullable Integer last) {
    var hits = new HashMap<Integer, Hit>();
    shelf.index().find(asked.question(), MOST).forEach(hit -> hits.put(hit.passage(), hit));
    var cued = shelf.cued(asked.text());
    var topics = topics(shelf, asked, cued);
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
      boolean carried = last != null && last == number && follows(shelf, asked, best, hits, last);
      double boost = carried ? boost(shelf, asked, best, number) : 0;
      candidates.add(
          new Candidate(
              number,
              shelf.entry(number),
              hit.score() + TOPIC * topic + boost,
              topic,
              hit.variant(),
              hit.text(),
              asked.matters(),
              cued.containsKey(number),
              carried));
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::number));
    return candidates;
  }

  /** A question that names a matter of its own, or speaks of anything else, stands alone. */
  private static boolean follows(
      Shelf shelf, Asked asked, double best, Map<Integer, Hit> hits, int last) {
    if (asked.leans() || addsNothing(shelf, asked, last)) {
      return asked.leans() || best < HINTED;
    }
    double like = hits.containsKey(last) ? hits.get(last).score() : 0;
    return best < HINTED
        && like >= LIKE
        && hits.values().stream().allMatch(hit -> hit.score() <= like);
  }

  /** A question without a matter of its own stays with the last one. */
  private static double boost(Shelf shelf, Asked asked, double best, int last) {
    if (best >= NAMED) {
      return CARRIED_BESIDE_TOPIC;
    }
    return best < HINTED && (asked.leans() || addsNothing(shelf, asked, last)) ? 1 : CARRIED;
  }

  /** A few characters, and all of them stand in what is known of the last matter. */
  private static boolean addsNothing(Shelf shelf, Asked asked, int last) {
    var own = asked.own();
    return own.length() <= BARE
        || (own.length() <= BRIEF
            && !asked.slots().isEmpty()
            && own.chars().allMatch(c -> shelf.characters(last).get(c)));
  }

  /** A long word that names one matter alone says most; a word of many matters says little. */
  private static Map<Integer, Double> topics(Shelf shelf, Asked asked, Map<Integer, Integer> cued) {
    var sums = new HashMap<Integer, Double>();
    for (var meant : asked.topics()) {
      var most = new HashMap<Integer, Double>();
      meant.forEach((topic, weight) -> {
        var about = shelf.about(topic);
        double each = weight * Math.min(topic.length(), 6) / 4.0 / about.size();
        about.forEach(number -> most.merge(number, each, Math::max));
      });
      most.forEach((number, each) -> sums.merge(number, each, Double::sum));
    }
    cued.forEach((number, cues) ->
        sums.merge(number, CUE + FURTHER_CUE * Math.min(2, cues - 1), Double::sum));
    return sums;
  }
}
