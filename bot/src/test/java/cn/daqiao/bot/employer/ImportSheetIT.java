package cn.daqiao.bot.employer;

import static cn.daqiao.bot.employer.EmployerWorld.ROOT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.http.Calls;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files of vacancies, right and wrong. */
@Timeout(60)
class ImportSheetIT {
  @TempDir static Path dir;
  private static EmployerWorld world;
  private static Calls calls;
  private static String verified;

  @BeforeAll
  static void start() throws IOException {
    world = new EmployerWorld(dir);
    calls = world.calls;
    verified = world.verified;
  }

  @AfterAll
  static void stop() throws IOException {
    world.close();
  }

  @Test
  void nothingOfAStrangersFileReachesTheDisk() throws IOException {
    var answer = calls.upload(ROOT + "/import", "no-key", "a.csv", new byte[300_000]);
    assertEquals(401, answer.status());
    assertEquals(401, calls.upload(ROOT + "/import", null, "a.csv", new byte[300_000]).status());
    assertEquals(List.of(), uploads());
    assertEquals(
        413, calls.upload(ROOT + "/import", verified, "a.csv", new byte[2 << 20]).status());
    assertEquals(200, calls.upload(ROOT + "/import", verified, "a.csv", sheet(1)).status());
    // Files go after the answer has gone out.
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!uploads().isEmpty() && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertEquals(List.of(), uploads());
  }

  @Test
  void otherFilesAreRefusedClearly() throws IOException {
    var old = new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3};
    refusedFile("岗位.xls", old, 400, ".xls");
    refusedFile("岗位.xlsx", old, 400, ".xls");
    refusedFile("岗位.xlsx", "%PDF-1.7".getBytes(StandardCharsets.UTF_8), 400, ".xlsx");
    refusedFile("岗位.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8), 400, ".xlsx");
    refusedFile("岗位.csv", new byte[] {'P', 'K', 3, 4, 0, 0, 0}, 400, ".csv");
    refusedFile("岗位.csv", new byte[0], 400, "空");
    refusedFile("岗位.xlsx", new byte[0], 400, "空");
    refusedFile("岗位.csv", "title,region\n".getBytes(StandardCharsets.UTF_8), 400, "没有岗位");
    refusedFile("岗位.xlsx", bomb(), 413, "太大");
  }

