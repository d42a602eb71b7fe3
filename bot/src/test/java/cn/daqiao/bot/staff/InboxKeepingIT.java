package cn.daqiao.bot.staff;

import static cn.daqiao.bot.turn.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.redis.Keys;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the store keeps of a case, how long, and through which accidents. */
@Timeout(120)
class InboxKeepingIT extends InboxStage {
  @Test
  void aMessageThatComesAgainMakesNoSecondEntry() {
    var id = registered("o-1");
    for (int i = 0; i < 3; i++) {
      await(turns.take(in("o-1", "same", "转人工")));
    }
    var read = get("village 350722101", id);
    assertEquals(List.of("called"), log(read));
    assertEquals(1, spoken(read).stream().filter("person:转人工"::equals).count());
  }

  @Test
  void aRestartKeepsTheCaseAndADeletionDestroysIt() throws Exception {
    var id = called("o-1");
    post("village 350722101", id, "take", "{}");
    say("o-1", "我叫人的事");
    restart();
    assertTrue(spoken(get("village 350722101", id)).contains("person:我叫人的事"));
    assertEquals("", say("o-1", "还在吗您"), "the officer still listens");

    say("o-1", "删除我的信息");
    say("o-1", "确认");
    assertEquals(404, call("GET", "village 350722101", id, "", null).status());
    assertEquals(404, post("village 350722101", id, "reply", "{\"text\":\"好\"}").status());
    assertEquals(List.of(), inbox("village 350722101", ""));
    assertEquals(List.of(Keys.of(id, "person")), await(world.redis.call(c -> c.keys("*" + id))));
  }

  @Test
  void aStepIsMadeOnceThoughTheStoreIsAwayForAWhile() {
    var id = called("o-1");
    world.door.away(2);
    assertEquals(200, post("village 350722101", id, "take", "{}").status());
    assertEquals(0, world.door.left());
    assertEquals(List.of("called", "taken"), log(get("village 350722101", id)));
    world.door.away(2);
    assertEquals(200, post("village 350722101", id, "reply", "{\"text\":\"好\"}").status());
    assertEquals(1, outgoing(id).size());
  }

  @Test
  void whatIsKeptIsBoundedAndSealed() {
    var id = registered("o-1");
    for (int i = 0; i < 15; i++) {
      world.advance(Duration.ofSeconds(30));
      say("o-1", "身份证350722198001011234是我的" + i);
    }
    say("o-1", "转人工");
    var read = get("village 350722101", id);
    assertEquals(20, read.path("conversation").size());
    assertFalse(read.toString().contains("350722198001011234"), "identity numbers are hidden");
    assertTrue(read.toString().contains("身份证******是我的14"));
    for (var name : List.of("recent", "person")) {
      var dump = await(world.redis.call(c -> c.dump(Keys.of(id, name))));
      assertFalse(new String(dump, StandardCharsets.UTF_8).contains("身份证"), name);
    }
    long seconds = await(world.redis.call(c -> c.ttl(Keys.of(id, "recent"))));
    assertTrue(seconds > 0 && seconds <= 86_400, "kept for a day: " + seconds);
  }

  @Test
  void aClosedCaseIsDestroyedAfterItsDays() {
    var id = called("o-1");
    post("county 350722", id, "close", "{\"note\":\"好了\"}");
    var partition = Keys.partition(id);
    var closed = world.clock.instant();
    assertEquals(List.of(), await(store.closedBefore(partition, closed.minusSeconds(1))));
    assertEquals(List.of(id), await(store.closedBefore(partition, closed)));
    assertFalse(await(store.drop(id, closed.minusSeconds(1))));
    assertTrue(await(store.drop(id, closed)));
    assertFalse(await(store.drop(id, closed)));
    assertEquals(404, call("GET", "county 350722", id, "", null).status());
    say("o-1", "转人工");
    assertEquals(List.of("called"), log(get("county 350722", id)));
    assertFalse(await(store.drop(id, closed.plusSeconds(9))), "opened anew");
  }
}
