package cn.daqiao.bot.redis;

import static cn.daqiao.bot.redis.EmbeddedRedisIT.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SentinelIT {
  private static final Script APPEND =
      new Script("append", "return {redis.call('RPUSH', KEYS[1], ARGV[1])}", EmbeddedRedisIT.sha());

  @TempDir Path dir;

  @Test
  void followsTheMasterThatSentinelNamesAndKeepsWhatWasAcknowledged() throws Exception {
    int port = EmbeddedRedis.freePort();
    var master = EmbeddedRedis.start(dir.resolve("a"), "secret", List.of("masterauth secret"));
    var replica =
        EmbeddedRedis.start(
            dir.resolve("b"),
            "secret",
            List.of("masterauth secret", "replicaof 127.0.0.1 " + master.port()));
    var sentinel = sentinel(port, master.port());
    try (var redis = Redis.connect("redis-sentinel://:secret@127.0.0.1:" + port + "/0#daqiao")) {
      while (!await(redis.call(c -> c.info("replication"))).contains("state=online")) {
        Thread.onSpinWait();
      }
      var durable = new Door(redis, 1);
      for (int i = 0; i < 50; i++) {
        assertInstanceOf(
            Saved.Ok.class, await(durable.save(APPEND, List.of("list"), new Args().add(i))));
      }
      awaitKnownReplica(port);
      master.close();
      var door = new Door(redis, 0);
      while (!(await(door.save(APPEND, List.of("after"), new Args().add("x")))
          instanceof Saved.Ok)) {
        Thread.onSpinWait();
      }
      assertEquals(50L, (long) await(redis.call(c -> c.llen("list"))));
    } finally {
      sentinel.destroyForcibly();
      replica.close();
      master.close();
    }
  }

  private Process sentinel(int port, int master) throws IOException {
    var conf = dir.resolve("sentinel.conf");
    Files.writeString(
        conf,
        """
        port %d
        bind 127.0.0.1
        sentinel monitor daqiao 127.0.0.1 %d 1
        sentinel auth-pass daqiao secret
        sentinel down-after-milliseconds daqiao 500
        sentinel failover-timeout daqiao 3000
        """
            .formatted(port, master));
    var program = RedisBinary.find(dir.resolve("bin")).toString();
    var process =
        new ProcessBuilder(program, conf.toString(), "--sentinel")
            .redirectErrorStream(true)
            .redirectOutput(dir.resolve("sentinel.log").toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "end of sentinel"));
    return process;
  }

  /** Sentinel learns of replicas from the master each ten seconds. */
  private static void awaitKnownReplica(int port) {
    try (var sentinel = Redis.connect("redis://127.0.0.1:" + port)) {
      while (!await(sentinel.call(c -> c.info("sentinel"))).contains("slaves=1")) {
        Thread.onSpinWait();
      }
    }
  }
}
