package cn.daqiao.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.matcher.skill.SkillBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkillsLoaderTest {
  private static final String HEADER = "code\tname\tspoken\tbroader\trelated\n";
  @TempDir Path dir;
  private String alike = "# 同行\n";

  @Test
  void writesPatternsOutAndResolvesNames() throws IOException {
    var faults = new Faults();
    var book =
        load(
            faults,
            """
            f-care|家政服务|家政
            # 说明
            4-10-01-06.1|保姆|[带/看][小孩/孩子]、住家*|家政服务|月嫂
            4-10-01-06.2|月嫂|坐月子、住家*|f-care
            """,
            "# 说明\n保姆车\n");
    assertEquals(List.of(), faults.found());
    var nanny = book.byCode("4-10-01-06.1").orElseThrow();
    assertEquals(List.of("带小孩", "带孩子", "看小孩", "看孩子", "住家"), nanny.spoken());
    assertEquals("f-care", nanny.broader());
    assertEquals(List.of("4-10-01-06.2"), nanny.related());
    assertEquals(2, book.read("住家").size());
    assertTrue(book.read("开保姆车").isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "a|甲工|做甲,a|乙工|做乙; 3: the code a stands already at",
        "a|甲工|做甲,b|甲工|做乙; 3: the name 甲工 stands already at",
        "a|甲工|做甲,b|乙工|做甲; 3: the form 做甲 belongs to 甲工 at",
        "a|甲工|做甲,b|乙工|甲工; 3: the form 甲工 belongs to 甲工 at",
        "a|甲工|甲; 2: the form 甲 is too short",
        "a|甲工|做甲|丙工; 2: names 丙工, which is no",
        "a|甲工|做甲||丙工; 2: names 丙工, which is no",
        "a|甲工|做甲||甲工; 2: names itself",
        "a|甲工|做甲|乙工,b|乙工|做乙|甲工; 2: is its own broader occupation",
        "a|甲工|[做甲; 2: cannot be read: [做甲 has a [ without ]",
        "a|甲工|做]甲; 2: cannot be read: 做]甲 has a ] without [",
        "a|甲工|保姆车; 2: 保姆车 is a decoy too",
        "甲工; 2: has 1 cells",
        "|甲工|做甲; 2: needs a code and a name"
      })
  void namesFileAndLineOfEveryFault(String lines, String expected) throws IOException {
    var faults = new Faults();
    load(faults, lines.replace(',', '\n') + "\n", "保姆车\n");
    var start = dir.resolve("test.tsv") + ":" + expected;
    assertTrue(
        faults.found().stream().anyMatch(fault -> fault.startsWith(start)),
        () -> start + " not in " + faults.found());
  }

  @Test
  void relatesACircleToEachOther() throws IOException {
    alike = "甲工、乙工、c\n";
    var faults = new Faults();
    var book = load(faults, "a|甲工|做甲\nb|乙工|做乙||甲工\nc|丙工|做丙\n", "");
    assertEquals(List.of(), faults.found());
    assertEquals(List.of("b", "c"), book.byCode("a").orElseThrow().related());
    assertEquals(List.of("a", "c"), book.byCode("b").orElseThrow().related());
    assertEquals(List.of("a", "b"), book.byCode("c").orElseThrow().related());
  }

  @Test
  void namesTheLineOfAnUnknownMemberOfACircle() throws IOException {
    alike = "# 同行\n甲工、丁工\n";
    var faults = new Faults();
    load(faults, "a|甲工|做甲\n", "");
    assertTrue(
        faults.found().getFirst().startsWith(dir.resolve("alike.txt") + ":2: names 丁工"),
        () -> faults.found().toString());
  }

  private SkillBook load(Faults faults, String lines, String decoys) throws IOException {
    Files.writeString(dir.resolve("test.tsv"), HEADER + lines.replace('|', '\t'));
    Files.writeString(dir.resolve("decoys.txt"), decoys);
    Files.writeString(dir.resolve("alike.txt"), alike);
    return SkillsLoader.load(dir, faults);
  }
}
