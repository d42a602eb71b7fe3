package cn.daqiao.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the plain tables of the data folder: a head line, then rows without quotes. */
final class Rows {
  private Rows() {}

  /**
   * One row.
   *
   * @param line 1-based line in the file
   * @param cells as many as the head names, without white space around
   */
  record Row(int line, List<String> cells) {
    String cell(int index) {
      return cells.get(index);
    }
  }

  /** The rows below a head that must read exactly as given; empty lines and # lines are skipped. */
  static List<Row> read(Path file, String separator, List<String> head, Faults faults) {
    var rows = new ArrayList<Row>();
    var lines = lines(file, faults);
    if (lines.isEmpty() || !cells(lines.getFirst(), separator).equals(head)) {
      faults.add(file, 1, "the first line must name the columns " + String.join(separator, head));
      return rows;
    }
    for (int i = 1; i < lines.size(); i++) {
      var cells = cells(lines.get(i), separator);
      if (lines.get(i).isBlank() || lines.get(i).startsWith("#")) {
        continue;
      }
      if (cells.size() == head.size()) {
        rows.add(new Row(i + 1, cells));
      } else {
        faults.add(file, i + 1, "has " + cells.size() + " cells where " + head.size() + " belong");
      }
    }
    return rows;
  }

  /** Every line, a byte order mark removed; none and a fault where the file cannot be read. */
  static List<String> lines(Path file, Faults faults) {
    try {
      var text = Files.readString(file);
      return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    } catch (IOException e) {
      faults.add(file, 0, "cannot be read: " + e.getMessage());
      return List.of();
    }
  }

  private static List<String> cells(String line, String separator) {
    return List.of(line.split(separator, -1)).stream().map(String::strip).toList();
  }
}
