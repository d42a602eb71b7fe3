package cn.daqiao.bot.redis;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Reads the streams of all partitions onwards from given positions and hands the entries, in order
 * within a partition, to a handler: woken at once, else looking each second. A position moves on
 * only when the handler is done, so entries come at least once; who must not see them twice keeps
 * {@link #positions}.
 */
public final class Follower {
  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
  private static final long LOOK_MS = 1_000;
  private static final long WARN_AGAIN_NS = TimeUnit.MINUTES.toNanos(1);

  private final Vertx vertx;
  private final Streams streams;
  private final Handler handler;
  private final Delivery delivery;
  private final AtomicLong warned = new AtomicLong(System.nanoTime() - WARN_AGAIN_NS);
  private final List<Lane> lanes = new ArrayList<>();
  private volatile boolean closed;
  private long timer = -1;

  /** Takes what is read. */
  public interface Handler {
    /** Takes entries of one partition; they come again when the future fails. */
    Future<Void> take(int partition, List<Streams.Entry> entries);

    /** Entries after the position were trimmed away unread: what was derived must be rebuilt. */
    void fellBehind(int partition);

    /**
     * Passes over an entry that failed at each of several tries; when this fails too, the entry
     * comes again.
     */
    Future<Void> putAside(int partition, Streams.Entry entry, Throwable failure);

    /**
     * Whether this failure may lie in the entries themselves, so that they would fail for ever. A
     * store that is away is nobody's fault: its entries come again until it is back.
     */
    default boolean maySpoil(Throwable failure) {
      return !Redis.isAway(failure);
    }

    /** How many entries are taken at once. */
    default int most() {
      return Streams.PAGE;
    }
  }

  private static final class Lane {
    private final int partition;
    private String position;
    private boolean checked;
    private boolean reading;
    private boolean again;
    private Future<Void> round = Future.succeededFuture();

    Lane(int partition, String position) {
      this.partition = partition;
      this.position = position;
    }

    synchronized String position() {
      return position;
    }

    synchronized void passed(Streams.Entry entry) {
      position = entry.id();
    }
  }

  /** A follower that begins behind these positions, one for each partition. */
  public Follower(Vertx vertx, Streams streams, List<String> positions, Handler handler) {
    this.vertx = vertx;
    this.streams = streams;
    this.handler = handler;
    this.delivery = new Delivery(vertx, handler);
    for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
      lanes.add(new Lane(partition, positions.get(partition)));
    }
  }

  /**
   * Reads every partition to its present end, once; to be called while nothing else is read here.
   */
  public Future<Void> catchUp() {
    Future<Void> all = Future.succeededFuture();
    for (var lane : lanes) {
      all = all.compose(done -> toTheEnd(lane));
    }
    return all;
  }

  private Future<Void> toTheEnd(Lane lane) {
    return next(lane).compose(more -> more ? toTheEnd(lane) : Future.<Void>succeededFuture());
  }

  /** Starts reading. */
  public void start() {
    timer = vertx.setPeriodic(0, LOOK_MS, tick -> lanes.forEach(this::look));
  }

  /** Looks into one partition now. */
  public void wake(int partition) {
    look(lanes.get(partition));
  }

  /** Behind which entry each partition stands. */
  public List<String> positions() {
    return lanes.stream().map(Lane::position).toList();
  }

  /** Starts nothing more; the future ends when the handler has finished what it has begun. */
  public Future<Void> close() {
    closed = true;
    delivery.close();
    vertx.cancelTimer(timer);
    var rounds = new ArrayList<Future<Void>>();
    for (var lane : lanes) {
      synchronized (lane) {
        rounds.add(lane.round);
      }
    }
    return Future.join(rounds).<Void>mapEmpty().otherwiseEmpty();
  }

  private void look(Lane lane) {
    synchronized (lane) {
      if (closed) {
        return;
      }
      if (lane.reading) {
        lane.again = true;
        return;
      }
      lane.reading = true;
      lane.again = false;
      lane.round = read(lane);
    }
  }

  private Future<Void> read(Lane lane) {
    return check(lane)
        .compose(v -> next(lane))
        .onFailure(e -> trouble(lane, e))
        .transform(done -> settle(lane, done.succeeded() && done.result()));
  }

  /** While the store is away all partitions fail each second: one warning a minute is enough. */
  private void trouble(Lane lane, Throwable failure) {
    // Meanwhile others may have trimmed what was not read.
    lane.checked = false;
    long now = System.nanoTime();
    long before = warned.get();
    boolean warn = now - before >= WARN_AGAIN_NS && warned.compareAndSet(before, now);
    if (!closed) {
      LOG.atLevel(warn ? Level.WARN : Level.DEBUG)
          .log("{} will be read again: {}", streams.key(lane.partition), failure.getClass());
    }
  }

  private Future<Void> check(Lane lane) {
    if (lane.checked) {
      return Future.succeededFuture();
    }
    return streams
        .trimmed(lane.partition)
        .map(trimmed -> {
          lane.checked = true;
          if (trimmed.isPresent() && Streams.before(lane.position(), trimmed.get())) {
            handler.fellBehind(lane.partition);
          }
          return null;
        });
  }

  /** Whether there may be more: a short page is the end. */
  private Future<Boolean> next(Lane lane) {
    return streams
        .after(lane.partition, lane.position())
        .compose(entries ->
            delivery
                .hand(lane.partition, entries, lane::passed)
                .map(done -> entries.size() == Streams.PAGE));
  }

  private Future<Void> settle(Lane lane, boolean more) {
    boolean again;
    synchronized (lane) {
      lane.reading = false;
      again = more || lane.again;
    }
    if (again) {
      look(lane);
    }
    return Future.succeededFuture();
  }

  /** How long streams keep what was read. */
  public static final Duration KEPT = Duration.ofHours(24);
}
