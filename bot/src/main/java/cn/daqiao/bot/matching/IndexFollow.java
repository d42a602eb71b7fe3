package cn.daqiao.bot.matching;

import cn.daqiao.bot.redis.Follower;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Streams;
import cn.daqiao.bot.runtime.LucenePool;
import cn.daqiao.index.lifecycle.IndexHome;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one index in step with its streams: goes on from the last commit, or notes the streams'
 * ends, fills the index from the records and follows from there.
 */
public final class IndexFollow {
  private static final Logger LOG = LoggerFactory.getLogger(IndexFollow.class);
  private static final String DATA = "data";
  private static final long COMMIT_MS = 30_000;

  private final Vertx vertx;
  private final LucenePool lucene;
  private final Streams streams;
  private final IndexHome home;
  private final Source source;
  private final String fingerprint;
  private @Nullable Follower follower;
  private List<String> positions = List.of();
  private volatile boolean dirty;
  private @Nullable Promise<Void> refresh;
  private long timer = -1;

  /** Where an index's documents come from. */
  public interface Source {
    /** Puts every record into an index that is empty; the positions to follow from are given. */
    Future<Void> fill(IndexHome empty);

    /** Applies entries of one partition; called again with the same ones after a failure. */
    Future<Void> apply(int partition, List<Streams.Entry> entries);

    /** Whether the streams themselves hold everything, from their beginnings. */
    boolean wholeInStreams();

    /** After how many milliseconds at most a change is found, besides the work itself. */
    default long refreshMs() {
      return 40;
    }
  }

  /**
   * Keeps that index.
   *
   * @param fingerprint of the data files by which records are read into documents: another one
   *     means to build anew
   */
  public IndexFollow(
      Vertx vertx,
      LucenePool lucene,
      Streams streams,
      IndexHome home,
      Source source,
      String fingerprint) {
    this.vertx = vertx;
    this.lucene = lucene;
    this.streams = streams;
    this.home = home;
    this.source = source;
    this.fingerprint = fingerprint;
  }

  /** Brings the index up to the streams' present ends, then keeps following. */
  public Future<Void> start() {
    var committed = home.positions();
    boolean kept = fingerprint.equals(committed.get(DATA));
    return (kept ? Future.succeededFuture(read(committed)) : rebuild())
        .compose(from -> {
          positions = from;
          return catchUp();
        })
        .onSuccess(done -> follow());
  }

  /** Builds the index anew beside the old one and swaps. */
  public Future<Void> reindex() {
    return rebuild()
        .compose(from -> {
          var old = follower;
          follower = null;
          positions = from;
          return old == null ? Future.succeededFuture() : old.close();
        })
        .compose(done -> catchUp())
        .onSuccess(done -> follow());
  }

  /** Looks into one partition now. */
  public void wake(int partition) {
    var following = follower;
    if (following != null) {
      following.wake(partition);
    }
  }

  /** Stops following, commits and closes the index. */
  public Future<Void> close() {
    vertx.cancelTimer(timer);
    var following = follower;
    return (following == null ? Future.<Void>succeededFuture() : following.close())
        .compose(done -> commit())
        .compose(done ->
            lucene.run(() -> {
              home.close();
              return null;
            }));
  }

  private Future<List<String>> rebuild() {
    return (source.wholeInStreams()
            ? Future.succeededFuture(Collections.nCopies(Keys.PARTITIONS, Streams.START))
            : streams.ends())
        .compose(ends ->
            lucene
                .run(home::beside)
                .compose(beside ->
                    source
                        .fill(beside)
                        .compose(done ->
                            lucene.run(() -> {
                              home.adopt(beside, write(ends));
                              return ends;
                            }))));
  }

  /** What happened since the positions, before anything is searched. */
  private Future<Void> catchUp() {
    Future<Void> all = Future.succeededFuture();
    var now = new ArrayList<>(positions);
    for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
      int mine = partition;
      all = all.compose(done -> catchUp(mine, now));
    }
    return all.compose(done -> {
      positions = List.copyOf(now);
      return lucene.run(() -> {
        home.refresh();
        return null;
      });
    });
  }

  private Future<Void> catchUp(int partition, List<String> now) {
    return streams
        .after(partition, now.get(partition))
        .compose(entries -> {
          if (entries.isEmpty()) {
            return Future.succeededFuture();
          }
          now.set(partition, entries.getLast().id());
          dirty = true;
          return source.apply(partition, entries).compose(done -> catchUp(partition, now));
        });
  }

  private void follow() {
    var handler =
        new Follower.Handler() {
          @Override
          public Future<Void> take(int partition, List<Streams.Entry> entries) {
            return source
                .apply(partition, entries)
                .onSuccess(done -> dirty = true)
                .compose(done -> seen());
          }

          @Override
          public void fellBehind(int partition) {
            LOG.warn("an index fell behind its stream and is built anew");
            reindex().onFailure(e -> LOG.error("an index could not be built anew", e));
          }
        };
    var started = new Follower(vertx, streams, positions, handler);
    follower = started;
    started.start();
    vertx.cancelTimer(timer);
    timer =
        vertx.setPeriodic(
            COMMIT_MS,
            tick -> commit().onFailure(e -> LOG.error("an index could not be committed", e)));
  }

  /**
   * Ends when all that was applied is found. What comes in a short while shares one refresh: each
   * cuts a segment, which writing, merging and searching pay for.
   */
  private synchronized Future<Void> seen() {
    var waiting = refresh;
    if (waiting == null) {
      var shared = Promise.<Void>promise();
      waiting = shared;
      refresh = shared;
      vertx.setTimer(source.refreshMs(), tick -> refresh(shared));
    }
    return waiting.future();
  }

  private void refresh(Promise<Void> shared) {
    synchronized (this) {
      refresh = null;
    }
    lucene
        .<Void>run(() -> {
          home.refresh();
          return null;
        })
        .onComplete(shared);
  }

  private Future<Void> commit() {
    var following = follower;
    if (!dirty) {
      return Future.succeededFuture();
    }
    dirty = false;
    var at = following == null ? positions : following.positions();
    return lucene.run(() -> {
      home.commit(write(at));
      return null;
    });
  }

  private Map<String, String> write(List<String> at) {
    var map = new HashMap<String, String>();
    map.put(DATA, fingerprint);
    for (int partition = 0; partition < at.size(); partition++) {
      map.put(String.valueOf(partition), at.get(partition));
    }
    return map;
  }

  private static List<String> read(Map<String, String> committed) {
    return IntStream.range(0, Keys.PARTITIONS)
        .mapToObj(partition -> committed.getOrDefault(String.valueOf(partition), Streams.START))
        .toList();
  }
}
