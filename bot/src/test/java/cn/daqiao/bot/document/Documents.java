package cn.daqiao.bot.document;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Whole files for tests of other rooms. */
public final class Documents {
  private Documents() {}

  /** A .docx with these paragraphs. */
  public static byte[] docx(String... paragraphs) throws IOException {
    return Docx.of(Arrays.stream(paragraphs).map(Docx::p).toArray(String[]::new)).bytes();
  }

  /** A .pdf of one page with these lines. */
  public static byte[] pdf(String... lines) throws IOException {
    try (var pdf = new Pdf().page(List.of(lines), "— 1 —")) {
      return pdf.bytes();
    }
  }
}
