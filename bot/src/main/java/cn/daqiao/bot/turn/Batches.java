package cn.daqiao.bot.turn;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The same task for many, a few at a time. */
final class Batches {
  private Batches() {}

  /**
   * The results in the order of the items. A batch begins when the one before is done; the first
   * failure fails all, and begins no further batch.
   */
  static <T, R> Future<List<R>> each(List<T> items, int size, Function<T, Future<R>> task) {
    Future<List<R>> done = Future.succeededFuture(new ArrayList<>());
    for (int from = 0; from < items.size(); from += size) {
      var batch = items.subList(from, Math.min(from + size, items.size()));
      done =
          done.compose(before ->
              Future.all(batch.stream().map(task).toList())
                  .map(all -> {
                    before.addAll(all.<R>list());
                    return before;
                  }));
    }
    return done;
  }
}
