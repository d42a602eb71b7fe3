package cn.daqiao.bot.sheet;

import java.util.List;

/**
 * A row of a table as it stands.
 *
 * @param number 1-based, as its reader counts
 * @param cells their texts; blank where there is nothing
 */
record Line(int number, List<String> cells) {
  Line {
    cells = List.copyOf(cells);
  }

  boolean blank() {
    return cells.stream().allMatch(String::isBlank);
  }
}
