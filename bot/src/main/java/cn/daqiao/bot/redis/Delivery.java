package cn.daqiao.bot.redis;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * Hands entries of one partition over in their order. When some fail they are handed over one by
 * one; the one that fails each time, while the store is there, is put aside and stops nobody.
 */
final class Delivery {
  /** Between the tries of one entry; behind the last it is put aside. */
  private static final List<Long> PAUSES_MS = List.of(50L, 200L, 1_000L, 3_000L);

  private final Vertx vertx;
  private final Follower.Handler handler;
  private volatile boolean closed;

  Delivery(Vertx vertx, Follower.Handler handler) {
    this.vertx = vertx;
    this.handler = handler;
  }

  /** Hands no further try over. */
  void close() {
    closed = true;
  }

  /**
   * Hands all of them over; fails when the handler's surroundings do, and the rest comes again.
   *
   * @param passed told of each entry behind which nothing is left to do
   */
  Future<Void> hand(int partition, List<Streams.Entry> entries, Consumer<Streams.Entry> passed) {
    Future<Void> all = Future.succeededFuture();
    for (int from = 0; from < entries.size(); from += handler.most()) {
      var some = entries.subList(from, Math.min(entries.size(), from + handler.most()));
      all = all.compose(done -> some(partition, some, passed));
    }
    return all;
  }

  private Future<Void> some(
      int partition, List<Streams.Entry> entries, Consumer<Streams.Entry> passed) {
    return take(partition, entries)
        .recover(failure -> {
          if (!handler.maySpoil(failure)) {
            return Future.failedFuture(failure);
          }
          return entries.size() == 1
              ? again(partition, entries.getFirst(), failure, 0)
              : oneByOne(partition, entries, passed);
        })
        .onSuccess(done -> passed.accept(entries.getLast()));
  }

  private Future<Void> oneByOne(
      int partition, List<Streams.Entry> entries, Consumer<Streams.Entry> passed) {
    Future<Void> all = Future.succeededFuture();
    for (var entry : entries) {
      all = all.compose(done -> some(partition, List.of(entry), passed));
    }
    return all;
  }

  private Future<Void> again(int partition, Streams.Entry entry, Throwable failure, int pauses) {
    if (pauses == PAUSES_MS.size()) {
      return handler.putAside(partition, entry, failure);
    }
    return vertx
        .timer(PAUSES_MS.get(pauses))
        .compose(done -> take(partition, List.of(entry)))
        .recover(next ->
            handler.maySpoil(next)
                ? again(partition, entry, next, pauses + 1)
                : Future.failedFuture(next));
  }

  /** A handler may also throw. */
  private Future<Void> take(int partition, List<Streams.Entry> entries) {
    return Future.<Void>succeededFuture()
        .compose(start ->
            closed
                ? Future.failedFuture(new CancellationException("the follower is closed"))
                : handler.take(partition, entries));
  }
}
