package cn.daqiao.bot.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes .docx files for tests. */
final class Docx {
  private static final String NS =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

  private final Map<String, String> parts = new LinkedHashMap<>();

  static Docx of(String... blocks) {
    var docx = new Docx();
    docx.parts.put("word/document.xml", document(String.join("", blocks)));
    return docx;
  }

  static String document(String blocks) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document "
        + NS
        + "><w:body>"
        + blocks
        + "</w:body></w:document>";
  }

  Docx with(String name, String inner) {
    var root = name.contains("styles") ? "styles" : "numbering";
    parts.put(name, "<w:" + root + " " + NS + ">" + inner + "</w:" + root + ">");
    return this;
  }

  Docx raw(String name, String whole) {
    parts.put(name, whole);
    return this;
  }

  static String p(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  static String p(String properties, String text) {
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  static String numbered(String id, int level, String text) {
    return p(
        "<w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%s\"/></w:numPr>".formatted(level, id),
        text);
  }

  static String table(String... rows) {
    return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
  }

  static String row(String... cells) {
    return Arrays.stream(cells)
        .map(cell -> cell.startsWith("<w:tc") ? cell : "<w:tc>" + p(cell) + "</w:tc>")
        .collect(Collectors.joining("", "<w:tr>", "</w:tr>"));
  }

  byte[] bytes() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }
}
