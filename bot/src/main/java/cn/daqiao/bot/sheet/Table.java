package cn.daqiao.bot.sheet;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Finds the heading of a table and makes an object of each row below it. */
final class Table {
  private static final int HIGHEST_HEADING = 20;
  private final Headings headings;
  private final Cells cells;

  Table(Headings headings, Cells cells) {
    this.headings = headings;
    this.cells = cells;
  }

  /** Whether one of the first rows is a heading that names two columns or more. */
  boolean readable(List<Line> lines) {
    return heading(lines) >= 0;
  }

  /**
   * The rows below the heading, those without anything left out.
   *
   * @throws IOException when no row names two known columns, with those that are known
   */
  List<Sheet.Row> rows(List<Line> lines) throws IOException {
    if (lines.stream().allMatch(Line::blank)) {
      return List.of();
    }
    int heading = heading(lines);
    if (heading < 0) {
      throw new IOException("找不到表头，请在第一行写栏目名称，认识的有：" + headings.known());
    }
    var names = headings.names(lines.get(heading).cells());
    var rows = new ArrayList<Sheet.Row>();
    for (var line : lines.subList(heading + 1, lines.size())) {
      if (!line.blank()) {
        rows.add(new Sheet.Row(line.number(), object(names, line.cells())));
      }
    }
    return rows;
  }

  private int heading(List<Line> lines) {
    for (int i = 0; i < Math.min(HIGHEST_HEADING, lines.size()); i++) {
      var said = lines.get(i).cells().stream().filter(cell -> !cell.isBlank()).toList();
      long known = said.stream().filter(headings::knows).count();
      if (known >= 2 || (known == 1 && said.size() == 1)) {
        return i;
      }
    }
    return -1;
  }

  private ObjectNode object(List<String> names, List<String> row) {
    var node = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < Math.min(names.size(), row.size()); i++) {
      var cell = row.get(i).strip();
      // Two columns of one meaning: the first that says something counts.
      if (!cell.isEmpty() && !names.get(i).isEmpty() && !node.has(names.get(i))) {
        node.put(names.get(i), cell);
      }
    }
    cells.understand(node);
    return node;
  }
}
