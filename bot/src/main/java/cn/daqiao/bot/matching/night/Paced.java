package cn.daqiao.bot.matching.night;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.Iterator;
import java.util.List;

/** Walks through many things one after the other, with a rest after each that made work. */
final class Paced {
  private final Vertx vertx;
  private final long rest;

  /** What is done with each. */
  interface Task<T> {
    /** Whether it made work; a failure, thrown or returned, ends the walk. */
    Future<Boolean> perform(T item);
  }

  Paced(Vertx vertx, int perSecond) {
    this.vertx = vertx;
    rest = Math.max(1, 1_000 / perSecond);
  }

  <T> Future<Void> each(List<T> items, Task<T> task) {
    var done = Promise.<Void>promise();
    next(items.iterator(), task, done);
    return done.future();
  }

  private <T> void next(Iterator<T> items, Task<T> task, Promise<Void> done) {
    if (!items.hasNext()) {
      done.complete();
      return;
    }
    Future.succeededFuture(items.next())
        .compose(task::perform)
        .onFailure(done::fail)
        .onSuccess(worked -> {
          if (worked) {
            vertx.setTimer(rest, tick -> next(items, task, done));
          } else {
            vertx.runOnContext(tick -> next(items, task, done));
          }
        });
  }
}
