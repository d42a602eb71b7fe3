package cn.daqiao.index.lifecycle;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NRTCachingDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Where the generations of one index lie: sub-folders {@code g1}, {@code g2}…, and a file {@code
 * current} that names the one in service and is only ever replaced whole. Without a folder
 * everything lies in memory.
 */
final class Shelf {
  private static final String CURRENT = "current";

  /** Each refresh cuts a small segment, most of them merged away before they are ever synced. */
  private static final double SMALL_SEGMENT_MB = 2;

  private static final double CACHED_MB = 16;

  private final @Nullable Path folder;
  private long last;

  Shelf(@Nullable Path folder) throws IOException {
    this.folder = folder;
    if (folder != null) {
      Files.createDirectories(folder);
      try (var entries = Files.list(folder)) {
        last = entries.mapToLong(Shelf::number).max().orElse(0);
      }
    }
  }

  private static long number(Path entry) {
    var name = String.valueOf(entry.getFileName());
    return name.matches("g\\d{1,18}") ? Long.parseLong(name.substring(1)) : 0;
  }

  /** The name of the generation in service. */
  Optional<String> current() throws IOException {
    if (folder == null || !Files.exists(folder.resolve(CURRENT))) {
      return Optional.empty();
    }
    // A torn pointer names nothing that exists, which is answered like any damage.
    var name = Files.readString(folder.resolve(CURRENT), StandardCharsets.ISO_8859_1).strip();
    return name.matches("g\\d{1,18}") && Files.isDirectory(folder.resolve(name))
        ? Optional.of(name)
        : Optional.empty();
  }

  /** A name never used before on this shelf. */
  synchronized String next() {
    last++;
    return "g" + last;
  }

  Directory directory(String name) throws IOException {
    if (folder == null) {
      return new ByteBuffersDirectory();
    }
    var generation = folder.resolve(name);
    emptyLock(generation.resolve(IndexWriter.WRITE_LOCK_NAME));
    return new NRTCachingDirectory(new MMapDirectory(generation), SMALL_SEGMENT_MB, CACHED_MB);
  }

  /** Bytes that damage has put into the lock's file would stop the writer at its first commit. */
  private static void emptyLock(Path lock) throws IOException {
    if (Files.exists(lock) && Files.size(lock) > 0) {
      Files.write(lock, new byte[0]);
    }
  }

  /** Puts a generation in service, durably. */
  void point(String name) throws IOException {
    if (folder == null) {
      return;
    }
    var fresh = folder.resolve(CURRENT + ".new");
    Files.writeString(fresh, name, StandardCharsets.ISO_8859_1);
    try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(
        fresh,
        folder.resolve(CURRENT),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Throws a generation away. */
  void remove(String name) throws IOException {
    if (folder != null) {
      delete(folder.resolve(name));
    }
  }

  /** Throws every generation away but the one kept: leavings of rebuilds that never finished. */
  void sweep(String kept) throws IOException {
    if (folder == null) {
      return;
    }
    try (var entries = Files.list(folder)) {
      for (var entry : entries.toList()) {
        if (number(entry) > 0 && !entry.endsWith(kept)) {
          delete(entry);
        }
      }
    }
  }

  private static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (var entries = Files.walk(tree)) {
      for (var entry : entries.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(entry);
      }
    }
  }
}
