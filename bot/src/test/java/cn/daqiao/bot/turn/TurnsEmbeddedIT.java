package cn.daqiao.bot.turn;

import static cn.daqiao.bot.turn.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.redis.EmbeddedRedis;
import io.vertx.core.Future;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TurnsEmbeddedIT extends TurnsContract {
  @TempDir static Path dir;
  private static EmbeddedRedis server;

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedRedis.start(dir);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Override
  String uri() {
    return server.uri();
  }

  @Test
  void noAcknowledgedTurnIsLostWhenTheStoreIsKilled() throws IOException {
    try (var world = new World(uri(), 1_000)) {
      var replies = new ArrayList<List<Future<Reply>>>();
      for (int person = 0; person < 20; person++) {
        replies.add(new ArrayList<>());
      }
      for (int i = 0; i < 15; i++) {
        for (int person = 0; person < 20; person++) {
          var in = world.said(Channel.WECHAT, "killed" + person, "m" + i, "你好");
          replies.get(person).add(world.turns.take(in));
        }
        if (i == 5 || i == 10) {
          await(replies.get(0).get(i - 3));
          ProcessHandle.of(server.pid()).ifPresent(ProcessHandle::destroyForcibly);
        }
      }
      for (int person = 0; person < 20; person++) {
        int said = 0;
        for (var reply : replies.get(person)) {
          said += await(reply) instanceof Reply.Said ? 1 : 0;
        }
        var id = await(world.identity.find(Channel.WECHAT, "killed" + person)).orElseThrow();
        int kept = World.count(await(world.people.find(id)).orElseThrow().person());
        assertTrue(said <= kept && kept <= 15, said + " said, " + kept + " kept");
        assertEquals(15, said, "every turn was tried again until it was kept");
      }
    }
  }

  @Test
  void noWordAndNoAddressLiesInClearInTheStore() throws IOException {
    try (var world = new World(uri(), 2_000)) {
      world.say(Channel.WECHAT, "oCANARYopenid", "key-canary", "登记");
      world.say(Channel.SIMULATOR, "CANARYname", "key-canary", "CANARYtext");
      world.say(Channel.WECHAT, "oCANARYopenid", "key-canary2", "长");
    }
    try (var files = Files.walk(dir)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains("CANARY") || bytes.contains("canary"), file.toString());
        for (var words : List.of("登记成功", "很长的话", "第1次")) {
          var raw = new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
          assertFalse(bytes.contains(raw), file + " holds " + words);
        }
      }
    }
  }
}
