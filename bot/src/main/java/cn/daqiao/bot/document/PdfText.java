package cn.daqiao.bot.document;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The text of a .pdf, page by page. A pdf is a small program; it is read by a process of its own
 * ({@link PdfReader}) with little memory and little time, so that the worst it can do is end there.
 */
final class PdfText {
  private static final int SECONDS = 30;
  private static final int END = 2048;
  private static final byte[] BEGINS = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  private PdfText() {}

  static String read(Path file) throws IOException {
    refuseBroken(file);
    var folder = Files.createTempDirectory("daqiao-pdf");
    var out = folder.resolve("text");
    var process =
        new ProcessBuilder(command(file, folder))
            .redirectOutput(out.toFile())
            .redirectError(Redirect.DISCARD)
            .start();
    try {
      process.getOutputStream().close();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("takes longer than " + SECONDS + " seconds to read; simplify it");
      }
      return result(process.exitValue(), out);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("was not read, as the import was interrupted", e);
    } finally {
      process.destroyForcibly().onExit().join();
      for (var left : List.of(out, folder.resolve(PdfReader.FONTS), folder)) {
        Files.deleteIfExists(left);
      }
    }
  }

  private static String result(int exit, Path out) throws IOException {
    return switch (exit) {
      case PdfReader.READ -> Files.readString(out);
      case PdfReader.REFUSED -> throw new IOException(Files.readString(out));
      case PdfReader.OUT_OF_MEMORY ->
          throw new TooLargeException("unpacks to far more than a document holds");
      default -> throw new IOException("is damaged; print it as .pdf once more");
    };
  }

  /** PDFBox mends what breaks off as well as it can, and pages would be missing without a word. */
  private static void refuseBroken(Path file) throws IOException {
    try (var in = new RandomAccessFile(file.toFile(), "r")) {
      var head = new byte[(int) Math.min(END / 2, in.length())];
      in.readFully(head);
      if (!contains(head, BEGINS)) {
        throw new IOException("is no .pdf");
      }
      var tail = new byte[(int) Math.min(END, in.length())];
      in.seek(in.length() - tail.length);
      in.readFully(tail);
      if (!contains(tail, "%%EOF".getBytes(StandardCharsets.US_ASCII))) {
        throw new IOException("breaks off; fetch it once more");
      }
    }
  }

  private static boolean contains(byte[] bytes, byte[] wanted) {
    return new String(bytes, StandardCharsets.ISO_8859_1)
        .contains(new String(wanted, StandardCharsets.ISO_8859_1));
  }

  private static List<String> command(Path file, Path folder) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx256m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:+ExitOnOutOfMemoryError",
        "-Djava.awt.headless=true",
        "-Dpdfbox.fontcache=" + folder,
        // What PDFBox has to say of a file is not for standard output.
        "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
        "-cp",
        System.getProperty("java.class.path"),
        PdfReader.class.getName(),
        file.toAbsolutePath().toString());
  }
}
