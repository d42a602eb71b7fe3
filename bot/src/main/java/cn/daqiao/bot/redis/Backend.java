package cn.daqiao.bot.redis;

import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.concurrent.CompletionStage;

/** One master with or without Sentinel, or a cluster. */
sealed interface Backend permits OneMaster, ClusterNodes {

  /** The shared connection, which finds the node of each key. */
  RedisClusterAsyncCommands<String, byte[]> commands();

  /** Which node keeps the key now; saves to one node wait for its replicas together. */
  String node(String key);

  /** A connection to that node which may block. */
  CompletionStage<StatefulRedisConnection<String, byte[]>> writer(String node);

  /** Leaves every connection and asks again who is master. False when that is under way already. */
  boolean drop();

  /** A connection of its own that listens. */
  CompletionStage<StatefulRedisPubSubConnection<String, String>> listener();

  /** Closes every connection. Blocks. */
  void close();
}
