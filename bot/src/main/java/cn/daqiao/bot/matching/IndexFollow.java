package cn.daqiao.bot.matching;

import cn.daqiao.bot.redis.DeadLetters;
import cn.daqiao.bot.redis.Follower;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.Streams;
import cn.daqiao.bot.runtime.LucenePool;
import cn.daqiao.index.lifecycle.IndexHome;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one index in step with its streams: goes on from the last commit where the streams still
 * hold what came after it, else builds the index anew and follows from there. A new one is filled
 * beside the old, which answers and follows until the swap.
 */
public final class IndexFollow {
  private static final Logger LOG = LoggerFactory.getLogger(IndexFollow.class);
  private static final String DATA = "data";
  private static final long COMMIT_MS = 30_000;
  private static final long SETTLING_MS = 20;
  private static final int SETTLING_TRIES = 3_000;
  private static final int SHORT_TRIES = 50;

  private final Vertx vertx;
  private final LucenePool lucene;
  private final DeadLetters dead;
  private final DeadLetters.Reader reader;
  private final Streams streams;
  private final IndexHome home;
  private final Source source;
  private final String fingerprint;
  private final SharedRefresh seen;
  private volatile @Nullable Follower follower;
  private volatile boolean dirty;
  private @Nullable Future<Void> renewing;
  private boolean closed;
  private long timer = -1;

  /** What following stands on. */
  public record Base(Vertx vertx, LucenePool lucene, DeadLetters dead) {}

  /** Where an index's documents come from. */
  public interface Source {
    /** What the index holds, for the log. */
    String name();

    /**
     * Takes over from the index that serves, which is of this very store, what can be had from
     * nowhere else; comes before {@link #fill}.
     */
    default Future<Void> keep(IndexHome empty) {
      return Future.succeededFuture();
    }

    /** Puts every record into an index that is empty; the positions to follow from are given. */
    Future<Void> fill(IndexHome empty);

    /**
     * Applies entries of one partition to the index that serves or to one that is being filled;
     * called again with the same ones after a failure.
     */
    Future<Void> apply(IndexHome into, int partition, List<Streams.Entry> entries);

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
   * @param fingerprint of the store, and of the data files by which records are read into
   *     documents: another one means to build anew
   */
  public IndexFollow(
      Base base, Streams streams, IndexHome home, Source source, String fingerprint) {
    vertx = base.vertx();
    lucene = base.lucene();
    dead = base.dead();
    reader =
        new DeadLetters.Reader(
            streams,
            "the index of " + source.name(),
            "It is not found by searches; once the fault is mended, run: daqiao admin reindex");
    this.streams = streams;
    this.home = home;
    this.source = source;
    this.fingerprint = fingerprint;
    seen = new SharedRefresh(vertx, source.refreshMs(), () -> work(home::refresh));
  }

  /** Brings the index up to the streams' present ends, then keeps following. */
  public Future<Void> start() {
    var committed = home.positions();
    return canGoOn(committed).compose(can -> can ? goOn(read(committed)) : reindex());
  }

  /**
   * Builds the index anew beside the old one and swaps. One run at a time: who asks meanwhile gets
   * the end of the one under way. After a failure the old index serves and follows as before.
   */
  public Future<Void> reindex() {
    var run = Promise.<Void>promise();
    synchronized (this) {
      if (closed) {
        return Future.failedFuture(new CancellationException("the index is closed"));
      }
      var underWay = renewing;
      if (underWay != null) {
        return underWay;
      }
      renewing = run.future();
    }
    renew()
        .onComplete(done -> {
          synchronized (this) {
            renewing = null;
          }
          run.handle(done);
        });
    return run.future();
  }

  /** Looks into one partition now. */
  public void wake(int partition) {
    var following = follower;
    if (following != null) {
      following.wake(partition);
    }
  }

  /**
   * Ends when all that the streams hold now is found; fails when that takes longer than a minute.
   */
  public Future<Void> settled() {
    return streams.ends().compose(ends -> settled(ends, SETTLING_TRIES));
  }

  /** The same for who goes on after a second without what is not found by then; never fails. */
  public Future<Void> settledSoon() {
    return streams.ends().compose(ends -> settled(ends, SHORT_TRIES)).otherwiseEmpty();
  }

  private Future<Void> settled(List<String> ends, int tries) {
    var following = follower;
    var at = following == null ? List.<String>of() : following.positions();
    if (!at.isEmpty()
        && IntStream.range(0, ends.size())
            .noneMatch(partition -> Streams.before(at.get(partition), ends.get(partition)))) {
      return Future.succeededFuture();
    }
    if (tries == 0) {
      return Future.failedFuture(
          new IOException(
              reader.name() + " does not follow the store; see the log of the service"));
    }
    IntStream.range(0, ends.size()).forEach(this::wake);
    return vertx
        .timer(SETTLING_MS, TimeUnit.MILLISECONDS)
        .compose(tick -> settled(ends, tries - 1));
  }

