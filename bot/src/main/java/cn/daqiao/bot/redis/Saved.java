package cn.daqiao.bot.redis;

import io.vertx.core.Future;

/** How a save came out. */
public sealed interface Saved {
  /** It is kept, on as many replicas as asked for; only now may anything be said about it. */
  record Ok(Result result) implements Saved {}

  /**
   * It may have been kept or not. Nothing is promised; the same script may be run again.
   *
   * @param reason for the log, without anything personal
   */
  record Unknown(String reason) implements Saved {}

  /** What the script returned, or {@link StoreAwayException} when nobody knows. */
  default Future<Result> orAway() {
    return switch (this) {
      case Ok(var result) -> Future.succeededFuture(result);
      case Unknown(var reason) -> Future.failedFuture(new StoreAwayException(reason));
    };
  }
}
