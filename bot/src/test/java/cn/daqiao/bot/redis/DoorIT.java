package cn.daqiao.bot.redis;

import static cn.daqiao.bot.redis.EmbeddedRedisIT.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DoorIT {
  private static final Script APPEND =
      new Script("append", "return {redis.call('RPUSH', KEYS[1], ARGV[1])}", EmbeddedRedisIT.sha());

  @TempDir Path dir;

  @Test
  void countsASaveOnlyWhenAReplicaHoldsIt() throws Exception {
    try (var master = EmbeddedRedis.start(dir.resolve("master"));
        var redis = Redis.connect(master.uri())) {
      var door = new Door(redis, 1);
      try (var replica = EmbeddedRedis.start(dir.resolve("replica"))) {
        Probe.ask(replica.port(), replica.password(), "CONFIG SET masterauth " + master.password());
        Probe.ask(replica.port(), replica.password(), "REPLICAOF 127.0.0.1 " + master.port());
        while (!Probe.ask(replica.port(), replica.password(), "ROLE").startsWith("*")
            || await(redis.call(c -> c.info("replication"))).contains("connected_slaves:0")
            || !await(redis.call(c -> c.info("replication"))).contains("state=online")) {
          Thread.onSpinWait();
        }
        var saves =
            IntStream.range(0, 200)
                .mapToObj(i -> door.save(APPEND, List.of("list"), new Args().add(i)))
                .toList();
        for (var save : saves) {
          assertInstanceOf(Saved.Ok.class, await(save));
        }
        assertEquals(200L, (long) await(redis.call(c -> c.llen("list"))));
        // A replica that still writes its first file refuses to stop when asked.
        replica.kill();
      }
      var alone = await(door.save(APPEND, List.of("list"), new Args().add("alone")));
      assertInstanceOf(Saved.Unknown.class, alone);
    }
  }

  @Test
  void aBrokenScriptIsABugAndNotAnUnknown() throws Exception {
    try (var server = EmbeddedRedis.start(dir);
        var redis = Redis.connect(server.uri())) {
      var broken = new Script("broken", "return redis.call('NOSUCH')", EmbeddedRedisIT.sha());
      Future<Saved> saved = new Door(redis, 0).save(broken, List.of("k"), new Args());
      var thrown = assertThrows(CompletionException.class, () -> await(saved));
      assertTrue(String.valueOf(thrown.getMessage()).contains("broken"), thrown.toString());
    }
  }
}
