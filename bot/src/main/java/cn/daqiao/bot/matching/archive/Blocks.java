package cn.daqiao.bot.matching.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.zip.CRC32C;

/**
 * A file of blocks, each led by the shape's number, its length and a checksum of both, so that a
 * damaged length is not taken for the file's end. Only whole blocks count: a last one that breaks
 * off was never acknowledged, is passed over, and is cut off by the next append. The first shape
 * had no checksum.
 */
final class Blocks {
  private static final int FIRST_SHAPE = 1;
  private static final int SHAPE = 2;
  private static final int FIRST_HEAD = 2 * Integer.BYTES;
  private static final int HEAD = 3 * Integer.BYTES;
  private static final int LONGEST = 1 << 28;

  private Blocks() {}

  /** Makes the bytes of a block. */
  interface Made {
    byte[] block(int number);
  }

  /** Takes a block. */
  interface Each {
    void take(int number, byte[] block) throws IOException;
  }

  /** Where the whole blocks end, and how many there are. */
  private record End(long at, int blocks) {}

  /** Adds a block, numbered from 0; on the disk when it returns. */
  static void append(Path file, Made made) throws IOException {
    boolean fresh = !Files.exists(file);
    var folder = Objects.requireNonNull(file.getParent());
    if (fresh) {
      makeFolder(folder);
    }
    try (var channel = open(file)) {
      var end = read(file, channel, false, (number, block) -> {});
      channel.truncate(end.at);
      var block = made.block(end.blocks);
      var bytes = ByteBuffer.allocate(HEAD + block.length);
      bytes.putInt(SHAPE).putInt(block.length).putInt(check(SHAPE, block.length));
      bytes.put(block).flip();
      long at = end.at;
      while (bytes.hasRemaining()) {
        at += channel.write(bytes, at);
      }
      channel.force(true);
    }
    if (fresh) {
      sync(folder);
    }
  }

  /** Hands out every whole block. */
  static void each(Path file, Each each) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      read(file, channel, true, each);
    }
  }

  private static End read(Path file, FileChannel channel, boolean whole, Each each)
      throws IOException {
    long size = channel.size();
    long at = 0;
    int number = 0;
    while (size - at >= FIRST_HEAD) {
      var head = bytes(channel, at, (int) Math.min(HEAD, size - at));
      int shape = head.getInt();
      int length = head.getInt();
      int led = shape == FIRST_SHAPE ? FIRST_HEAD : HEAD;
      boolean known = shape == FIRST_SHAPE || shape == SHAPE;
      if (known && size - at < led) {
        break;
      }
      boolean sound = !known || shape == FIRST_SHAPE || head.getInt() == check(shape, length);
      if (!known || !sound || length < 0 || length > LONGEST) {
        throw new IOException(
            file
                + " is damaged at byte "
                + at
                + ", or a newer version wrote it; move it away, or "
                + "bring it back from a backup");
      }
      if (size - at - led < length) {
        break;
      }
      if (whole) {
        each.take(number, bytes(channel, at + led, length).array());
      }
      at += led + length;
      number++;
    }
    return new End(at, number);
  }

  private static int check(int shape, int length) {
    var sum = new CRC32C();
    sum.update(ByteBuffer.allocate(FIRST_HEAD).putInt(shape).putInt(length).flip());
    return (int) sum.getValue();
  }

  private static ByteBuffer bytes(FileChannel channel, long from, int length) throws IOException {
    var bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, from + bytes.position()) < 0) {
        throw new EOFException("the file became shorter");
      }
    }
    return bytes.flip();
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file,
        EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  /** A folder whose own name is on the disk too. */
  private static void makeFolder(Path folder) throws IOException {
    var above = folder.getParent();
    if (!Files.isDirectory(folder) && above != null) {
      makeFolder(above);
      Files.createDirectory(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      sync(above);
    }
  }

  private static void sync(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, Set.of(StandardOpenOption.READ))) {
      channel.force(true);
    }
  }
}
