package cn.daqiao.bot.matching;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes what was applied to an index found. What comes in a short while shares one refresh: each
 * cuts a segment, which writing, merging and searching pay for.
 */
final class SharedRefresh {
  private final Vertx vertx;
  private final long waitMs;
  private final Supplier<Future<Void>> refresh;
  private @Nullable Promise<Void> next;

  /**
   * Refreshes that way.
   *
   * @param waitMs for how long others are waited for
   */
  SharedRefresh(Vertx vertx, long waitMs, Supplier<Future<Void>> refresh) {
    this.vertx = vertx;
    this.waitMs = waitMs;
    this.refresh = refresh;
  }

  /** Ends when all that was applied before is found. */
  synchronized Future<Void> seen() {
    var waiting = next;
    if (waiting == null) {
      var shared = Promise.<Void>promise();
      waiting = shared;
      next = shared;
      vertx.setTimer(waitMs, tick -> begin(shared));
    }
    return waiting.future();
  }

  private void begin(Promise<Void> shared) {
    synchronized (this) {
      next = null;
    }
    refresh.get().onComplete(shared);
  }
}
