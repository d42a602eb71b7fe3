package cn.daqiao.bot.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocxTextTest {
  private static final String NUMBERS =
      "<w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
          + "<w:numFmt w:val=\"chineseCountingThousand\"/><w:lvlText w:val=\"第%1条\"/></w:lvl>"
          + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
          + "<w:lvlText w:val=\"%2．\"/></w:lvl></w:abstractNum>"
          + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/></w:num>"
          + "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\">"
          + "<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>";

  @TempDir Path dir;

  @Test
  void showsAutomaticNumbersAsWordDoes() throws IOException {
    var docx =
        Docx.of(
                Docx.numbered("3", 0, "甲。"),
                Docx.numbered("3", 1, "子。"),
                Docx.numbered("3", 1, "丑。"),
                Docx.numbered("3", 0, "乙。"),
                Docx.numbered("3", 1, "寅。"),
                Docx.numbered("4", 0, "另起。"),
                Docx.numbered("9", 0, "没有编号。"))
            .with("word/numbering.xml", NUMBERS);
    assertEquals(List.of("第一条甲。", "1．子。", "2．丑。", "第二条乙。", "1．寅。", "第一条另起。", "没有编号。"), lines(docx));
    assertEquals("一百零七", Numbering.chinese(107));
    assertEquals("十二", Numbering.chinese(12));
    assertEquals("二百一十", Numbering.chinese(210));
  }

  @Test
  void marksHeadingsAndLeavesOutWhatIsNoText() throws IOException {
    var docx =
        Docx.of(
                Docx.p("<w:pStyle w:val=\"a1\"/>", "补贴标准"),
                Docx.p("<w:outlineLvl w:val=\"1\"/>", "这一段很长，虽然做成了标题的样子。"),
                "<w:p><w:r><w:t>每人</w:t></w:r><w:del><w:r><w:delText>一百</w:delText></w:r></w:del>"
                    + "<w:ins><w:r><w:t>二百元</w:t></w:r></w:ins>"
                    + "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>")
            .with(
                "word/styles.xml",
                "<w:style w:styleId=\"a1\"><w:name w:val=\"my\"/><w:basedOn w:val=\"h\"/></w:style>"
                    + "<w:style w:styleId=\"h\"><w:name w:val=\"heading 2\"/></w:style>")
            .raw("word/header1.xml", Docx.document(Docx.p("页眉")));
    assertEquals(List.of("# 补贴标准", "这一段很长，虽然做成了标题的样子。", "每人二百元"), lines(docx));
  }

  @Test
  void readsTablesWithMergedCells() throws IOException {
    var goesOn = "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>";
    var wide = "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + Docx.p("合计") + "</w:tc>";
    var two = "<w:tc>" + Docx.p("人社局") + Docx.p("财政局") + "</w:tc>";
    var docx =
        Docx.of(
            Docx.table(
                Docx.row("工种", "级别", "标准"),
                Docx.row("焊工", "初级", "800元"),
                Docx.row(goesOn, "中级", two),
                Docx.row(wide, "2000元")));
    assertEquals(
        List.of(
            "| 工种 | 级别 | 标准 |", "| 焊工 | 初级 | 800元 |", "| 焊工 | 中级 | 人社局 财政局 |", "| 合计 |  | 2000元 |"),
        lines(docx));
  }

  @Test
  void refusesBombs() throws IOException {
    refused("unpacks", Docx.of(Docx.p("零".repeat(2_000_000))).bytes());
    refused("nested", Docx.of("<w:sdt>".repeat(400) + "</w:sdt>".repeat(400)).bytes());
    var many = Docx.of(Docx.p("字"));
    for (int i = 0; i < 6_000; i++) {
      many.raw("x/" + i, "");
    }
    refused("parts", many.bytes());
  }

  @Test
  void refusesDocumentTypesAndReadsNoOtherFile() throws IOException {
    var secret = Files.writeString(dir.resolve("secret"), "秘密");
    var xxe =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \""
            + secret.toUri()
            + "\">]>"
            + Docx.document(Docx.p("&e;")).substring(38);
    assertFalse(
        refused("document type", new Docx().raw("word/document.xml", xxe).bytes()).contains("秘密"));
    var laughs =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"哈哈\"><!ENTITY b \"&a;&a;\">]>"
            + Docx.document(Docx.p("&b;")).substring(38);
    refused("document type", new Docx().raw("word/document.xml", laughs).bytes());
  }

  @Test
  void refusesWhatIsDamagedEncryptedOldOrEmpty() throws IOException {
    var whole = Docx.of(Docx.p("第一条 甲。".repeat(500))).bytes();
    refused("damaged", Arrays.copyOf(whole, whole.length / 2));
    refused("damaged", "PK".getBytes(StandardCharsets.UTF_8));
    var broken = Docx.document(Docx.p("甲")).replace("</w:body>", "");
    refused("damaged", new Docx().raw("word/document.xml", broken).bytes());
    refused("no document", new Docx().raw("xl/workbook.xml", "<a/>").bytes());
    refused("no text", Docx.of("<w:p><w:r><w:drawing/></w:r></w:p>").bytes());
    var container = new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};
    refused("old file", container);
    refused("encrypted", join(container, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE)));
  }

  private List<String> lines(Docx docx) throws IOException {
    var file = Files.write(dir.resolve("a.docx"), docx.bytes());
    return DocumentFile.read(file).lines().filter(line -> !line.isBlank()).toList();
  }

  private String refused(String reason, byte[] bytes) throws IOException {
    var file = Files.write(dir.resolve("a.docx"), bytes);
    var said = assertThrows(IOException.class, () -> DocumentFile.read(file)).getMessage();
    assertTrue(said.contains(reason), said);
    return said;
  }

  private static byte[] join(byte[] one, byte[] two) {
    var both = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, both, one.length, two.length);
    return both;
  }
}
