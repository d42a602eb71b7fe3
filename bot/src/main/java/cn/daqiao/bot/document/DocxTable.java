package cn.daqiao.bot.document;

import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** A table that is being read; rows become lines with bars around each cell. */
final class DocxTable {
  private static final int MOST_COLUMNS = 64;

  private final StringBuilder rows = new StringBuilder();
  private final Map<Integer, String> above = new HashMap<>();
  private final TreeMap<Integer, String> row = new TreeMap<>();
  private int column = -1;
  private int next;

  void row() {
    row.clear();
    column = -1;
    next = 0;
  }

  void cell() {
    column = Math.min(next, MOST_COLUMNS);
    next = column + 1;
    row.put(column, "");
  }

  /** The cell that is open is as wide as so many. */
  void span(int columns) {
    next = Math.min(column + Math.max(1, columns), MOST_COLUMNS);
  }

  /** The cell that is open is merged with the one above, whose words stand for it too. */
  void merged(boolean goesOn) {
    if (goesOn) {
      row.put(column, above.getOrDefault(column, ""));
    }
  }

  /** More words for the cell that is open; what stands between cells is no text of the table. */
  void add(String words) {
    var plain = words.replaceAll("[|\\s]+", " ").strip();
    if (column >= 0 && !plain.isEmpty()) {
      row.merge(column, plain, (old, more) -> old.isEmpty() ? more : old + " " + more);
    }
  }

  void endRow() {
    if (row.values().stream().allMatch(String::isEmpty)) {
      return;
    }
    var cells = new StringJoiner(" | ", "| ", " |\n");
    for (int i = 0; i < next; i++) {
      cells.add(row.getOrDefault(i, ""));
    }
    above.clear();
    above.putAll(row);
    rows.append(cells);
    column = -1;
  }

  String rows() {
    return rows.toString();
  }
}
