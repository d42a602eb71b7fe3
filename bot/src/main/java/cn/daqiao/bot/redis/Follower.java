package cn.daqiao.bot.redis;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the streams of all partitions onwards from given positions and hands the entries, in order
 * within a partition, to a handler: woken at once, else looking each second. A position moves on
 * only when the handler is done, so entries come at least once; who must not see them twice keeps
 * {@link #positions}.
 */
public final class Follower {
  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
  private static final long LOOK_MS = 1_000;

  private final Vertx vertx;
  private final Streams streams;
  private final Handler handler;
  private final List<Lane> lanes = new ArrayList<>();
  private volatile boolean closed;
  private long timer = -1;

  /** Takes what is read. */
  public interface Handler {
    /** Takes entries of one partition; they come again when the future fails. */
    Future<Void> take(int partition, List<Streams.Entry> entries);

    /** Entries after the position were trimmed away unread: what was derived must be rebuilt. */
    void fellBehind(int partition);
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
  }

  /** A follower that begins behind these positions, one for each partition. */
  public Follower(Vertx vertx, Streams streams, List<String> positions, Handler handler) {
    this.vertx = vertx;
    this.streams = streams;
    this.handler = handler;
    for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
      lanes.add(new Lane(partition, positions.get(partition)));
    }
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
    return lanes.stream()
        .map(lane -> {
          synchronized (lane) {
            return lane.position;
          }
        })
        .toList();
  }

  /** Starts nothing more; the future ends when the handler has finished what it has begun. */
  public Future<Void> close() {
    closed = true;
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
        .compose(v -> streams.after(lane.partition, lane.position))
        .compose(entries -> handle(lane, entries))
        .onFailure(e -> LOG.warn("partition {} will be read again", lane.partition, e))
        .transform(done -> settle(lane, done.succeeded() && done.result()));
  }

  private Future<Void> check(Lane lane) {
    if (lane.checked) {
      return Future.succeededFuture();
    }
    return streams
        .trimmed(lane.partition)
        .map(trimmed -> {
          lane.checked = true;
          if (trimmed.isPresent() && Streams.before(lane.position, trimmed.get())) {
            handler.fellBehind(lane.partition);
          }
          return null;
        });
  }

  private Future<Boolean> handle(Lane lane, List<Streams.Entry> entries) {
    if (entries.isEmpty()) {
      return Future.succeededFuture(false);
    }
    return handler
        .take(lane.partition, entries)
        .map(done -> {
          synchronized (lane) {
            lane.position = entries.getLast().id();
          }
          // A short page is the end: who appends wakes us, and the timer looks besides.
          return entries.size() == Streams.PAGE;
        });
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
