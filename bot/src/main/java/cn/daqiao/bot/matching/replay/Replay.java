package cn.daqiao.bot.matching.replay;

import cn.daqiao.bot.matching.IndexFollow;
import cn.daqiao.bot.matching.archive.ArchiveFiles;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Streams;
import cn.daqiao.bot.runtime.Aside;
import cn.daqiao.bot.runtime.LucenePool;
import cn.daqiao.index.matches.Facet;
import cn.daqiao.index.matches.MatchIndex;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts the match log anew from its files and streams, and holds the figures against those of the
 * index. It changes neither; a service may write on meanwhile.
 */
public final class Replay {
  /** So many rows are held in memory at a time; a larger log is read several times. */
  private static final int HELD = 500_000;

  private static final int TRIES = 4;

  /** A row is written this long at most after the instant that it names. */
  private static final Duration LATE = Duration.ofMinutes(1);

  private final Base base;
  private final Streams streams;
  private final LogReader reader;
  private final Groups groups;
  private final int held;

  /**
   * What replaying stands on.
   *
   * @param streams of the match log
   * @param follow what keeps the index in step
   */
  public record Base(
      LucenePool lucene,
      MatchIndex index,
      IndexFollow follow,
      ArchiveFiles files,
      Streams streams,
      InstantSource clock) {}

  /** Replays on that base. */
  public Replay(Base base, Groups groups) {
    this(base, groups, HELD);
  }

  Replay(Base base, Groups groups, int held) {
    this.base = base;
    this.held = held;
    this.groups = groups;
    streams = base.streams();
    reader = new LogReader(base.files(), streams);
  }

  /**
   * Reads the log once, or as long as rows come in that only one side has seen.
   *
   * @param rebuild whether the index is built anew from files and streams first
   */
  public Future<Replayed> run(boolean rebuild) {
    return (rebuild ? base.follow().reindex() : Future.<Void>succeededFuture())
        .compose(done -> Aside.run("replay", this::replay));
  }

  private Replayed replay() {
    var replayed = replay(null);
    for (int tries = 1; tries < TRIES && replayed.moved() && !replayed.same(); tries++) {
      replayed = replay(base.clock().instant().minus(LATE));
    }
    return replayed;
  }

  private Replayed replay(@Nullable Instant until) {
    var before = streams.marks().await();
    base.follow().settled().await();
    int rows = base.lucene().run(() -> Figures.of(base.index(), null).rows()).await();
    int passes = Math.min(Keys.PARTITIONS, 1 + rows / held);
    var counts = new EnumMap<Facet, Map<String, Integer>>(Facet.class);
    Figures.COUNTED.forEach(facet -> counts.put(facet, new HashMap<>()));
    var exposures = new TreeMap<String, Exposure>();
    var read = LogReader.Read.NOTHING;
    int counted = 0;
    for (int i = 0; i < passes; i++) {
      int pass = i;
      var counting = new Counting(until);
      read = read.plus(reader.read(p -> p % passes == pass, counting::put));
      counting.addTo(counts);
      counted += counting.rows();
      var reached = counting.reached();
      for (int partition = pass; partition < Keys.PARTITIONS; partition += passes) {
        expose(exposures, reached, groups.of(partition).await());
      }
    }
    base.follow().settled().await();
    var index = base.lucene().run(() -> Figures.of(base.index(), until)).await();
    boolean moved = !streams.marks().await().equals(before);
    return new Replayed(new Figures(counted, counts), index, read, exposures, moved);
  }

  private static void expose(
      Map<String, Exposure> exposures,
      Map<String, Integer> reached,
      Map<String, Map<String, String>> people) {
    people.forEach((id, of) ->
        of.forEach((attribute, group) ->
            exposures
                .computeIfAbsent(attribute, fresh -> new Exposure())
                .add(group, reached.getOrDefault(id, 0))));
  }
}
