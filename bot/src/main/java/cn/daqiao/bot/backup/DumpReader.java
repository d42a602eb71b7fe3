package cn.daqiao.bot.backup;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads what {@link DumpWriter} wrote. */
final class DumpReader {
  private static final int BUFFER = 1 << 16;

  private DumpReader() {}

  /** Hears of each key. */
  interface Each {
    void take(String key, long ttl, byte[] dump) throws IOException;
  }

  /**
   * Reads a whole file.
   *
   * @return how many keys it holds
   * @throws IOException with the reason when it cannot be read to its end
   */
  static long read(Path file, Each each) throws IOException {
    try (var in =
        new DataInputStream(
            new BufferedInputStream(
                new GZIPInputStream(Files.newInputStream(file), BUFFER), BUFFER))) {
      if (!in.readUTF().equals(DumpWriter.HEADER)) {
        throw new IOException("does not begin as a copy of a store");
      }
      int shape = in.readInt();
      if (shape != DumpWriter.SHAPE) {
        throw new IOException("has the shape " + shape + ", which a newer version wrote");
      }
      long keys = 0;
      for (int length = in.readInt(); length != DumpWriter.END; length = in.readInt()) {
        var key = new String(bytes(in, length), StandardCharsets.UTF_8);
        long ttl = in.readLong();
        each.take(key, ttl, bytes(in, in.readInt()));
        keys++;
      }
      long stated = in.readLong();
      if (stated != keys) {
        throw new IOException("holds " + keys + " keys and says " + stated);
      }
      if (in.read() >= 0) {
        throw new IOException("goes on behind its end");
      }
      return keys;
    } catch (EOFException e) {
      throw new IOException("breaks off before its end", e);
    } catch (ZipException e) {
      throw new IOException("is damaged", e);
    }
  }

  private static byte[] bytes(DataInputStream in, int length) throws IOException {
    if (length < 0) {
      throw new IOException("is damaged");
    }
    var bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }
}
