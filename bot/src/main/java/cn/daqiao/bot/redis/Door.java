package cn.daqiao.bot.redis;

import io.lettuce.core.RedisBusyException;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisLoadingException;
import io.lettuce.core.RedisReadOnlyException;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * The one door for saves: an idempotent script, then as many replicas as asked for, then the
 * outcome. A failed future is a bug in the script; a store that is away is {@link Saved.Unknown}.
 */
public final class Door {
  private static final Logger LOG = LoggerFactory.getLogger(Door.class);

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

  private final Redis redis;
  private final int replicas;
  private final Map<String, GroupCommit> groups = new ConcurrentHashMap<>();

  /**
   * A door.
   *
   * @param replicas how many replicas must hold a save before it counts; 0 with a lone server that
   *     syncs each change itself
   */
  public Door(Redis redis, int replicas) {
    this.redis = redis;
    this.replicas = replicas;
  }

  /** Runs the script; all keys lie in one slot. */
  public Future<Saved> save(Script script, List<String> keys, Args args) {
    CompletableFuture<Saved> outcome;
    try {
      outcome =
          replicas == 0
              ? Redis.run(redis.backend().commands(), script, keys, args)
                  .<Saved>thenApply(Saved.Ok::new)
                  .toCompletableFuture()
              : group(keys.getFirst()).save(script, keys, args);
    } catch (RedisException | IllegalStateException e) {
      outcome = CompletableFuture.failedFuture(e);
    }
    return Redis.future(outcome.exceptionally(failure -> unknown(script, failure)))
        .onSuccess(saved -> dropIfUnknown(script, saved));
  }

  private GroupCommit group(String key) {
    return groups.computeIfAbsent(
        redis.backend().node(key), node -> new GroupCommit(redis.backend(), node, replicas));
  }

  private void dropIfUnknown(Script script, Saved saved) {
    if (saved instanceof Saved.Unknown(var reason)) {
      boolean first = redis.backend().drop();
      LOG.atLevel(first ? Level.WARN : Level.DEBUG)
          .log("the outcome of {} is unknown: {}", script.name(), reason);
    }
  }

  private static Saved unknown(Script script, Throwable thrown) {
    var failure = Redis.root(thrown);
    return switch (failure) {
      case RedisReadOnlyException e -> new Saved.Unknown("READONLY");
      case RedisLoadingException e -> new Saved.Unknown("LOADING");
      case RedisBusyException e -> new Saved.Unknown("BUSY");
      case RedisCommandExecutionException e -> {
        var word = String.valueOf(e.getMessage()).split("[ :]", 2)[0];
        if (ELSEWHERE.contains(word)) {
          yield new Saved.Unknown(word);
        }
        throw new CompletionException("the script " + script.name() + " failed", e);
      }
      case RedisException e -> new Saved.Unknown(e.getClass().getSimpleName());
      case IllegalStateException e -> new Saved.Unknown(String.valueOf(e.getMessage()));
      case null, default -> throw new CompletionException(failure);
    };
  }
}
