package cn.daqiao.bot.push;

import cn.daqiao.bot.push.Outbox.Settled;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Seal;
import cn.daqiao.bot.redis.Wakes;
import cn.daqiao.bot.runtime.QuietHours;
import cn.daqiao.bot.turn.Channel;
import cn.daqiao.bot.turn.OutRow.Kind;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what lies in the outbox while this node leads: woken at once by a new row, else looking
 * into all partitions each second. Rows of one partition go out one after the other.
 */
public final class Sender {
  private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
  private static final long LOOK_MS = 1_000;
  private static final Duration CHECK_AGAIN = Duration.ofSeconds(30);
  private static final List<Duration> BACK_OFF =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofHours(1));

  private final Vertx vertx;
  private final Lead lead;
  private final Wakes wakes;
  private final InstantSource clock;
  private final Outbox outbox;
  private final Map<Channel, Outlet> outlets;
  private final StillOpen check;
  private final @Nullable QuietHours quiet;
  private final Map<Integer, Future<Void>> busy = new ConcurrentHashMap<>();
  private volatile boolean closed;
  private long timer = -1;

  /** What sending stands on. */
  public record Base(
      Vertx vertx, Door door, Seal seal, Lead lead, Wakes wakes, InstantSource clock) {}

  /**
   * A sender.
   *
   * @param quiet absent when offers may go out at any hour
   */
  public Sender(
      Base base, Map<Channel, Outlet> outlets, StillOpen check, @Nullable QuietHours quiet) {
    vertx = base.vertx();
    lead = base.lead();
    wakes = base.wakes();
    clock = base.clock();
    outbox = new Outbox(base.door(), base.seal());
    this.outlets = Map.copyOf(outlets);
    this.check = check;
    this.quiet = quiet;
  }

  /** Starts looking. */
  public void start() {
    wakes.listen(Wakes.Topic.OUTBOX, this::woken);
    timer = vertx.setPeriodic(0, LOOK_MS, tick -> round());
  }

  /** Takes or renews the lead and looks into every partition; how many rows were handled. */
  public Future<Integer> round() {
    return lead.hold()
        .compose(number -> {
          var works = new ArrayList<Future<Integer>>();
          for (int partition = 0; number > 0 && partition < Keys.PARTITIONS; partition++) {
            works.add(work(partition, number));
          }
          return Future.join(works).map(all -> all.<Integer>list().stream().mapToInt(n -> n).sum());
        })
        .onFailure(e -> LOG.warn("the outbox will be looked into again", e))
        .otherwise(0);
  }

  /** Takes no more rows; the future ends when those taken are settled. */
  public Future<Void> close() {
    closed = true;
    vertx.cancelTimer(timer);
    return Future.join(List.copyOf(busy.values()))
        .<Void>mapEmpty()
        .otherwiseEmpty()
        .compose(v -> lead.release());
  }

  private void woken(int partition) {
    long number = lead.number();
    if (number > 0) {
      vertx.runOnContext(v ->
          work(partition, number)
              .onFailure(e -> LOG.warn("the outbox will be looked into again", e)));
    }
  }

  private Future<Integer> work(int partition, long number) {
    if (closed || busy.containsKey(partition)) {
      return Future.succeededFuture(0);
    }
    var start = Promise.<Void>promise();
    if (busy.putIfAbsent(partition, start.future()) != null) {
      return Future.succeededFuture(0);
    }
    return takeAll(partition, number, 0)
        .onComplete(done -> {
          busy.remove(partition);
          start.complete();
        });
  }

  private Future<Integer> takeAll(int partition, long number, int before) {
    return outbox
        .claim(partition, number, clock.instant())
        .compose(rows -> {
          Future<Void> chain = Future.succeededFuture();
          for (var row : rows) {
            chain = chain.compose(v -> handle(row, number));
          }
          int all = before + rows.size();
          // Once more even after few: a row that came meanwhile found this partition busy.
          return rows.isEmpty() || closed
              ? chain.map(all)
              : chain.compose(v -> takeAll(partition, number, all));
        });
  }

  private Future<Void> handle(OutboxRow row, long number) {
    return settled(row)
        .otherwise(failure -> {
          LOG.error("a row broke: {}", failure.getClass().getName());
          return new Settled.Unclear(failure.getClass().getSimpleName());
        })
        .compose(settled -> outbox.settle(row, number, settled))
        .onSuccess(state -> {
          if (state.equals("dropped")) {
            wakes.wake(Wakes.Topic.PEOPLE, Keys.partition(row.person()));
          }
          if (state.equals("unknown") || state.equals("dead") || state.equals("failed")) {
            LOG.warn("{} is {}", row, state);
          }
        })
        .mapEmpty();
  }

  private Future<Settled> settled(OutboxRow row) {
    var now = clock.instant();
    var earliest = quiet == null ? now : quiet.earliest(now);
    if (row.kind().keepsQuietHours() && earliest.isAfter(now)) {
      return Future.succeededFuture(new Settled.Held(earliest));
    }
    if (row.kind() != Kind.OFFER || row.vacancies().isEmpty()) {
      return send(row, now);
    }
    var checks =
        row.vacancies().stream().map(vacancy -> check.check(vacancy, row.person())).toList();
    return Future.join(checks)
        .transform(done -> {
          if (done.failed()) {
            return Future.succeededFuture(new Settled.Held(now.plus(CHECK_AGAIN)));
          }
          var open = new ArrayList<String>();
          for (int i = 0; i < checks.size(); i++) {
            if (checks.get(i).result()) {
              open.add(row.vacancies().get(i));
            }
          }
          return open.size() == checks.size()
              ? send(row, now)
              : Future.succeededFuture(new Settled.Dropped(open));
        });
  }

  private Future<Settled> send(OutboxRow row, Instant now) {
    var outlet = outlets.get(row.channel());
    if (outlet == null) {
      return Future.succeededFuture(new Settled.Failed("no outlet"));
    }
    return outlet
        .send(row)
        .otherwise(failure -> new Sent.Unknown(failure.getClass().getSimpleName()))
        .map(sent ->
            switch (sent) {
              case Sent.Ok ok -> new Settled.Done(ok);
              case Sent.Retry(var after, var code) ->
                  new Settled.Later(now.plus(longer(after, row.attempt())), code);
              case Sent.Refused(var code) -> new Settled.Failed(code);
              case Sent.Unknown(var reason) -> new Settled.Unclear(reason);
            });
  }

  private static Duration longer(Duration after, int attempt) {
    var backOff = BACK_OFF.get(Math.min(attempt, BACK_OFF.size()) - 1);
    return after.compareTo(backOff) > 0 ? after : backOff;
  }
}
