package cn.daqiao.bot.turn;

import io.vertx.core.Future;
import io.vertx.core.Vertx;

/** How long to wait before something is tried again: about seven seconds over twelve tries. */
final class Pauses {
  private static final long FIRST_MS = 50;
  private static final long LONGEST_MS = 1_000;

  private Pauses() {}

  /** The first repetition comes at once: most often another node was faster. */
  static Future<Void> before(Vertx vertx, int triesSoFar) {
    return triesSoFar == 1
        ? Future.succeededFuture()
        : vertx.timer(Math.min(FIRST_MS << (triesSoFar - 2), LONGEST_MS)).mapEmpty();
  }
}