  /** Stops following, commits and closes the index. */
  public Future<Void> close() {
    Future<Void> run;
    synchronized (this) {
      closed = true;
      vertx.cancelTimer(timer);
      run = renewing == null ? Future.succeededFuture() : renewing;
    }
    return run.otherwiseEmpty()
        .compose(done -> {
          var following = follower;
          return following == null ? Future.succeededFuture() : following.close();
        })
        .compose(done -> commit())
        .compose(done -> work(home::close));
  }

  /** Whether the streams go on where the last commit ended. */
  private Future<Boolean> canGoOn(Map<String, String> committed) {
    if (!fingerprint.equals(committed.get(DATA))) {
      return Future.succeededFuture(false);
    }
    var positions = read(committed);
    return streams
        .marks()
        .map(marks -> {
          boolean lost =
              IntStream.range(0, marks.size())
                  .anyMatch(partition -> marks.get(partition).lost(positions.get(partition)));
          if (lost) {
            LOG.warn("the streams do not go on where {} ended; it is built anew", reader.name());
          }
          return !lost;
        });
  }

  private Future<Void> goOn(List<String> from) {
    var ahead = new Follower(vertx, streams, from, new Applying(home));
    return ahead
        .catchUp()
        .compose(done -> work(home::refresh))
        .map(done -> {
          dirty = !ahead.positions().equals(from);
          follow(ahead.positions());
          return null;
        });
  }

  private Future<Void> renew() {
    return (source.wholeInStreams()
            ? Future.succeededFuture(Collections.nCopies(Keys.PARTITIONS, Streams.START))
            : streams.ends())
        .compose(from -> lucene.run(home::beside).compose(beside -> fill(beside, from)));
  }

  private Future<Void> fill(IndexHome beside, List<String> from) {
    var ahead = new Follower(vertx, streams, from, new Applying(beside));
    boolean ours = fingerprint.equals(home.positions().get(DATA));
    return (ours ? source.keep(beside) : Future.<Void>succeededFuture())
        .compose(done -> source.fill(beside))
        .compose(done -> work(beside::merge))
        .compose(done -> ahead.catchUp())
        .compose(done -> swap(beside, ahead))
        .recover(
            failure -> work(beside::close).transform(done -> Future.<Void>failedFuture(failure)));
  }

  /** The old follower ends first, so that what it found is never missing from the new index. */
  private Future<Void> swap(IndexHome beside, Follower ahead) {
    var old = follower;
    return (old == null ? Future.<Void>succeededFuture() : old.close())
        .compose(done -> ahead.catchUp())
        .compose(done -> work(() -> home.adopt(beside, write(ahead.positions()))))
        .onSuccess(done -> follow(ahead.positions()))
        .onFailure(failure -> {
          if (old != null) {
            follow(old.positions());
          }
        });
  }

  private synchronized void follow(List<String> from) {
    var started = new Follower(vertx, streams, from, new Serving());
    follower = started;
    if (closed) {
      return;
    }
    started.start();
    vertx.cancelTimer(timer);
    timer =
        vertx.setPeriodic(
            COMMIT_MS,
            tick -> commit().onFailure(e -> LOG.error("an index could not be committed", e)));
  }

  /** Brings entries into an index that nobody searches yet, or not for these. */
  private class Applying implements Follower.Handler {
    private final IndexHome into;

    Applying(IndexHome into) {
      this.into = into;
    }

    @Override
    public Future<Void> take(int partition, List<Streams.Entry> entries) {
      return source.apply(into, partition, entries);
    }

    @Override
    public void fellBehind(int partition) {
      LOG.warn("{} fell behind its stream and is built anew", reader.name());
      reindex().onFailure(e -> LOG.error("{} could not be built anew", reader.name(), e));
    }

    @Override
    public Future<Void> putAside(int partition, Streams.Entry entry, Throwable failure) {
      return dead.put(reader, partition, entry, failure);
    }

    /** A full disk or an index that gave up is no entry's fault either. */
    @Override
    public boolean maySpoil(Throwable failure) {
      return !Redis.isAway(failure)
          && !(failure instanceof UncheckedIOException)
          && into.writable();
    }
  }

  /** Ends only when what it brought is found. */
  private final class Serving extends Applying {
    Serving() {
      super(home);
    }

    @Override
    public Future<Void> take(int partition, List<Streams.Entry> entries) {
      return super.take(partition, entries)
          .onSuccess(done -> dirty = true)
          .compose(done -> seen.seen());
    }
  }

  private Future<Void> commit() {
    var following = follower;
    if (!dirty || following == null) {
      return Future.succeededFuture();
    }
    dirty = false;
    var at = following.positions();
    return work(() -> home.commit(write(at))).onFailure(e -> dirty = true);
  }

  private Future<Void> work(Runnable task) {
    return lucene.run(() -> {
      task.run();
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
