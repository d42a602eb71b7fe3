package cn.daqiao.bot.backup;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * Writes the keys of a store: a header with the shape's version; each key with the milliseconds
 * left to it (-1 for ever) and its DUMP, both led by their lengths; -1 and the number of keys.
 */
final class DumpWriter implements Closeable {
  static final String HEADER = "daqiao store";
  static final int SHAPE = 1;
  static final int END = -1;
  private static final int BUFFER = 1 << 16;

  private final FileChannel channel;
  private final GZIPOutputStream gzip;
  private final DataOutputStream out;
  private long keys;

  DumpWriter(Path file) throws IOException {
    channel = PrivateFiles.create(file);
    gzip = new GZIPOutputStream(Channels.newOutputStream(channel), BUFFER);
    out = new DataOutputStream(new BufferedOutputStream(gzip, BUFFER));
    out.writeUTF(HEADER);
    out.writeInt(SHAPE);
  }

  void add(String key, long ttl, byte[] dump) throws IOException {
    var name = key.getBytes(StandardCharsets.UTF_8);
    out.writeInt(name.length);
    out.write(name);
    out.writeLong(ttl);
    out.writeInt(dump.length);
    out.write(dump);
    keys++;
  }

  /** Ends the file and syncs it; returns how many keys it holds. */
  long finish() throws IOException {
    out.writeInt(END);
    out.writeLong(keys);
    out.flush();
    gzip.finish();
    channel.force(true);
    return keys;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
