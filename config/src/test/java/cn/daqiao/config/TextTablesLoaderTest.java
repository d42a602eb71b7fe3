package cn.daqiao.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.matcher.text.TextTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextTablesLoaderTest {
  private static TextTables load(Path dir) {
    var faults = new Faults();
    var tables = TextTablesLoader.load(dir, faults);
    faults.throwIfAny();
    return tables;
  }

  @Test
  void readsTheRealTables() {
    var tables = load(Path.of("..", "config", "data", "text"));
    assertEquals("福建长乐县电焊工", tables.plain("福建長樂縣電焊工"));
    assertEquals("我想找工作，会开挖掘机", tables.simplified().fold("我想找工作，會開挖掘機"));
    assertEquals(List.of("pu", "cheng", "fu", "ling"), tables.pinyin().syllables("浦城富岭"));
    assertTrue(tables.pinyin().soundAlike("电汉", "电焊"));
  }

  @Test
  void everyFaultIsNamed(@TempDir Path dir) throws IOException {
    Files.writeString(
        dir.resolve("simplified.tsv"), "traditional\tsimplified\n電\t电\n電\t申\n臺灣\t台湾\n龍\n");
    Files.writeString(dir.resolve("pinyin.tsv"), "syllable\tcharacters\nA\t阿\na\t阿\n");
    var faults = new Faults();
    TextTablesLoader.load(dir, faults);
    var found = String.join("\n", faults.found());
    for (var place :
        List.of(
            "simplified.tsv:3:",
            "simplified.tsv:4:",
            "simplified.tsv:5:",
            "pinyin.tsv:2:",
            "pinyin.tsv:3:")) {
      assertTrue(found.contains(place), found);
    }
    assertEquals(5, faults.found().size(), found);
  }
}
