package cn.daqiao.bot.understanding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts of what was heard rightly, wrongly and not at all, by field. */
final class Tally {
  static final Set<String> GRAVE = Set.of("age", "born", "pay", "phone");

  private final Map<String, int[]> byField = new TreeMap<>();
  private final List<String> misses = new ArrayList<>();
  private int grave;

  void count(String text, Map<String, List<String>> expected, Map<String, List<String>> said) {
    var fields = new HashSet<>(expected.keySet());
    fields.addAll(said.keySet());
    for (var field : fields) {
      var counts = byField.computeIfAbsent(field, f -> new int[3]);
      var wanted = expected.getOrDefault(field, List.of());
      var got = said.getOrDefault(field, List.of());
      for (var value : wanted) {
        if (got.stream().anyMatch(g -> Said.fits(field, value, g))) {
          counts[0]++;
        } else {
          counts[2]++;
          misses.add("missed " + field + "=" + value + "  got " + got + "  in: " + text);
        }
      }
      for (var value : got) {
        if (wanted.stream().noneMatch(w -> Said.fits(field, w, value))) {
          counts[1]++;
          grave += GRAVE.contains(field) ? 1 : 0;
          misses.add(
              (GRAVE.contains(field) ? "WRONG " : "wrong ")
                  + field
                  + "="
                  + value
                  + "  in: "
                  + text);
        }
      }
    }
  }

  int grave() {
    return grave;
  }

  double precision() {
    return ratio(sum(0), sum(1));
  }

  double recall() {
    return ratio(sum(0), sum(2));
  }

  List<String> misses() {
    return misses;
  }

  String table() {
    var table = new StringBuilder("field       right wrong missed  precision recall\n");
    byField.forEach((field, n) ->
        table.append(
            String.format(
                "%-10s %6d %5d %6d  %9.3f %6.3f%n",
                field, n[0], n[1], n[2], ratio(n[0], n[1]), ratio(n[0], n[2]))));
    return table
        .append(
            String.format(
                "all: precision %.3f, recall %.3f, grave %d", precision(), recall(), grave))
        .toString();
  }

  private int sum(int index) {
    return byField.values().stream().mapToInt(n -> n[index]).sum();
  }

  private static double ratio(int right, int other) {
    return right + other == 0 ? 1 : (double) right / (right + other);
  }
}
