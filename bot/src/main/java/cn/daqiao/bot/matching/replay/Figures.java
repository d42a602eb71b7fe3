package cn.daqiao.bot.matching.replay;

import cn.daqiao.index.matches.Facet;
import cn.daqiao.index.matches.MatchIndex;
import cn.daqiao.index.matches.MatchQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The match log in figures.
 *
 * @param rows how many rows there are
 * @param counts how many of them have which value of each counted facet
 */
public record Figures(int rows, Map<Facet, Map<String, Integer>> counts) {
  /** What is counted. Persons and vacancies are not: there are as many as rows. */
  static final List<Facet> COUNTED =
      List.of(Facet.COUNTY, Facet.DAY, Facet.OUTCOME, Facet.EMPLOYER, Facet.REASON, Facet.RULES);

  /** Copies the counts. */
  public Figures {
    var copy = new EnumMap<Facet, Map<String, Integer>>(Facet.class);
    counts.forEach((facet, values) -> copy.put(facet, Map.copyOf(values)));
    counts = Map.copyOf(copy);
  }

  /**
   * What the index counts.
   *
   * @param until rows from then on do not count; absent: all do
   */
  static Figures of(MatchIndex index, @Nullable Instant until) {
    var all = new MatchQuery(null, null, until, null, null, null, null, null, 1, 1);
    var counts = new EnumMap<Facet, Map<String, Integer>>(Facet.class);
    for (var facet : COUNTED) {
      var values = new TreeMap<String, Integer>();
      index.count(all, facet, Integer.MAX_VALUE).forEach(c -> values.put(c.value(), c.rows()));
      counts.put(facet, values);
    }
    return new Figures(index.search(all).total(), counts);
  }

  /** Each figure that is another one in the index. */
  List<String> differences(Figures index) {
    var lines = new ArrayList<String>();
    if (rows != index.rows) {
      lines.add(line("all", "rows", rows, index.rows));
    }
    for (var facet : COUNTED) {
      var here = of(facet);
      var there = index.of(facet);
      var values = new TreeSet<>(here.keySet());
      values.addAll(there.keySet());
      for (var value : values) {
        int mine = here.getOrDefault(value, 0);
        int found = there.getOrDefault(value, 0);
        if (mine != found) {
          lines.add(line(facet.word(), value, mine, found));
        }
      }
    }
    return List.copyOf(lines);
  }

  /** The counts of one facet. */
  public Map<String, Integer> of(Facet facet) {
    return counts.getOrDefault(facet, Map.of());
  }

  private static String line(String facet, String value, int log, int index) {
    return facet + " " + value + ": " + log + " in the log, " + index + " in the index";
  }
}
