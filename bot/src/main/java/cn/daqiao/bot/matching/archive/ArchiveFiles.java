package cn.daqiao.bot.matching.archive;

import cn.daqiao.bot.redis.BadSealException;
import cn.daqiao.bot.redis.Seal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sealed files of rows that have left the streams, one a month: {@code
 * archive/matches/2026-08.rows} below the data folder. Blocks only, so one thread at a time appends
 * while others read. A row may stand there twice; its id tells.
 */
public final class ArchiveFiles {
  private static final Logger LOG = LoggerFactory.getLogger(ArchiveFiles.class);
  private static final Pattern NAME = Pattern.compile("(\\d{4}-\\d\\d)\\.rows");

  private final Path folder;
  private final Seal seal;

  /** The files below that data folder, sealed with the service's own key. */
  public ArchiveFiles(Path dataDir, Seal seal) {
    folder = dataDir.resolve("archive").resolve("matches");
    this.seal = seal;
  }

  /**
   * Adds rows to a month; on the disk when it returns.
   *
   * @param rows the fields of each, as the streams had them
   */
  public void append(YearMonth month, List<Map<String, String>> rows) throws IOException {
    Blocks.append(
        file(month), number -> seal.sealOwn(RowsCodec.pack(rows), place(month.toString(), number)));
  }

  /**
   * Hands out every row, the oldest month first, in the order in which they were appended. What
   * cannot be opened is logged and passed over.
   *
   * @return how many blocks, and ends of files, that were
   */
  public int each(Consumer<Map<String, String>> row) {
    var damaged = new AtomicInteger();
    for (var file : files()) {
      try {
        Blocks.each(
            file,
            (number, sealed) -> {
              if (!open(file, number, sealed, row)) {
                damaged.incrementAndGet();
              }
            });
      } catch (IOException e) {
        damaged.incrementAndGet();
        LOG.error("{} cannot be read to its end", file.getFileName(), e);
      }
    }
    return damaged.get();
  }

  private boolean open(Path file, int number, byte[] sealed, Consumer<Map<String, String>> row) {
    try {
      RowsCodec.unpack(seal.openOwnBytes(sealed, place(month(file), number))).forEach(row);
      return true;
    } catch (BadSealException | IOException e) {
      LOG.error(
          "block {} of {} is damaged; bring the file back from a backup",
          number,
          file.getFileName(),
          e);
      return false;
    }
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var all = Files.list(folder)) {
      return all.filter(file -> NAME.matcher(name(file)).matches()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be read", e);
    }
  }

  private Path file(YearMonth month) {
    return folder.resolve(month + ".rows");
  }

  private static String month(Path file) {
    return name(file).replace(".rows", "");
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static String place(String month, int number) {
    return "archive|matches|" + month + "|" + number;
  }
}
