package cn.daqiao.index.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hankcs.hanlp.HanLP;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tables of {@code config/data/text} say what HanLP says of single characters. */
class CharacterTablesTest {
  private static final Path TABLES = Path.of("..", "config", "data", "text");

  private static List<String[]> rows(String file) throws IOException {
    return Files.readString(TABLES.resolve(file))
        .lines()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .toList();
  }

  @Test
  void simplifiedForms() throws IOException {
    Map<String, String> table = new HashMap<>();
    rows("simplified.tsv").forEach(row -> table.put(row[0], row[1]));
    assertTrue(table.size() > 2_500, "only " + table.size());
    for (char c = 0x3400; c < 0xFB00; c++) {
      var character = String.valueOf(c);
      boolean han = Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
      var expected = han ? HanLP.convertToSimplifiedChinese(character) : character;
      if (expected.length() == 1) {
        assertEquals(expected, table.getOrDefault(character, character), character);
      }
    }
  }

  @Test
  void firstReadings() throws IOException {
    int characters = 0;
    for (var row : rows("pinyin.tsv")) {
      for (char c : row[1].toCharArray()) {
        var readings = HanLP.convertToPinyinList(String.valueOf(c));
        assertEquals(row[0], readings.getFirst().getPinyinWithoutTone(), String.valueOf(c));
        characters++;
      }
    }
    assertTrue(characters > 6_700, "only " + characters);
  }
}
