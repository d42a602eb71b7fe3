package cn.daqiao.bot.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.config.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class SheetTest {
  private final Sheet sheet =
      new Sheet(
          new Texts(
              Map.of("sheet.title", "岗位名称、岗位", "sheet.wageMin", "最低工资", "sheet.region", "地区")));
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

  @Test
  void aFileWithoutAHeadingNamesTheColumnsThatAreKnown() {
    var text = "张三,李四\n王五,赵六\n".getBytes(StandardCharsets.UTF_8);
    var failure = assertThrows(IOException.class, () -> sheet.read(text, "a.csv", bad::add));
    assertTrue(failure.getMessage().contains("岗位名称"), failure.getMessage());
  }

  @Test
  void tabsAndSemicolonsPartCellsToo() throws IOException {
    for (var sign : List.of("\t", ";")) {
      var text = "岗位,最低工资,地区\n平车工,4000,350722\n".replace(",", sign);
      var rows = sheet.read(text.getBytes(StandardCharsets.UTF_8), "a.csv", bad::add);
      assertEquals("350722", rows.getFirst().node().path("region").asText());
    }
  }

  @Test
  void formulasGiveTheirResultsAndMergedBlocksTheirFirstCell() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "test", "1.0")) {
      heading(book.newWorksheet("岗位"), 0);
      var page = book.newWorksheet("第二张");
      page.value(0, 0, "填表说明：一行一个岗位");
    }
    var empty = sheet.read(bytes.toByteArray(), "a.xlsx", bad::add);
    assertEquals(List.of(), empty);
    bytes.reset();
    try (var book = new Workbook(bytes, "test", "1.0")) {
      var cover = book.newWorksheet("封面");
      cover.value(0, 0, "浦城县岗位");
      cover.value(1, 0, "二〇二六年十一月");
      var page = book.newWorksheet("岗位");
      heading(page, 1);
      page.value(2, 0, "平车工");
      page.value(2, 1, 4321);
      page.value(2, 2, "浦城县");
      page.value(3, 1, 4000);
      page.range(2, 0, 3, 0).merge();
      page.range(2, 2, 4, 3).merge();
      page.value(4, 0, "锁边工");
      page.value(4, 1, 3900);
      var other = book.newWorksheet("汇总");
      heading(other, 0);
      other.value(1, 0, "不该读");
    }
    var book = replaced(bytes.toByteArray(), "<v>4321</v>", "<f>4000+321</f><v>4321</v>");
    var rows = sheet.read(book, "a.xlsx", bad::add);
    assertEquals(
        List.of("平车工 4321 浦城县", "平车工 4000 浦城县", "锁边工 3900 浦城县"),
        rows.stream()
            .map(row ->
                row.node().path("title").asText()
                    + " "
                    + row.node().path("wageMin").asText()
                    + " "
                    + row.node().path("region").asText())
            .toList());
    assertEquals(List.of(3, 4, 5), rows.stream().map(Sheet.Row::line).toList());
    assertEquals(1, bad.size());
    assertTrue(bad.getFirst().reason().contains("汇总"), bad.toString());
  }

  private static void heading(Worksheet page, int row) {
    page.value(row, 0, "岗位");
    page.value(row, 1, "最低工资");
    page.value(row, 2, "地区");
  }

  /** Puts in what the writer of workbooks cannot: a formula with the result that Excel kept. */
  private static byte[] replaced(byte[] book, String old, String fresh) throws IOException {
    var bytes = new ByteArrayOutputStream();
    boolean found = false;
    try (var in =
            ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(book)).get();
        var out = new ZipOutputStream(bytes)) {
      for (var entry : Collections.list(in.getEntries())) {
        var content = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        found |= content.contains(old);
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(content.replace(old, fresh).getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    assertTrue(found, "the workbook holds " + old);
    return bytes.toByteArray();
  }
}
