package cn.daqiao.bot.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import java.time.Duration;
import java.util.Arrays;

/** How the store is connected to: short patience, nothing sent again behind our back. */
final class Connecting {
  static final RedisCodec<String, byte[]> CODEC =
      RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);

  /** Shorter than the platform's five seconds, longer than a WAIT. */
  static final Duration PATIENCE = Duration.ofMillis(1_500);

  /** Between two times of leaving all connections. */
  static final long PAUSE_MS = 200;

  private static final int QUEUE = 50_000;

  private Connecting() {}

  static ClientOptions options() {
    return ClientOptions.builder()
        .autoReconnect(true)
        .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
        // Whether a command whose answer was lost runs again is the caller's decision.
        .replayFilter(command -> true)
        .requestQueueSize(QUEUE)
        .timeoutOptions(TimeoutOptions.enabled(PATIENCE))
        .socketOptions(
            SocketOptions.builder()
                .connectTimeout(Duration.ofSeconds(1))
                .tcpNoDelay(true)
                .keepAlive(
                    SocketOptions.KeepAliveOptions.builder()
                        .enable()
                        .idle(Duration.ofSeconds(5))
                        .interval(Duration.ofSeconds(2))
                        .count(3)
                        .build())
                .build())
        .build();
  }

  static Backend connect(ClientResources resources, String uri) {
    if (uri.startsWith("redis-sentinel") || uri.indexOf(',') < 0) {
      return new OneMaster(resources, node(uri));
    }
    return new ClusterNodes(
        resources, Arrays.stream(uri.split(",")).map(one -> node(one.strip())).toList());
  }

  private static RedisURI node(String uri) {
    var node = RedisURI.create(uri);
    node.setTimeout(PATIENCE);
    return node;
  }
}
