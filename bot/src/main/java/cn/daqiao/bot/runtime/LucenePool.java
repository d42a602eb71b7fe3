package cn.daqiao.bot.runtime;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.concurrent.Callable;

/**
 * The platform threads on which everything of Lucene runs: searches page files in, which must not
 * hold up an event loop. Tasks are not ordered and are never interrupted.
 */
public final class LucenePool implements AutoCloseable {
  private final WorkerExecutor workers;

  /** As many threads as processors. */
  public LucenePool(Vertx vertx) {
    workers =
        vertx.createSharedWorkerExecutor(
            "lucene", Math.max(2, Runtime.getRuntime().availableProcessors()));
  }

  /** Runs a task; its result comes back on the caller's context. */
  public <T> Future<T> run(Callable<T> task) {
    return workers.executeBlocking(task, false);
  }

  /** Takes no more tasks. Call it after the last one has ended. */
  @Override
  public void close() {
    workers.close();
  }
}
