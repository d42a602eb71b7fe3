package cn.daqiao.bot.matching.archive;

import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Keys.Family;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.Streams;
import cn.daqiao.bot.runtime.Aside;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves old rows of the match log from the streams to files. Each node copies what is a day short
 * of the limit into files of its own; the leading one then removes from the streams what is past
 * the limit and in its files. Nothing leaves a stream before it is on the leading node's disk; what
 * was copied and not removed, or whose copying was forgotten, is copied again and found once. Only
 * the leading node's copy is sure: another one has the rows when it was up and could write on that
 * day, else as long as its index keeps them.
 */
public final class Archiving {
  private static final Logger LOG = LoggerFactory.getLogger(Archiving.class);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Duration AHEAD = Duration.ofDays(1);
  private static final long FIRST_MS = 60_000;
  private static final long EACH_MS = 3_600_000;
  private static final int BLOCK = 5_000;

  private final Vertx vertx;
  private final Door door;
  private final Streams streams;
  private final LongSupplier lead;
  private final InstantSource clock;
  private final Place place;
  private Future<Moved> running = Future.succeededFuture();
  private volatile boolean closed;
  private long timer = -1;

  /**
   * Where rows go, and when.
   *
   * @param at when a row was written
   */
  public record Place(
      ArchiveFiles files,
      Copied copied,
      Duration kept,
      Function<Map<String, String>, Instant> at) {}

  /** What archiving stands on. */
  public record Base(Vertx vertx, Redis redis, Door door, LongSupplier lead, InstantSource clock) {}

  /** How many rows were copied to files, and how many removed from the streams. */
  public record Moved(long copied, long removed) {}

  /** Archives to that place. */
  public Archiving(Base base, Place place) {
    vertx = base.vertx();
    door = base.door();
    streams = new Streams(base.redis(), Family.PERSON, "matches");
    lead = base.lead();
    clock = base.clock();
    this.place = place;
  }

  /** The instant before which rows may have left the streams. */
  public static Instant limit(Instant now, Duration kept) {
    return now.minus(kept);
  }

  /** Archives each hour. */
  public void start() {
    timer =
        vertx.setPeriodic(
            FIRST_MS,
            EACH_MS,
            tick -> run().onFailure(e -> LOG.error("old rows stay in the store for now", e)));
  }

  /** Ends when what has begun is done. */
  public Future<Void> close() {
    closed = true;
    vertx.cancelTimer(timer);
    return running.<Void>mapEmpty().otherwiseEmpty();
  }

  /** Archives what is due, on a thread of its own; one run at a time. */
  public synchronized Future<Moved> run() {
    if (running.isComplete()) {
      running = Aside.run("archive", this::move);
    }
    return running;
  }

  private Moved move() throws IOException {
    var limit = limit(clock.instant(), place.kept());
    var positions = place.copied().read();
    long copied = copy(limit.plus(AHEAD), positions);
    long removed = 0;
    for (int partition = 0; partition < Keys.PARTITIONS && leads(); partition++) {
      removed += remove(partition, positions.get(partition), limit);
    }
    if (copied + removed > 0) {
      LOG.info("archived the match log: {} rows copied, {} removed", copied, removed);
    }
    return new Moved(copied, removed);
  }

  private boolean leads() {
    return lead.getAsLong() > 0 && !closed;
  }

  private long copy(Instant before, List<String> positions) throws IOException {
    var months = new TreeMap<YearMonth, List<Map<String, String>>>();
    long copied = 0;
    int waiting = 0;
    for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
      boolean more = true;
      while (more && !closed) {
        var old = old(streams.after(partition, positions.get(partition)).await(), before);
        for (var entry : old) {
          var month = YearMonth.from(at(entry).atZone(ZONE));
          months.computeIfAbsent(month, key -> new ArrayList<>()).add(entry.fields());
        }
        more = !old.isEmpty();
        if (more) {
          positions.set(partition, old.getLast().id());
          copied += old.size();
          waiting += old.size();
        }
        if (waiting >= BLOCK) {
          write(months, positions);
          waiting = 0;
        }
      }
    }
    write(months, positions);
    return copied;
  }

  /** Files first: what was copied and not noted is copied once more, what was noted is there. */
  private void write(Map<YearMonth, List<Map<String, String>>> months, List<String> positions)
      throws IOException {
    if (months.isEmpty()) {
      return;
    }
    for (var month : months.entrySet()) {
      place.files().append(month.getKey(), month.getValue());
    }
    place.copied().write(positions);
    months.clear();
  }

  /** Those at the front that are old: a row behind a younger one waits for it. */
  private List<Streams.Entry> old(List<Streams.Entry> entries, Instant before) {
    return entries.stream().takeWhile(entry -> at(entry).isBefore(before)).toList();
  }

  private long remove(int partition, String copied, Instant before) {
    var kept = Streams.START;
    var entries = streams.after(partition, kept).await();
    while (!entries.isEmpty()) {
      for (var entry : entries) {
        boolean stays = Streams.before(copied, entry.id()) || !at(entry).isBefore(before);
        kept = entry.id();
        if (stays) {
          return cut(partition, kept);
        }
      }
      entries = streams.after(partition, kept).await();
    }
    return cut(partition, kept);
  }

  private long cut(int partition, String kept) {
    long number = lead.getAsLong();
    return number == 0 || kept.equals(Streams.START)
        ? 0
        : streams.cut(door, partition, kept, number).await();
  }

  private Instant at(Streams.Entry entry) {
    return place.at().apply(entry.fields());
  }
}
