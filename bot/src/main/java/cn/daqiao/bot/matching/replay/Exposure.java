package cn.daqiao.bot.matching.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * How many of the registered people of each group were reached by an offer or a list, for one
 * attribute such as sex. The pool is who is registered now, whatever each of them could take: it
 * shows where to look, not who was treated unfairly.
 */
final class Exposure {
  /** In smaller groups the shares are chance. */
  private static final int LEAST = 20;

  private static final int SHOWN = 50;

  private final Map<String, Group> groups = new TreeMap<>();

  private record Group(int people, int reached, long rows) {
    static final Group NONE = new Group(0, 0, 0);

    Group plus(int more) {
      return new Group(people + 1, reached + (more > 0 ? 1 : 0), rows + more);
    }

    double share() {
      return (double) reached / people;
    }
  }

  /** Somebody of that group has so many rows of what was offered or shown. */
  void add(String group, int rows) {
    groups.put(group, groups.getOrDefault(group, Group.NONE).plus(rows));
  }

  /** A line for each group, whom least was shown first, and one for the ratio of their shares. */
  List<String> lines(UnaryOperator<String> said) {
    var lines = new ArrayList<String>();
    groups.entrySet().stream()
        .sorted(Comparator.comparingDouble(entry -> entry.getValue().share()))
        .limit(SHOWN)
        .forEach(entry -> lines.add("  " + said.apply(entry.getKey()) + ": " + words(entry)));
    if (groups.size() > SHOWN) {
      lines.add("  and " + (groups.size() - SHOWN) + " more");
    }
    var shares =
        groups.values().stream()
            .filter(group -> group.people() >= LEAST)
            .mapToDouble(Group::share)
            .summaryStatistics();
    if (shares.getCount() > 1 && shares.getMax() > 0) {
      lines.add(
          "  least over greatest share, of groups of %d and more: %.2f"
              .formatted(LEAST, shares.getMin() / shares.getMax()));
    }
    return List.copyOf(lines);
  }

  private static String words(Map.Entry<String, Group> entry) {
    var group = entry.getValue();
    return "%d of %d people reached (%.1f %%), %d rows"
        .formatted(group.reached(), group.people(), 100 * group.share(), group.rows());
  }
}
