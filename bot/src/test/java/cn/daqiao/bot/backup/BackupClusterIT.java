package cn.daqiao.bot.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daqiao.bot.redis.ClusterServers;
import cn.daqiao.bot.redis.EmbeddedRedis;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.runtime.Settings;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class BackupClusterIT {
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final int KEYS = 3_000;

  @TempDir Path dir;

  @Test
  void movesFromAClusterToOneServerAndBack() throws Exception {
    var first = dir.resolve("first");
    var second = dir.resolve("second");
    var alone = settings("alone", "");
    try (var cluster = new ClusterServers(dir.resolve("one"));
        var redis = Redis.connect(cluster.uri())) {
      for (int i = 0; i < KEYS; i++) {
        var key = key(i);
        await(redis.call(c -> c.set(key, key.getBytes(StandardCharsets.UTF_8))));
      }
      assertEquals(
          KEYS, await(Backup.write(redis, settings("nodes", cluster.uri()), first, NOW)).keys());
    }
    assertEquals(KEYS, Restore.read(alone, first).keys());
    try (var server = EmbeddedRedis.start(alone.dataDir());
        var redis = Redis.connect(server.uri())) {
      assertEquals(KEYS, await(Backup.write(redis, alone, second, NOW)).keys());
    }
    try (var cluster = new ClusterServers(dir.resolve("two"));
        var redis = Redis.connect(cluster.uri())) {
      Restore.read(settings("others", cluster.uri()), second);
      long kept = await(redis.call(c -> c.dbsize()));
      assertEquals(KEYS, kept);
      for (int i = 0; i < KEYS; i += 97) {
        var key = key(i);
        assertArrayEquals(key.getBytes(StandardCharsets.UTF_8), await(redis.call(c -> c.get(key))));
      }
    }
  }

  private static String key(int i) {
    return "{p%02d}:k:%d".formatted(i % 64, i);
  }

  private Settings settings(String name, String uri) throws Exception {
    var variables = new HashMap<String, String>();
    variables.put("DAQIAO_DATA_DIR", dir.resolve(name).toString());
    variables.put("DAQIAO_REDIS_URI", uri);
    return Settings.from(variables, Map.of(), false, () -> NOW);
  }

  private static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
  }
}
