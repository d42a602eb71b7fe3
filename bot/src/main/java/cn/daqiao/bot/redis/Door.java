package cn.daqiao.bot.redis;

import io.lettuce.core.RedisException;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
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
public class Door {
  private static final Logger LOG = LoggerFactory.getLogger(Door.class);

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

  /** Runs the script; all keys lie in one slot. Overridden only by stores that fail on purpose. */
  public Future<Saved> save(Script script, List<String> keys, Args args) {
    CompletableFuture<Saved> outcome;
    try {
      outcome =
          replicas == 0
              ? Redis.run(redis.backend().commands(), script, keys, args)
                  .<Saved>thenApply(Saved.Ok::new)
                  .toCompletableFuture()
              : group(keys.getFirst()).save(script, keys, args);
    } catch (RedisException e) {
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
    if (failure != null && Redis.isAway(failure)) {
      return new Saved.Unknown(failure.toString());
    }
    throw new CompletionException("the script " + script.name() + " failed", failure);
  }
}
