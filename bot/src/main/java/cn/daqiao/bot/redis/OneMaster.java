package cn.daqiao.bot.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One server, or the master that Sentinel names. */
final class OneMaster implements Backend {
  private static final Logger LOG = LoggerFactory.getLogger(OneMaster.class);

  private final RedisClient client;
  private final RedisURI uri;
  private final AtomicBoolean dropping = new AtomicBoolean();
  private volatile StatefulRedisConnection<String, byte[]> shared;
  private @Nullable CompletionStage<StatefulRedisConnection<String, byte[]>> writer;

  OneMaster(ClientResources resources, RedisURI uri) {
    this.uri = uri;
    client = RedisClient.create(resources);
    client.setOptions(Connecting.options());
    shared = client.connect(Connecting.CODEC, uri);
  }

  @Override
  public RedisClusterAsyncCommands<String, byte[]> commands() {
    return shared.async();
  }

  @Override
  public String node(String key) {
    return "master";
  }

  @Override
  public synchronized CompletionStage<StatefulRedisConnection<String, byte[]>> writer(String node) {
    var current = writer;
    if (current == null || current.toCompletableFuture().isCompletedExceptionally()) {
      current = client.connectAsync(Connecting.CODEC, uri);
      writer = current;
    }
    return current;
  }

  @Override
  public boolean drop() {
    if (!dropping.compareAndSet(false, true)) {
      return false;
    }
    CompletionStage<StatefulRedisConnection<String, byte[]>> leaving;
    synchronized (this) {
      leaving = writer;
      writer = null;
    }
    if (leaving != null) {
      var _ = leaving.thenCompose(StatefulRedisConnection::closeAsync);
    }
    var _ =
        client
            .connectAsync(Connecting.CODEC, uri)
            .whenComplete((fresh, failure) -> {
              if (fresh != null) {
                var old = shared;
                shared = fresh;
                var _ = old.closeAsync();
              } else if (failure != null) {
                LOG.debug("the store cannot be reached: {}", failure.toString());
              }
              // A store that is away is not asked without pause by everybody who waits for it.
              CompletableFuture.delayedExecutor(Connecting.PAUSE_MS, TimeUnit.MILLISECONDS)
                  .execute(() -> dropping.set(false));
            });
    return true;
  }

  @Override
  public CompletionStage<StatefulRedisPubSubConnection<String, String>> listener() {
    return client.connectPubSubAsync(StringCodec.UTF8, uri);
  }

  @Override
  public void close() {
    client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
  }
}
