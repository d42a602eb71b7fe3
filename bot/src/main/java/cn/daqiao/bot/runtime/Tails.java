package cn.daqiao.bot.runtime;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** One thing at a time for each key, in the order in which they were given. */
public final class Tails {
  private final Map<String, Future<?>> tails = new ConcurrentHashMap<>();

  /** Begins the work when all that was given before it under the same key has ended. */
  public <T> Future<T> run(String key, Supplier<Future<T>> work) {
    var start = Promise.<Void>promise();
    var done =
        start
            .future()
            .compose(v -> {
              try {
                return work.get();
              } catch (RuntimeException e) {
                return Future.failedFuture(e);
              }
            });
    // The work begins outside of the map's lock.
    var before = tails.put(key, done);
    done.onComplete(end -> tails.remove(key, done));
    if (before == null) {
      start.complete();
    } else {
      before.onComplete(end -> start.complete());
    }
    return done;
  }

  /** How many keys are at work. */
  public int size() {
    return tails.size();
  }
}
