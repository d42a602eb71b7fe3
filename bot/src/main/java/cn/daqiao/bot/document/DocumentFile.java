package cn.daqiao.bot.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The text of a document: paragraphs as lines, headings marked by {@code #}, rows of tables between
 * bars, pages of a pdf with form feeds between.
 */
public final class DocumentFile {
  /** What a document's text may hold; the longest law has a tenth of it. */
  static final int MOST_CHARS = 2_000_000;

  private static final long MOST_TEXT_BYTES = 2_000_000;
  private static final long MOST_BYTES = 20_000_000;
  private static final Charset[] CHARSETS = {StandardCharsets.UTF_8, Charset.forName("GB18030")};

  private DocumentFile() {}

  /** Whether its ending says that it is read here. */
  public static boolean takes(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return isPacked(name) || lower.endsWith(".md") || lower.endsWith(".txt");
  }

  /** Whether its ending says that it holds more than plain text. */
  public static boolean isPacked(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".docx") || lower.endsWith(".pdf");
  }

  /**
   * Reads a .md, .txt, .docx or .pdf file. Blocks, for a pdf up to half a minute.
   *
   * @throws IOException with the reason why it is not taken, as the end of a sentence that begins
   *     with the file's name
   */
  public static String read(Path file) throws IOException {
    var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".doc") || name.endsWith(".wps")) {
      throw new IOException("is an old file of Word or WPS; save it as .docx");
    }
    if (!takes(name)) {
      throw new IOException("is none of .md, .txt, .docx and .pdf");
    }
    long most = isPacked(name) ? MOST_BYTES : MOST_TEXT_BYTES;
    if (Files.size(file) > most) {
      throw new IOException("is longer than " + most + " bytes; cut it into documents");
    }
    if (name.endsWith(".docx")) {
      return DocxText.read(file);
    }
    return name.endsWith(".pdf") ? PdfText.read(file) : plain(Files.readAllBytes(file));
  }

  /** Chinese Windows saves text as GB18030. */
  private static String plain(byte[] bytes) throws IOException {
    for (var charset : CHARSETS) {
      try {
        var text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        if (text.indexOf('\0') < 0) {
          return text;
        }
      } catch (CharacterCodingException e) {
        // The next charset may fit; none is the one fault below.
      }
    }
    throw new IOException("is no text in UTF-8 or GB18030");
  }
}
