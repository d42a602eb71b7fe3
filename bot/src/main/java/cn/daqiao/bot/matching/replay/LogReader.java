package cn.daqiao.bot.matching.replay;

import cn.daqiao.bot.matching.RowJson;
import cn.daqiao.bot.matching.archive.ArchiveFiles;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Streams;
import cn.daqiao.index.matches.MatchRow;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/** Reads every row of the match log, sealed files first, in the order in which the index does. */
final class LogReader {
  private final ArchiveFiles files;
  private final Streams streams;

  LogReader(ArchiveFiles files, Streams streams) {
    this.files = files;
    this.streams = streams;
  }

  /**
   * How many rows were read, those that stand there twice counted twice.
   *
   * @param files rows of the sealed files
   * @param store rows of the streams
   * @param damagedInFiles rows of files that cannot be read
   * @param damagedInStore rows of streams that cannot be read
   * @param parts files and blocks of files that cannot be opened
   */
  record Read(long files, long store, long damagedInFiles, long damagedInStore, long parts) {
    static final Read NOTHING = new Read(0, 0, 0, 0, 0);

    /** Of both; what is damaged in files belongs to no partition and each reading finds it. */
    Read plus(Read other) {
      return new Read(
          files + other.files,
          store + other.store,
          Math.max(damagedInFiles, other.damagedInFiles),
          damagedInStore + other.damagedInStore,
          Math.max(parts, other.parts));
    }

    long damaged() {
      return damagedInFiles + damagedInStore;
    }
  }

  private static final class Taker {
    private final IntPredicate wanted;
    private final Consumer<MatchRow> taker;
    private long taken;
    private long damaged;

    Taker(IntPredicate wanted, Consumer<MatchRow> taker) {
      this.wanted = wanted;
      this.taker = taker;
    }

    void take(Map<String, String> fields) {
      var row = RowJson.readable(fields);
      if (row.isEmpty()) {
        damaged++;
      } else if (wanted.test(partition(row.get().pair().seeker()))) {
        taken++;
        taker.accept(row.get());
      }
    }

    /** Whoever is no person of ours stands in no stream; one reading has to count such rows. */
    private static int partition(String seeker) {
      return Keys.isId(Keys.Family.PERSON, seeker) ? Keys.partition(seeker) : 0;
    }
  }

  /** Hands out the rows of some partitions. Blocks. */
  Read read(IntPredicate wanted, Consumer<MatchRow> taker) {
    var archived = new Taker(wanted, taker);
    int parts = files.each(archived::take);
    var kept = new Taker(partition -> true, taker);
    for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
      if (wanted.test(partition)) {
        read(partition, kept);
      }
    }
    return new Read(archived.taken, kept.taken, archived.damaged, kept.damaged, parts);
  }

  private void read(int partition, Taker taker) {
    var page = streams.after(partition, Streams.START).await();
    while (!page.isEmpty()) {
      page.forEach(entry -> taker.take(entry.fields()));
      page = streams.after(partition, page.getLast().id()).await();
    }
  }
}
