package cn.daqiao.bot.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PdfTextTest {
  private static final List<String> LINES = List.of("某某县补贴办法", "第一条 每人每月二百元。");

  @TempDir Path dir;

  @Test
  void readsChinesePageByPage() throws IOException {
    try (var pdf = new Pdf().page(LINES, "— 1 —").page(List.of("第二条 完。此处有十个以上的字。"), "— 2 —")) {
      var file = Files.write(dir.resolve("a.PDF"), pdf.bytes());
      var pages = DocumentFile.read(file).split("\f");
      assertEquals(2, pages.length);
      assertEquals(
          List.of("某某县补贴办法", "第一条 每人每月二百元。", "— 1 —"),
          pages[0].lines().map(String::strip).filter(l -> !l.isEmpty()).toList());
      assertTrue(pages[1].contains("第二条 完。"), pages[1]);
    }
  }

  @Test
  void refusesScansAndLockedOnes() throws IOException {
    try (var scan = new Pdf().page(new byte[0]).page(new byte[0]);
        var locked = new Pdf().page(LINES, "1").locked("secret");
        var guarded = new Pdf().page(LINES, "1").locked("")) {
      refused("no text", scan.bytes());
      refused("encrypted", locked.bytes());
      refused("encrypted", guarded.bytes());
    }
  }

  @Test
  void refusesWhatBreaksOffOrIsNone() throws IOException {
    try (var pdf = new Pdf().page(LINES, "1").page(LINES, "2")) {
      var whole = pdf.bytes();
      refused("breaks off", Arrays.copyOf(whole, whole.length / 2));
      refused("no .pdf", "<html>".getBytes(StandardCharsets.UTF_8));
      refused("damaged", "%PDF-1.7\nnothing\n%%EOF".getBytes(StandardCharsets.US_ASCII));
    }
  }

  @Test
  void refusesBombsAndWhatHasNoEnd() throws IOException {
    var letters = new byte[300_000_000];
    Arrays.fill(letters, (byte) 'a');
    letters[0] = '(';
    var brackets = new byte[1_000_000];
    Arrays.fill(brackets, (byte) '[');
    try (var bomb = new Pdf().page(letters);
        var deep = new Pdf().page(brackets)) {
      refused("unpacks", bomb.bytes());
      refused("", deep.bytes());
    }
    try (var many = new Pdf()) {
      for (int i = 0; i < 501; i++) {
        many.page(LINES, "1");
      }
      refused("pages", many.bytes());
    }
  }

  private void refused(String reason, byte[] bytes) throws IOException {
    var file = Files.write(dir.resolve("a.pdf"), bytes);
    var said = assertThrows(IOException.class, () -> DocumentFile.read(file)).getMessage();
    assertTrue(said.contains(reason), said);
  }
}
