package cn.daqiao.bot.quality;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much two trades have to do with each other, by hand. */
final class Grades {
  private static final int SAME = 3;

  private final Map<String, Integer> between = new HashMap<>();

  private Grades(Set<String> trades, List<List<String>> rows) {
    for (var row : rows) {
      for (var other : row.get(2).split("、", -1)) {
        if (!trades.contains(other)) {
          throw new IllegalStateException("no trade " + other);
        }
        between.putIfAbsent(row.get(0) + ' ' + other, Integer.parseInt(row.get(1)));
        between.putIfAbsent(other + ' ' + row.get(0), Integer.parseInt(row.get(1)));
      }
    }
  }

  /** Reads the table; every trade in it must be one of those given. */
  static Grades of(Set<String> trades, List<List<String>> rows) {
    return new Grades(new HashSet<>(trades), rows);
  }

  /** The best grade between any two of them, 0 to 3. */
  int of(Collection<String> ones, Collection<String> others) {
    int best = 0;
    for (var one : ones) {
      for (var other : others) {
        best =
            Math.max(best, one.equals(other) ? SAME : between.getOrDefault(one + ' ' + other, 0));
      }
    }
    return best;
  }
}