  @Test
  void aSheetIsTakenWhereItsMeaningIsClear() throws IOException {
    var text =
        "岗位名称,地区,最低工资,人数,有效期,工作内容\n平车工,浦城县,4000,2,2099-12-31,计件\n坏行,没有这里,4000,2,2099-12-31,计件\n";
    var gbk =
        calls.upload(ROOT + "/import", verified, "a.csv", text.getBytes(Charset.forName("GBK")));
    assertEquals(1, gbk.json().path("accepted").asInt(), gbk.text());
    assertEquals(3, gbk.json().path("rejected").get(0).path("line").asInt());
    assertEquals("region", gbk.json().path("rejected").get(0).path("field").asText());
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "test", "1.0")) {
      var page = book.newWorksheet("岗位");
      var names = List.of("岗位名称", "地区", "最低工资", "人数", "有效期", "工作内容");
      for (int i = 0; i < names.size(); i++) {
        page.value(0, i, names.get(i));
      }
      page.value(1, 0, "锁边工");
      page.value(1, 1, "浦城县");
      page.value(1, 2, 4000.0);
      page.value(1, 3, 2);
      page.value(1, 4, LocalDate.of(2099, 12, 31));
      page.style(1, 4).format("yyyy/m/d").set();
      page.value(1, 5, "计件");
    }
    var book = calls.send("POST", ROOT + "/import", verified, bytes.toByteArray());
    assertEquals(1, book.json().path("accepted").asInt(), book.text());
  }

  @Test
  void aFileSentAgainWithItsKeyPostsNothingTwice() {
    var before = world.total(verified);
    for (int i = 0; i < 2; i++) {
      var answer =
          calls.upload(ROOT + "/import", verified, "a.csv", sheet(3), "idempotency-key", "file-1");
      assertEquals(3, answer.json().path("accepted").asInt(), answer.text());
    }
    assertEquals(before + 3, world.total(verified));
    var other =
        calls.upload(ROOT + "/import", verified, "a.csv", sheet(2), "idempotency-key", "file-1");
    assertEquals(409, other.status(), other.text());
    assertEquals(before + 3, world.total(verified));
  }

  @Test
  void aSheetUploadedAgainMakesNoSecondOffers() {
    var before = world.total(verified);
    var text = "岗位名称,地区,最低工资,人数,有效期,工作内容\n";
    for (int i = 0; i < 5; i++) {
      text += "包装工,浦城县," + (4000 + i) + ",2,2099-12-31,计件\n";
    }
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 2; i++) {
      var answer = calls.upload(ROOT + "/import", verified, "a.csv", bytes);
      assertEquals(5, answer.json().path("accepted").asInt(), answer.text());
      assertEquals(5 * i, answer.json().path("standing").asInt(), answer.text());
    }
    assertEquals(before + 5, world.total(verified));
  }

  @Test
  void aSheetAsOfficesWriteThemIsUnderstoodAndTheRestNamed() {
    var text =
        """
        浦城县2026年冬季招聘岗位汇总,,,,,,,,,
        序号,招聘岗位,县区,月薪,招聘人数,截止日期,岗位要求,年龄要求,备注,婚否
        1,裁剪工,浦城县,3500-4500元/月,20人,2099年12月31日,会拉布,18-55岁,包吃住,未填
        2,采茶工,浦城县富岭镇,150元/天,30名,2099/4/20,手脚快,不限,,
        ,,,,,,,,,
        3,仓管,浦城县,面议,2,2099-12-31,会表格,,,
        4,保洁,浦城县,2500,若干,长期,扫地,,,
        """;
    var answer =
        calls.upload(ROOT + "/import", verified, "a.csv", text.getBytes(Charset.forName("GBK")));
    var rejected = answer.json().path("rejected");
    assertEquals(2, answer.json().path("accepted").asInt(), answer.text());
    assertTrue(rejected.get(0).path("reason").asText().contains("婚否"), answer.text());
    assertTrue(rejected.get(0).path("reason").asText().contains("岗位名称"), answer.text());
    assertEquals("6 wageMin", told(rejected.get(1)), answer.text());
    assertTrue(rejected.get(1).path("reason").asText().contains("面议"));
    assertEquals("7 headcount", told(rejected.get(2)), answer.text());
    assertEquals("7 openUntil", told(rejected.get(3)), answer.text());
    var items = calls.json("GET", ROOT, verified, null).json().path("items");
    var cutter =
        StreamSupport.stream(items.spliterator(), false)
            .filter(item -> item.path("title").asText().equals("裁剪工"))
            .findFirst()
            .orElseThrow();
    assertEquals(4500, cutter.path("wageMax").asInt());
    assertEquals(20, cutter.path("headcount").asInt());
    assertEquals(55, cutter.path("ageMax").asInt());
    assertEquals("2099-12-31", cutter.path("openUntil").asText());
    assertTrue(cutter.path("description").asText().contains("包吃住"), "a remark is read by people");
  }

  private static String told(JsonNode rejected) {
    return rejected.path("line").asText() + " " + rejected.path("field").asText();
  }

  private static void refusedFile(String name, byte[] content, int status, String word) {
    var answer = calls.upload(ROOT + "/import", verified, name, content);
    assertEquals(status, answer.status(), name + " " + answer.text());
    assertTrue(answer.json().path("detail").asText().contains(word), answer.text());
  }

  private static byte[] sheet(int rows) {
    var text = "岗位名称,地区,最低工资,人数,有效期,工作内容\n" + "平车工,浦城县,4000,2,2099-12-31,计件\n".repeat(rows);
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] bomb() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      for (int i = 0; i < 80; i++) {
        zip.write(new byte[1 << 20]);
      }
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  private static List<Path> uploads() throws IOException {
    var folder = dir.resolve("uploads");
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }
}
