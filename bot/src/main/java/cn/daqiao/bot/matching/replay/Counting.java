package cn.daqiao.bot.matching.replay;

import cn.daqiao.index.matches.Facet;
import cn.daqiao.index.matches.MatchRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts rows of which a later one takes the place of an earlier one with the same id. Of each row
 * only the numbers of its values are kept, some two hundred bytes.
 */
final class Counting {
  private final @Nullable Instant until;
  private final Map<String, int[]> rows = new HashMap<>();
  private final List<Values> values = new ArrayList<>();
  private final Values seekers = new Values();

  /** Everything that some facet says of a row, by number. */
  private static final class Values {
    private final Map<List<String>, Integer> numbers = new HashMap<>();
    private final List<List<String>> all = new ArrayList<>();

    int number(List<String> value) {
      return numbers.computeIfAbsent(
          value,
          fresh -> {
            all.add(fresh);
            return all.size() - 1;
          });
    }
  }

  /**
   * Counts nothing yet.
   *
   * @param until rows from then on do not count, nor what they take the place of; absent: all do
   */
  Counting(@Nullable Instant until) {
    this.until = until;
    Figures.COUNTED.forEach(facet -> values.add(new Values()));
  }

  void put(MatchRow row) {
    if (until != null && !row.at().isBefore(until)) {
      rows.remove(row.id());
      return;
    }
    var numbers = new int[values.size() + 1];
    for (int i = 0; i < values.size(); i++) {
      numbers[i] = values.get(i).number(Figures.COUNTED.get(i).of(row));
    }
    numbers[values.size()] =
        switch (row.outcome()) {
          case OFFERED, SHOWN -> seekers.number(List.of(row.pair().seeker()));
          case INTERESTED, DECLINED, EXCLUDED, OVERRIDDEN -> -1;
        };
    rows.put(row.id(), numbers);
  }

  /** Adds what was counted to figures so far. */
  void addTo(EnumMap<Facet, Map<String, Integer>> counts) {
    for (int i = 0; i < values.size(); i++) {
      var counted = counts.computeIfAbsent(Figures.COUNTED.get(i), f -> new HashMap<>());
      var all = values.get(i).all;
      var sums = new int[all.size()];
      int which = i;
      rows.values().forEach(numbers -> sums[numbers[which]]++);
      for (int number = 0; number < sums.length; number++) {
        for (var value : all.get(number)) {
          counted.merge(value, sums[number], Integer::sum);
        }
      }
      counted.values().removeIf(count -> count == 0);
    }
  }

  int rows() {
    return rows.size();
  }

  /** How many rows each person has of what was offered or shown. */
  Map<String, Integer> reached() {
    var reached = new HashMap<String, Integer>();
    int last = values.size();
    for (var numbers : rows.values()) {
      if (numbers[last] >= 0) {
        reached.merge(seekers.all.get(numbers[last]).getFirst(), 1, Integer::sum);
      }
    }
    return reached;
  }
}
