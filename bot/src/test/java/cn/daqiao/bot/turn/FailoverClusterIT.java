package cn.daqiao.bot.turn;

import static cn.daqiao.bot.turn.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.redis.Args;
import cn.daqiao.bot.redis.ClusterServers;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Keys.Family;
import cn.daqiao.bot.redis.Saved;
import cn.daqiao.bot.redis.Script;
import cn.daqiao.bot.redis.Streams;
import io.vertx.core.Future;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A master of a real cluster is killed: nothing that was acknowledged is lost or done twice. */
@Timeout(120)
class FailoverClusterIT {
  private static final int PEOPLE = 24;
  private static final Reply REGISTERED = new Reply.Said(List.of("登记成功"));

  private static final Script APPEND =
      new Script("append", "return {redis.call('RPUSH', KEYS[1], ARGV[1])}", "0".repeat(40));

  @TempDir Path dir;

  @Test
  void whatWasAcknowledgedOutlivesItsMaster() throws IOException {
    try (var servers = new ClusterServers(dir, true);
        var world = new World(servers.uri(), 900, 1)) {
      for (int i = 0; i < PEOPLE; i++) {
        assertEquals(REGISTERED, world.say(Channel.WECHAT, "who" + i, "1", "登记"));
      }
      var ids = IntStream.range(0, PEOPLE).mapToObj(i -> id(world, i)).toList();
      int master = servers.masterOf(Keys.of(ids.getFirst(), "person"));

      var during = new ArrayList<Future<Reply>>();
      for (int i = 0; i < PEOPLE; i++) {
        during.add(world.turns.take(second(world, i)));
      }
      servers.kill(master);
      while (!servers.isMaster(servers.twin(master))) {
        Thread.onSpinWait();
      }
      // Its replica leads now, and nobody holds a copy of what it takes: nothing counts as saved.
      var key = Keys.beside(ids.getFirst(), "probe");
      assertInstanceOf(Saved.Unknown.class, await(append(world, key, "alone")));
      servers.revive(master);
      while (!(await(append(world, key, "together")) instanceof Saved.Ok)) {
        Thread.onSpinWait();
      }

      for (int i = 0; i < PEOPLE; i++) {
        var first = await(during.get(i));
        var reply = first;
        while (!(reply instanceof Reply.Said)) {
          reply = await(world.turns.take(second(world, i)));
        }
        assertEquals(reply, await(world.turns.take(second(world, i))));
        assertTrue(!(first instanceof Reply.Said) || first.equals(reply), "one reply");
        assertEquals(REGISTERED, world.say(Channel.WECHAT, "who" + i, "1", "登记"));
      }
      for (int i = 0; i < PEOPLE; i++) {
        var stored = await(world.people.find(ids.get(i))).orElseThrow();
        assertTrue(stored.person().registered());
        assertEquals(2, World.count(stored.person()), "each message had one effect");
        assertEquals(stored.version(), changes(world, ids.get(i)), "and was told once");
      }
    }
  }

  private static Future<Saved> append(World world, String key, String value) {
    return world.door.save(APPEND, List.of(key), new Args().add(value));
  }

  private static Inbound second(World world, int i) {
    return world.said(Channel.WECHAT, "who" + i, "2", "你好");
  }

  private static String id(World world, int i) {
    return await(world.identity.find(Channel.WECHAT, "who" + i)).orElseThrow();
  }

  private static long changes(World world, String id) {
    var stream = new Streams(world.redis, Family.PERSON, "changes");
    return await(stream.after(Keys.partition(id), Streams.START)).stream()
        .filter(entry -> id.equals(entry.fields().get("p")))
        .count();
  }
}
