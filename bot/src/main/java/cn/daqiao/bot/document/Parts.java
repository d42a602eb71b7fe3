package cn.daqiao.bot.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The parts of a .docx. What is unpacked is counted: the sizes that a file states may be untrue.
 */
final class Parts implements AutoCloseable {
  private static final int MOST_PARTS = 5_000;
  private static final long MOST_BYTES = 64L << 20;

  /** XML of Word shrinks to a tenth or a thirtieth; a bomb to a thousandth. */
  private static final long MOST_RATIO = 200;

  private static final long SMALL = 1L << 20;
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  /** How the name of the encrypted part is written in the container's directory. */
  private static final String ENCRYPTED = "EncryptedPackage";

  private final ZipFile zip;
  private long unpacked;

  private Parts(ZipFile zip) {
    this.zip = zip;
  }

  static Parts open(Path file) throws IOException {
    refuseContainer(file);
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException | IllegalArgumentException e) {
      throw new IOException("is damaged; open it in Word or WPS and save it as .docx once more", e);
    }
    if (zip.size() > MOST_PARTS) {
      zip.close();
      throw new IOException("holds more than " + MOST_PARTS + " parts, which no document does");
    }
    return new Parts(zip);
  }

  /** Word wraps what it encrypts, and what it saves as .doc, in the same kind of container. */
  private static void refuseContainer(Path file) throws IOException {
    var head = new byte[OLE.length];
    try (var in = Files.newInputStream(file)) {
      if (in.readNBytes(head, 0, head.length) < head.length || !Arrays.equals(head, OLE)) {
        return;
      }
    }
    var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_16LE);
    throw new IOException(
        text.contains(ENCRYPTED)
            ? "is encrypted; take the password off and import it again"
            : "is an old file of Word or WPS under a new name; save it as .docx");
  }

  /** The unpacked part, bounded; empty where there is none. */
  Optional<InputStream> part(String name) throws IOException {
    var entry = zip.getEntry(name);
    if (entry == null) {
      return Optional.empty();
    }
    return Optional.of(new Counted(zip.getInputStream(entry), entry));
  }

  private final class Counted extends FilterInputStream {
    private final ZipEntry entry;
    private long seen;

    Counted(InputStream in, ZipEntry entry) {
      super(in);
      this.entry = entry;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int n = super.read(buffer, from, length);
      count(Math.max(0, n));
      return n;
    }

    private void count(int n) throws IOException {
      seen += n;
      unpacked += n;
      long packed = Math.max(1, entry.getCompressedSize());
      if (unpacked > MOST_BYTES || (seen > SMALL && seen / packed > MOST_RATIO)) {
        throw new TooLargeException("unpacks to far more than a document holds");
      }
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
