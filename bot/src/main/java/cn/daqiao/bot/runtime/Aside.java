package cn.daqiao.bot.runtime;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** Runs long work that may block, with or without Vert.x, on a platform thread of its own. */
public final class Aside {
  private Aside() {}

  /**
   * Starts the work at once; its result comes back on the caller's context, where there is one.
   *
   * @param name of the thread
   */
  public static <T> Future<T> run(String name, Callable<T> work) {
    var done = new CompletableFuture<T>();
    Thread.ofPlatform()
        .daemon()
        .name(name)
        .start(() -> {
          try {
            done.complete(work.call());
          } catch (Throwable failure) {
            done.completeExceptionally(failure);
          }
        });
    var context = Vertx.currentContext();
    return context == null
        ? Future.fromCompletionStage(done)
        : Future.fromCompletionStage(done, context);
  }
}
