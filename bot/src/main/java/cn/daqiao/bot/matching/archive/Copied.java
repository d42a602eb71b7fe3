package cn.daqiao.bot.matching.archive;

import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Streams;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Behind which entry of each partition this node's files end, a line each. Without the note, or
 * with one that cannot be read, rows that are still in the streams are copied once more.
 */
public final class Copied {
  private final Path file;
  private final Path fresh;

  /**
   * Noted below that data folder: beside the files, since a note that outlives them would have rows
   * removed that are in no file, and before them by name, so that a backup never has it newer.
   */
  public Copied(Path dataDir) {
    file = dataDir.resolve("archive").resolve("copied");
    fresh = dataDir.resolve("run").resolve("archived.new");
  }

  List<String> read() throws IOException {
    if (Files.exists(file)) {
      var lines = Files.readAllLines(file);
      if (lines.size() == Keys.PARTITIONS
          && lines.stream().allMatch(line -> line.matches("\\d+-\\d+"))) {
        return new ArrayList<>(lines);
      }
    }
    return new ArrayList<>(Collections.nCopies(Keys.PARTITIONS, Streams.START));
  }

  void write(List<String> positions) throws IOException {
    Files.createDirectories(Objects.requireNonNull(fresh.getParent()));
    try (var channel =
        FileChannel.open(
            fresh,
            Set.of(
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING))) {
      var bytes =
          ByteBuffer.wrap((String.join("\n", positions) + "\n").getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
