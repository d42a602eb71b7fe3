package cn.daqiao.bot.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.daqiao.config.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

class SheetTest {
  private final Sheet sheet =
      new Sheet(new Headings(new Texts(Map.of("sheet.title", "岗位名称、岗位", "sheet.wageMin", "最低工资"))));
  private final List<Sheet.Bad> bad = new ArrayList<>();

  @Test
  void readsCsvInTheCharsetOfChineseExcel() throws IOException {
    var text = "岗位名称,最低工资（元）,region\n平车工,4000,350722\n,,\n\"锁边工,熟手\",3500,350722\n".repeat(1);
    var rows = sheet.read(text.getBytes(Charset.forName("GB18030")), "岗位.CSV", bad::add);
    assertEquals(2, rows.size());
    assertEquals("平车工", rows.getFirst().node().path("title").asText());
    assertEquals("4000", rows.getFirst().node().path("wageMin").asText());
    assertEquals(4, rows.getLast().line());
    assertEquals("锁边工,熟手", rows.getLast().node().path("title").asText());
  }

  @Test
  void aShortOrLongRowSpoilsNoOther() throws IOException {
    var text = "岗位,最低工资,region\n瓦工,3000\n木工,3000,350722,多的\n小工,2500,350722\n";
    var rows = sheet.read(text.getBytes(StandardCharsets.UTF_8), "a.csv", bad::add);
    assertEquals(List.of(), bad);
    assertEquals(3, rows.size());
    assertEquals("小工", rows.getLast().node().path("title").asText());
  }

  @Test
  void readsWorkbooksWithDatesAndFigures() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "test", "1.0")) {
      var page = book.newWorksheet("岗位");
      page.value(0, 0, "岗位");
      page.value(0, 1, "最低工资");
      page.value(0, 2, "openUntil");
      page.value(1, 0, "平车工");
      page.value(1, 1, 4000);
      page.value(1, 2, LocalDate.of(2027, 12, 31));
      page.style(1, 2).format("yyyy-mm-dd").set();
    }
    var rows = sheet.read(bytes.toByteArray(), "a.xlsx", bad::add);
    assertEquals(1, rows.size());
    assertEquals("4000", rows.getFirst().node().path("wageMin").asText());
    assertEquals("2027-12-31", rows.getFirst().node().path("openUntil").asText());
  }

  @Test
  void aTitleAboveAndValuesMergedOverRowsAreUnderstood() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "test", "1.0")) {
      var page = book.newWorksheet("岗位");
      page.value(0, 0, "浦城县岗位表");
      page.range(0, 0, 0, 2).merge();
      page.value(1, 0, "岗位");
      page.value(1, 1, "最低工资");
      page.value(1, 2, "region");
      page.value(2, 0, "平车工");
      page.value(2, 1, 4000);
      page.value(2, 2, "350722");
      page.value(3, 0, "锁边工");
      page.value(3, 1, 3500);
      page.value(4, 0, "小工");
      page.range(2, 2, 3, 2).merge();
    }
    var rows = sheet.read(bytes.toByteArray(), "a.xlsx", bad::add);
    assertEquals(
        List.of("350722", "350722", ""),
        rows.stream().map(row -> row.node().path("region").asText()).toList());
    assertEquals(List.of(3, 4, 5), rows.stream().map(Sheet.Row::line).toList());
    var csv = "浦城县岗位表,,\n,,\n岗位,最低工资,region\n瓦工,3000,350722\n";
    var lines = sheet.read(csv.getBytes(StandardCharsets.UTF_8), "a.csv", bad::add);
    assertEquals("瓦工", lines.getFirst().node().path("title").asText());
  }

  @Test
  void reportsBadLinesAndGoesOn() throws IOException {
    var text = "{\"title\":\"a\"}\n{broken\n[1]\n\n{\"title\":\"b\"}\n";
    var rows = sheet.read(text.getBytes(StandardCharsets.UTF_8), "a.jsonl", bad::add);
    assertEquals(List.of(1, 5), rows.stream().map(Sheet.Row::line).toList());
    assertEquals(List.of(2, 3), bad.stream().map(Sheet.Bad::line).toList());
  }

  @Test
  void refusesOtherFilesWithAdvice() {
    assertThrows(IOException.class, () -> sheet.read(new byte[0], "a.xls", bad::add));
    assertThrows(IOException.class, () -> sheet.read(new byte[] {1, 2}, "a.xlsx", bad::add));
  }
}
