package cn.daqiao.config;

import cn.daqiao.matcher.text.Pinyin;
import cn.daqiao.matcher.text.Simplified;
import cn.daqiao.matcher.text.TextTables;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code text/simplified.tsv} and {@code text/pinyin.tsv}. */
final class TextTablesLoader {
  private TextTablesLoader() {}

  static TextTables load(Path dir, Faults faults) {
    return new TextTables(
        new Simplified(simplified(dir.resolve("simplified.tsv"), faults)),
        new Pinyin(pinyin(dir.resolve("pinyin.tsv"), faults)));
  }

  private static Map<Character, Character> simplified(Path file, Faults faults) {
    var table = new HashMap<Character, Character>();
    for (var row : Rows.read(file, "\t", List.of("traditional", "simplified"), faults)) {
      if (row.cell(0).length() != 1 || row.cell(1).length() != 1) {
        faults.add(file, row.line(), "must give one character for one character");
      } else if (table.put(row.cell(0).charAt(0), row.cell(1).charAt(0)) != null) {
        faults.add(file, row.line(), "repeats " + row.cell(0) + "; keep one of the rows");
      }
    }
    return table;
  }

  private static Map<Character, String> pinyin(Path file, Faults faults) {
    var table = new HashMap<Character, String>();
    for (var row : Rows.read(file, "\t", List.of("syllable", "characters"), faults)) {
      if (!row.cell(0).matches("[a-z]{1,6}")) {
        faults.add(file, row.line(), "must begin with a syllable in small letters, ü written v");
      }
      for (char character : row.cell(1).toCharArray()) {
        if (table.put(character, row.cell(0)) != null) {
          faults.add(file, row.line(), "repeats " + character + "; keep its first reading only");
        }
      }
    }
    return table;
  }
}
