package cn.daqiao.bot.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A process that reads one .pdf and writes its text to standard output, or the reason why not. Ends
 * by itself even when whoever started it is gone.
 */
public final class PdfReader {
  static final int READ = 0;
  static final int REFUSED = 2;

  /** What the virtual machine ends with under {@code ExitOnOutOfMemoryError}. */
  static final int OUT_OF_MEMORY = 3;

  private static final int BROKEN = 4;

  /** Where PDFBox notes the fonts of the machine. */
  static final String FONTS = ".pdfbox.cache";

  private static final Duration LONGEST = Duration.ofSeconds(40);
  private static final int MOST_PAGES = 500;

  /** A page with fewer characters is a picture, a cover or empty. */
  private static final int BARE = 10;

  private static final double MOST_UNREADABLE = 0.2;

  private PdfReader() {}

  /** Reads the file that is named. */
  public static void main(String[] args) throws IOException {
    Thread.ofPlatform().daemon().start(PdfReader::endInTime);
    int exit = READ;
    String said;
    try {
      said = text(Path.of(args[0]));
    } catch (InvalidPasswordException e) {
      exit = REFUSED;
      said = "is encrypted; take the password off and import it again";
    } catch (RefusedException e) {
      exit = REFUSED;
      said = String.valueOf(e.getMessage());
    } catch (IOException | RuntimeException | StackOverflowError e) {
      exit = BROKEN;
      said = "";
    }
    OutputStream out = System.out;
    out.write(said.getBytes(StandardCharsets.UTF_8));
    out.flush();
    Runtime.getRuntime().halt(exit);
  }

  private static void endInTime() {
    try {
      Thread.sleep(LONGEST);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(BROKEN);
  }

  /** A file that is whole, but not taken. */
  private static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
      super(message);
    }
  }

  private static String text(Path file) throws IOException {
    try (var document = Loader.loadPDF(file.toFile())) {
      if (document.isEncrypted()) {
        throw new RefusedException("is encrypted; print it as .pdf without protection");
      }
      int pages = document.getNumberOfPages();
      if (pages == 0) {
        throw new RefusedException("has no pages; it is damaged");
      }
      if (pages > MOST_PAGES) {
        throw new RefusedException("has more than " + MOST_PAGES + " pages; cut it into documents");
      }
      return text(document, pages);
    }
  }

  private static String text(PDDocument document, int pages) throws IOException {
    var all = new StringBuilder();
    int bare = 0;
    for (int page = 1; page <= pages; page++) {
      var one = new Bounded(DocumentFile.MOST_CHARS - all.length());
      var stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      stripper.setLineSeparator("\n");
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      stripper.writeText(document, one);
      long seen = one.text.chars().filter(Character::isLetterOrDigit).count();
      bare += seen < BARE ? 1 : 0;
      all.append(page == 1 ? "" : "\f").append(one.text);
    }
    if (bare * 2 > pages) {
      throw new RefusedException(
          "has no text on %d of its %d pages (a scan); let text be recognised, or type it as .txt"
              .formatted(bare, pages));
    }
    long letters = all.chars().filter(c -> !Character.isWhitespace(c)).count();
    long strange = all.chars().filter(PdfReader::isUnreadable).count();
    if (strange > MOST_UNREADABLE * letters) {
      throw new RefusedException("hides its characters; save its text as .txt");
    }
    return all.toString();
  }

  /** Fonts that do not tell their characters come out as replacements, or as private ones. */
  private static boolean isUnreadable(int c) {
    return c == 0xFFFD
        || Character.getType(c) == Character.PRIVATE_USE
        || (Character.isISOControl(c) && !Character.isWhitespace(c));
  }

  /** Takes so many characters and no more. */
  private static final class Bounded extends Writer {
    private final StringBuilder text = new StringBuilder();
    private final int most;

    Bounded(int most) {
      this.most = most;
    }

    @Override
    public void write(char[] buffer, int from, int length) throws IOException {
      if (text.length() + length > most) {
        throw new RefusedException("holds more text than a document; cut it into documents");
      }
      text.append(buffer, from, length);
    }

    @Override
    public void flush() {
      // Nothing is held back.
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
