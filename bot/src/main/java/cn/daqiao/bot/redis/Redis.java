package cn.daqiao.bot.redis;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.Delay;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The connection to the store, shared by all. Values are bytes, keys are text. Calls may come from
 * any thread; on a Vert.x context the answer comes back on it. A call fails within 1.5 s when the
 * store is away; saves go through {@link Door}.
 */
public final class Redis implements AutoCloseable {
  /** Refusals that say nothing about the script: somebody else may be master by now. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "NOREPLICAS",
          "READONLY",
          "MASTERDOWN",
          "CLUSTERDOWN",
          "MOVED",
          "ASK",
          "TRYAGAIN",
          "LOADING",
          "BUSY",
          "OOM",
          "MISCONF",
          "UNBLOCKED");

  private final ClientResources resources;
  private final Backend backend;

  private Redis(ClientResources resources, Backend backend) {
    this.resources = resources;
    this.backend = backend;
  }

  /**
   * Connects. Blocks; for start-up only.
   *
   * @param uri {@code redis://}, {@code rediss://} or {@code redis-sentinel://}, or several nodes
   *     of a cluster separated by commas
   */
  public static Redis connect(String uri) {
    var resources =
        DefaultClientResources.builder()
            .ioThreadPoolSize(2)
            .computationThreadPoolSize(2)
            .reconnectDelay(
                Delay.exponential(
                    Duration.ofMillis(2), Duration.ofMillis(500), 2, TimeUnit.MILLISECONDS))
            .build();
    try {
      return new Redis(resources, Connecting.connect(resources, uri));
    } catch (RuntimeException e) {
      var _ = resources.shutdown();
      throw e;
    }
  }

  /** Runs one command, or several that are sent together. */
  public <T> Future<T> call(
      Function<RedisClusterAsyncCommands<String, byte[]>, CompletionStage<T>> command) {
    try {
      return future(command.apply(backend.commands()));
    } catch (RedisException e) {
      return Future.failedFuture(e);
    }
  }

  /** Runs a script that only reads, or whose loss does no harm; all keys lie in one slot. */
  public Future<Result> eval(Script script, List<String> keys, Args args) {
    try {
      return future(run(backend.commands(), script, keys, args));
    } catch (RedisException e) {
      return Future.failedFuture(e);
    }
  }

  /** Whether the store answers. */
  public Future<Boolean> alive() {
    return call(c -> c.ping()).map(true).otherwise(false);
  }

  /** Whether a failure means that the store could not be reached, and not that a call was wrong. */
  public static boolean isAway(Throwable thrown) {
    return switch (root(thrown)) {
      case RedisCommandExecutionException e ->
          ELSEWHERE.contains(String.valueOf(e.getMessage()).split("[ :]", 2)[0]);
      case RedisException e -> true;
      case StoreAwayException e -> true;
      case IOException e -> true;
      case CancellationException e -> true;
      case null, default -> false;
    };
  }

  Backend backend() {
    return backend;
  }

  static CompletionStage<Result> run(
      RedisClusterAsyncCommands<String, byte[]> commands,
      Script script,
      List<String> keys,
      Args args) {
    var names = keys.toArray(String[]::new);
    var values = args.toArray();
    CompletionStage<List<Object>> first =
        commands.evalsha(script.sha(), ScriptOutputType.MULTI, names, values);
    return first
        .handle((result, failure) ->
            root(failure) instanceof RedisNoScriptException
                ? commands.<List<Object>>eval(script.text(), ScriptOutputType.MULTI, names, values)
                : failure == null
                    ? CompletableFuture.completedFuture(result)
                    : CompletableFuture.<List<Object>>failedFuture(failure))
        .thenCompose(stage -> stage)
        .thenApply(Result::new);
  }

  static <T> Future<T> future(CompletionStage<T> stage) {
    var context = Vertx.currentContext();
    return context == null
        ? Future.fromCompletionStage(stage)
        : Future.fromCompletionStage(stage, context);
  }

  static @Nullable Throwable root(@Nullable Throwable failure) {
    return failure instanceof CompletionException wrapped && wrapped.getCause() != null
        ? wrapped.getCause()
        : failure;
  }

  /** Closes the connections. Blocks for a moment. */
  @Override
  public void close() {
    backend.close();
    var _ = resources.shutdown(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(2_000);
  }
}
