package cn.daqiao.bot.redis;

import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.SlotHash;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Redis Cluster, whose topology is looked at every few seconds and after each surprise. */
final class ClusterNodes implements Backend {
  private static final Logger LOG = LoggerFactory.getLogger(ClusterNodes.class);
  private static final Duration LOOK = Duration.ofSeconds(5);

  private static final int WARM_TRIES = 100;
  private static final long WARM_PAUSE_NS = 10_000_000;

  private final RedisClusterClient client;
  private final StatefulRedisClusterConnection<String, byte[]> shared;
  private final AtomicBoolean dropping = new AtomicBoolean();
  private volatile StatefulRedisClusterConnection<String, byte[]> writers;

  ClusterNodes(ClientResources resources, List<RedisURI> nodes) {
    client = RedisClusterClient.create(resources, nodes);
    var refresh =
        ClusterTopologyRefreshOptions.builder()
            .enablePeriodicRefresh(LOOK)
            .adaptiveRefreshTriggersTimeout(Duration.ofSeconds(1))
            .build();
    client.setOptions(
        ClusterClientOptions.builder(Connecting.options()).topologyRefreshOptions(refresh).build());
    shared = client.connect(Connecting.CODEC);
    writers = client.connect(Connecting.CODEC);
    warm();
  }

  /**
   * Connections to nodes are opened by the first command to each, which is rejected while its
   * connection is not there yet.
   */
  private void warm() {
    for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
      var key = Keys.of(Keys.Family.PERSON, partition, "warm");
      for (int tries = 1; !reaches(key) && tries < WARM_TRIES; tries++) {
        LockSupport.parkNanos(WARM_PAUSE_NS);
      }
    }
  }

  private boolean reaches(String key) {
    try {
      return shared.sync().exists(key) == 0;
    } catch (RedisException e) {
      LOG.debug("a node is not connected yet", e);
      return false;
    }
  }

  @Override
  public RedisClusterAsyncCommands<String, byte[]> commands() {
    return shared.async();
  }

  @Override
  public String node(String key) {
    var node = shared.getPartitions().getMasterBySlot(SlotHash.getSlot(key));
    if (node == null) {
      throw new RedisException("no node of the cluster keeps this slot now");
    }
    return node.getNodeId();
  }

  @Override
  public CompletionStage<StatefulRedisConnection<String, byte[]>> writer(String node) {
    return writers.getConnectionAsync(node);
  }

  @Override
  public boolean drop() {
    if (!dropping.compareAndSet(false, true)) {
      return false;
    }
    var _ =
        client
            .refreshPartitionsAsync()
            .thenCompose(done -> client.connectAsync(Connecting.CODEC))
            .whenComplete((fresh, failure) -> {
              if (fresh != null) {
                var old = writers;
                writers = fresh;
                var _ = old.closeAsync();
              } else if (failure != null) {
                LOG.debug("the cluster cannot be reached: {}", failure.toString());
              }
              // A store that is away is not asked without pause by everybody who waits for it.
              CompletableFuture.delayedExecutor(Connecting.PAUSE_MS, TimeUnit.MILLISECONDS)
                  .execute(() -> dropping.set(false));
            });
    return true;
  }

  @Override
  public CompletionStage<StatefulRedisPubSubConnection<String, String>> listener() {
    return client.connectPubSubAsync(StringCodec.UTF8).thenApply(connection -> connection);
  }

  @Override
  public void close() {
    client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
  }
}
