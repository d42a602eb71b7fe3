package cn.daqiao.bot.matching.replay;

import cn.daqiao.index.matches.Facet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What a replay found: the log's figures, the index's, and where they part. */
public final class Replayed {
  private static final int SHOWN = 50;
  private static final Comparator<Map.Entry<String, Integer>> MOST_FIRST =
      Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry::getKey);
  private static final Comparator<Map.Entry<String, Integer>> NEWEST_FIRST =
      Map.Entry.<String, Integer>comparingByKey().reversed();

  private final Figures log;
  private final LogReader.Read read;
  private final Map<String, Exposure> exposures;
  private final List<String> differences;
  private final boolean moved;

  Replayed(
      Figures log,
      Figures index,
      LogReader.Read read,
      Map<String, Exposure> exposures,
      boolean moved) {
    this.log = log;
    this.read = read;
    this.exposures = exposures;
    this.moved = moved;
    differences = log.differences(index);
  }

  /** Whether the index counts the same. */
  boolean same() {
    return differences.isEmpty();
  }

  /** Whether the log was written to or archived meanwhile. */
  boolean moved() {
    return moved;
  }

  /** Whether the whole log could be read and the index counts the same. */
  public boolean whole() {
    return same() && read.damaged() + read.parts() == 0;
  }

  /** The log's own figures. */
  public Figures log() {
    return log;
  }

  /**
   * The figures in lines.
   *
   * @param region says the name of a region's code
   */
  public List<String> lines(UnaryOperator<String> region) {
    var lines = new ArrayList<String>();
    lines.add(
        log.rows()
            + " rows, from "
            + read.files()
            + " in sealed files and "
            + read.store()
            + " in the store");
    for (var facet : Figures.COUNTED) {
      var counts = log.of(facet);
      lines.add("by " + facet.word());
      counts.entrySet().stream()
          .sorted(facet == Facet.DAY ? NEWEST_FIRST : MOST_FIRST)
          .limit(SHOWN)
          .forEach(count ->
              lines.add(
                  "  "
                      + (facet == Facet.COUNTY ? region.apply(count.getKey()) : count.getKey())
                      + ": "
                      + count.getValue()));
      if (counts.size() > SHOWN) {
        lines.add("  and " + (counts.size() - SHOWN) + " more");
      }
    }
    exposures.forEach((attribute, exposure) -> {
      lines.add("offered or shown, by " + attribute);
      lines.addAll(exposure.lines(region));
    });
    if (same()) {
      lines.add("the index has the same figures");
    }
    return List.copyOf(lines);
  }

  /** What is not as it should be, with what to do. */
  public List<String> faults() {
    var faults = new ArrayList<>(differences);
    if (!same()) {
      faults.add(
          differences.size()
              + " figures of the index differ"
              + (moved ? ", while the log was being written to" : "")
              + "; build it anew with: daqiao admin replay --rebuild");
    }
    if (read.damaged() + read.parts() > 0) {
      faults.add(
          read.damaged()
              + " rows and "
              + read.parts()
              + " parts of files cannot be read; bring DAQIAO_DATA_DIR/archive back from a backup");
    }
    return List.copyOf(faults);
  }
}
