package cn.daqiao.bot.turn;

import static cn.daqiao.bot.turn.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Keys.Family;
import cn.daqiao.bot.redis.Streams;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What turns promise, whatever the store is. */
@Timeout(60)
abstract class TurnsContract {
  private static int worlds;
  private World world;
  private World other;
  private String who;

  abstract String uri();

  @BeforeEach
  void open() {
    world = new World(uri(), ++worlds);
    other = new World(uri(), ++worlds);
    who = "someone" + worlds;
  }

  @AfterEach
  void close() {
    world.close();
    other.close();
  }

  @Test
  void remembersAPersonFromTurnToTurnAndNodeToNode() {
    assertEquals(said("第1次"), world.say(Channel.WECHAT, who, "1", "你好"));
    assertEquals(said("第2次"), other.say(Channel.WECHAT, who, "2", "你好"));
    var id = id();
    var stored = await(world.people.find(id)).orElseThrow();
    assertEquals(2, World.count(stored.person()));
    assertEquals(Channel.WECHAT, stored.channel());
    assertTrue(await(world.people.ids(Keys.partition(id))).contains(id));
    assertEquals(said("第1次"), world.say(Channel.SIMULATOR, who, "1", "你好"));
  }

  @Test
  void theSameMessageHasOneEffectAndOneReply() {
    var first = world.say(Channel.WECHAT, who, "7", "你好");
    assertEquals(first, world.say(Channel.WECHAT, who, "7", "你好"));
    assertEquals(first, other.say(Channel.WECHAT, who, "7", "你好"));
    assertEquals(1, World.count(stored()));
  }

  @Test
  void parallelCopiesOnTwoNodesHaveOneEffectAndOneReply() {
    for (int round = 0; round < 20; round++) {
      var key = "round" + round;
      var copies = new ArrayList<Future<Reply>>();
      for (int i = 0; i < 3; i++) {
        copies.add(world.turns.take(world.said(Channel.WECHAT, who, key, "你好")));
        copies.add(other.turns.take(other.said(Channel.WECHAT, who, key, "你好")));
      }
      var replies = new HashSet<Reply>();
      copies.forEach(copy -> replies.add(await(copy)));
      assertEquals(java.util.Set.of(said("第" + (round + 1) + "次")), replies);
    }
    assertEquals(20, World.count(stored()));
  }

  @Test
  void messagesOfOnePersonAreTakenOneAtATimeInTheirOrder() {
    var replies =
        IntStream.range(0, 30)
            .mapToObj(i -> world.turns.take(world.said(Channel.WECHAT, who, "m" + i, "你好")))
            .toList();
    for (int i = 0; i < 30; i++) {
      assertEquals(said("第" + (i + 1) + "次"), await(replies.get(i)));
    }
    assertEquals(0, world.turns.busy());
  }

  @Test
  void twoNodesNeverLoseEachOthersTurns() {
    var replies = new ArrayList<Future<Reply>>();
    for (int i = 0; i < 10; i++) {
      replies.add(world.turns.take(world.said(Channel.WECHAT, who, "a" + i, "你好")));
      replies.add(other.turns.take(other.said(Channel.WECHAT, who, "b" + i, "你好")));
    }
    var seen = new HashSet<Reply>();
    replies.forEach(reply -> assertTrue(seen.add(await(reply))));
    assertEquals(20, World.count(stored()));
  }

  @Test
  void performsWhatTheDialogueAsksForAndStepsAgain() {
    assertEquals(said("没有找到"), world.say(Channel.CHAT, who, "1", "推荐"));
    assertEquals(said("问12333"), world.say(Channel.CHAT, who, "2", "转圈"));
    assertInstanceOf(Reply.Silent.class, world.say(Channel.CHAT, who, "3", "静"));
  }

  @Test
  void aBrokenStepExcusesItselfAndChangesNothing() {
    world.say(Channel.WECHAT, who, "1", "你好");
    assertEquals(said("turn.sorry"), world.say(Channel.WECHAT, who, "2", "坏"));
    assertEquals(said("第2次"), world.say(Channel.WECHAT, who, "3", "你好"));
  }

  @Test
  void longWordsGoOutInPartsOfWhichTheFirstIsTheReply() {
    var reply = assertInstanceOf(Reply.Said.class, world.say(Channel.WECHAT, who, "1", "长"));
    assertEquals(1, reply.parts().size());
    assertEquals(3, rows());
    var chat = assertInstanceOf(Reply.Said.class, world.say(Channel.CHAT, who, "1", "长"));
    assertEquals(4, chat.parts().size());
  }

  @Test
  void aLateAnswerGoesThroughTheOutboxOnce() {
    Promise<Void> found = Promise.promise();
    world.held.put("find", found.future());
    Promise<Void> deadline = Promise.promise();
    var in = world.said(Channel.WECHAT, who, "1", "推荐");
    var reply = world.turns.take(in, deadline.future());
    var copy = world.turns.take(in);
    deadline.complete();
    assertInstanceOf(Reply.Late.class, await(reply));
    assertFalse(copy.isComplete());
    found.complete();
    assertInstanceOf(Reply.Late.class, await(copy));
    assertInstanceOf(Reply.Late.class, world.say(Channel.WECHAT, who, "1", "推荐"));
    assertEquals(1, rows());
  }

