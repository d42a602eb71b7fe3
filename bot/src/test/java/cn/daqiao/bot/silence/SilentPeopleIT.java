package cn.daqiao.bot.silence;

import static cn.daqiao.bot.turn.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cn.daqiao.bot.dialogue.Event;
import cn.daqiao.bot.dialogue.Flow;
import cn.daqiao.bot.dialogue.State;
import cn.daqiao.bot.redis.EmbeddedRedis;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.runtime.QuietHours;
import cn.daqiao.bot.turn.Channel;
import cn.daqiao.bot.turn.Inbound;
import cn.daqiao.bot.turn.PersonCodec;
import cn.daqiao.bot.turn.PlainPorts;
import cn.daqiao.bot.turn.StateJson;
import cn.daqiao.bot.turn.Turns;
import cn.daqiao.bot.turn.World;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nights over people who have stopped writing, on a real store. */
@Timeout(60)
class SilentPeopleIT {
  @TempDir Path dir;
  private EmbeddedRedis server;
  private World world;
  private Turns turns;
  private int said;

  @BeforeEach
  void open() throws Exception {
    server = EmbeddedRedis.start(dir.resolve("store"));
    world = new World(server.uri(), 1, PersonCodec.of(new StateJson()));
    turns = new Turns(world.base, PlainPorts.of(PlainPorts.NOT_ASKED));
  }

  @AfterEach
  void close() throws Exception {
    world.close();
    server.close();
  }

  @Test
  void whoStoppedMidwayIsRemindedOnceInTheMorning() {
    say("找工作");
    say("同意");
    say("我叫吴桂花，女，43岁，住浦城县富岭镇");
    world.advance(Duration.ofHours(16));
    assertEquals(List.of(true), tonight());
    assertEquals(List.of(Instant.parse("2026-11-24T00:00:00Z")), due(), "eight in China");
    assertEquals(List.of(false), tonight(), "a night that begins again says nothing twice");
    world.advance(Duration.ofDays(1));
    assertEquals(List.of(false), tonight());
    assertEquals(1, due().size());
  }

  @Test
  void whoWaitsForAHumanIsNotReminded() {
    say("找工作");
    say("同意");
    say("我叫吴桂花，女，43岁，住浦城县富岭镇");
    say("我不想活了");
    world.advance(Duration.ofHours(16));
    assertEquals(List.of(false), tonight());
  }

  @Test
  void whoStoppedFollowingIsNotWrittenTo() {
    say("找工作");
    say("同意");
    await(
        turns.take(
            new Inbound(Channel.WECHAT, "o-1", "left", new Event.Left(world.clock.instant()))));
    world.advance(Duration.ofHours(16));
    assertEquals(List.of(false), tonight());
  }

  @Test
  void whatWasToldBeforeAnAgreementIsLetGo() {
    say("我叫吴桂花，女，43岁，住浦城县富岭镇，会车衣服");
    assertInstanceOf(Flow.Consenting.class, state().flow());
    world.advance(Duration.ofHours(3));
    tonight();
    assertNotEquals(new Flow.Consenting(null), state().flow(), "it may still be agreed to");
    world.advance(Duration.ofDays(2));
    tonight();
    assertEquals(new Flow.Consenting(null), state().flow());
  }

  @Test
  void whatWasToldOfAHardLotIsLetGo() {
    say("找工作");
    say("同意");
    say("我叫吴桂花，女，43岁，我家吃低保");
    assertInstanceOf(Flow.Entrusting.class, state().flow());
    world.advance(Duration.ofDays(2));
    tonight();
    assertInstanceOf(Flow.Registering.class, state().flow());
    assertNull(state().withheld());
  }

  private State state() {
    return world.state(all().getFirst());
  }

  private List<String> all() {
    var ids = new ArrayList<String>();
    for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
      ids.addAll(await(world.people.ids(partition)));
    }
    return ids;
  }

  private void say(String text) {
    await(turns.take(world.said(Channel.WECHAT, "o-1", "m" + said++, text)));
  }

  private List<Boolean> tonight() {
    var spoken = new ArrayList<Boolean>();
    var quiet = QuietHours.parse("21:00-08:00").orElseThrow();
    var base = new SilentPeople.Base(world.people, turns, quiet, world.clock);
    for (var step : SilentPeople.steps(base)) {
      await(step.items()).forEach(person -> spoken.add(await(step.look(person))));
    }
    return spoken;
  }

  /** When the rows of the outbox are due. */
  private List<Instant> due() {
    var all = new ArrayList<Instant>();
    for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
      var key = Keys.of(Keys.Family.PERSON, partition, "due");
      await(world.redis.call(c -> c.zrangeWithScores(key, 0, -1)))
          .forEach(row -> all.add(Instant.ofEpochMilli((long) row.getScore())));
    }
    return all;
  }
}
