package cn.daqiao.bot.push;

import cn.daqiao.bot.redis.Args;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Saved;
import cn.daqiao.bot.redis.Script;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** The lease of the one node that matches, pushes and does the nightly work. */
public final class Lead {
  private static final Script SCRIPT = Script.load("lead");
  private static final Duration LEASE = Duration.ofSeconds(10);

  private final Door door;
  private final String node;
  private final InstantSource clock;
  private final AtomicBoolean fresh = new AtomicBoolean(true);
  private volatile long number;

  /**
   * A lease for this node.
   *
   * @param node unlike every other node's name, and the same after a restart, so that a node which
   *     was killed leads again at once; its number is a higher one then
   */
  public Lead(Door door, String node, InstantSource clock) {
    this.door = door;
    this.node = node;
    this.clock = clock;
  }

  /** Takes or renews the lease; to be called each second. The number of the lead, 0 for none. */
  public Future<Long> hold() {
    boolean starting = fresh.get();
    return ask(clock.instant().plus(LEASE), starting)
        .map(taken -> {
          if (taken > 0 && starting) {
            fresh.set(false);
          }
          number = taken;
          return taken;
        });
  }

  /** Gives the lease up, for a node that stops. */
  public Future<Void> release() {
    if (number == 0) {
      return Future.succeededFuture();
    }
    number = 0;
    return ask(Instant.EPOCH, false).mapEmpty();
  }

  /** The number under which this node leads, 0 when it does not, as of the last renewal. */
  public long number() {
    return number;
  }

  private Future<Long> ask(Instant until, boolean starting) {
    var args =
        new Args()
            .add(node)
            .add(clock.instant().toEpochMilli())
            .add(until.toEpochMilli())
            .add(starting ? 1 : 0);
    return door.save(SCRIPT, List.of(Keys.account("lead")), args)
        .map(saved ->
            switch (saved) {
              case Saved.Ok(var result) -> result.number(0);
              case Saved.Unknown unknown -> 0L;
            });
  }
}