  @Test
  void aDeadlineThatPassesWhileSavingStillBringsTheWords() {
    for (int i = 0; i < 50; i++) {
      Promise<Void> deadline = Promise.promise();
      var name = who + "-" + i;
      var text = i % 2 == 0 ? "你好" : "长";
      var reply = world.turns.take(world.said(Channel.WECHAT, name, "1", text), deadline.future());
      for (int spin = 0; spin < 40 * i * i && !reply.isComplete(); spin++) {
        Thread.onSpinWait();
      }
      deadline.complete();
      boolean late = await(reply) instanceof Reply.Late;
      var again = world.say(Channel.WECHAT, name, "1", text);
      assertEquals(late, again instanceof Reply.Late);
      var id = await(world.identity.find(Channel.WECHAT, name)).orElseThrow();
      long open = await(world.redis.call(c -> c.scard(Keys.of(id, "open"))));
      assertEquals((i % 2 == 0 ? 0 : 3) + (late ? 1 : 0), open);
    }
  }

  @Test
  void forgettingDestroysEverythingAndTheNextMessageStartsAnew() {
    world.say(Channel.SIMULATOR, who, "1", "你好");
    world.say(Channel.SIMULATOR, who, "2", "你好");
    var id = await(world.identity.find(Channel.SIMULATOR, who)).orElseThrow();
    assertEquals(said("已删除"), world.say(Channel.SIMULATOR, who, "3", "删除我的信息"));
    assertTrue(await(world.people.find(id)).isEmpty());
    assertTrue(await(world.identity.find(Channel.SIMULATOR, who)).isEmpty());
    assertFalse(await(world.people.ids(Keys.partition(id))).contains(id));
    assertEquals(0L, (long) await(world.redis.call(c -> c.exists(Keys.of(id, "sim")))));
    assertEquals(said("已删除"), other.say(Channel.SIMULATOR, who, "3", "删除我的信息"));
    assertEquals(said("第1次"), world.say(Channel.SIMULATOR, who, "4", "你好"));
    assertNotEquals(id, await(world.identity.find(Channel.SIMULATOR, who)).orElseThrow());
  }

  @Test
  void tellsOthersWhatChangedInOrder() {
    world.say(Channel.WECHAT, who, "1", "登记");
    world.say(Channel.WECHAT, who, "2", "报名");
    world.say(Channel.WECHAT, who, "3", "静");
    var id = id();
    world.say(Channel.WECHAT, who, "4", "删除我的信息");
    var changes =
        await(new Streams(world.redis, Family.PERSON, "changes").after(Keys.partition(id), "0"))
            .stream()
            .flatMap(entry -> Change.read(entry.fields()).stream())
            .filter(change -> change.person().equals(id))
            .toList();
    assertEquals(
        List.of(
            new Change.Updated(id, 1),
            new Change.Interested(id, "v00-01KB0000000000000000000000", true, 2),
            new Change.Deleted(id, List.of(), List.of(), List.of())),
        changes);
    var log =
        await(new Streams(world.redis, Family.PERSON, "matches").after(Keys.partition(id), "0"));
    assertEquals(
        "{\"seeker\":\"" + id + "\",\"version\":2,\"pushed\":false}",
        log.getLast().fields().get("r"));
  }

  @Test
  void whatIsNoIdIsNobody() {
    for (var id :
        List.of("", "x", "p99-01KB0000000000000000000000", "v00-01KB0000000000000000000000")) {
      assertTrue(await(world.people.find(id)).isEmpty(), id);
      assertTrue(await(world.people.follow(id)).isEmpty(), id);
    }
  }

  @Test
  void keepsSomebodyFromARegisterUntilAnAddressIsBound() {
    var id = world.ids.mint(Family.PERSON);
    var person = cn.daqiao.bot.dialogue.Person.unknown(id);
    assertTrue(await(world.records.add(person)));
    assertFalse(await(world.records.add(person)));
    assertEquals(id, await(world.identity.bind(id, Channel.WECHAT, who)).orElseThrow());
    assertEquals(said("第1次"), world.say(Channel.WECHAT, who, "1", "你好"));
    assertEquals(Channel.WECHAT, await(world.people.find(id)).orElseThrow().channel());
  }

  private static Reply said(String words) {
    return new Reply.Said(List.of(words));
  }

  private String id() {
    return await(world.identity.find(Channel.WECHAT, who)).orElseThrow();
  }

  private cn.daqiao.bot.dialogue.Person stored() {
    return await(world.people.find(id())).orElseThrow().person();
  }

  private long rows() {
    return await(world.redis.call(c -> c.scard(Keys.of(id(), "open"))));
  }
}
