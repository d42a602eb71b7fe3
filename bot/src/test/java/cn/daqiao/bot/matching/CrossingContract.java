package cn.daqiao.bot.matching;

import static cn.daqiao.bot.turn.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.push.Lead;
import cn.daqiao.bot.redis.DeadLetters;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Keys.Family;
import cn.daqiao.bot.redis.Streams;
import cn.daqiao.bot.turn.Channel;
import cn.daqiao.bot.turn.World;
import cn.daqiao.bot.vacancy.Interests;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What crosses from a person's slot to a vacancy's: the consumer is stopped, as by a kill, between
 * each two of its steps, and started again; the interest is there once, as it was first noted.
 */
@Timeout(60)
abstract class CrossingContract {
  private static final String VACANCY = "v00-01KB0000000000000000000000";
  private static int worlds = 300;

  private final String who = "crossing" + ++worlds;

  abstract String uri();

  /** Where a consumer stops. */
  private enum Stop {
    BEFORE_ITS_EFFECT,
    BEFORE_ITS_POSITION,
    NOWHERE
  }

  /** One node that follows the people's changes, and stops where it is told to. */
  private final class Node implements AutoCloseable {
    private final World world = new World(uri(), ++worlds);
    private final Interests interests = new Interests(world.redis, world.door);
    private final Lead lead = new Lead(world.door, "the same node", world.clock);
    private final AtomicInteger full = new AtomicInteger();
    private final AtomicInteger reacted = new AtomicInteger();
    private final Promise<Void> stopped = Promise.promise();
    private final Reactions reactions;
    private final DeadLetters dead = new DeadLetters(world.redis, world.door);

    Node(Stop stop) {
      this(stop, "");
    }

    Node(Stop stop, String poison) {
      world.advance(Duration.ofMinutes(worlds));
      reactions =
          new Reactions(
              new Reactions.Base(world.vertx, world.redis, lead, dead),
              Family.PERSON,
              entry -> {
                if (poison.equals(entry.fields().get("p"))) {
                  throw new IllegalArgumentException("a made-up fault");
                }
                if (full.getAndDecrement() > 0) {
                  throw new UncheckedIOException(new IOException("no space left on device"));
                }
                return world
                    .identity
                    .find(Channel.SIMULATOR, who)
                    .compose(found -> react(entry, found.orElse("nobody"), stop));
              });
      assertTrue(await(lead.hold()) > 0);
    }

    private Future<Void> react(Streams.Entry entry, String whom, Stop stop) {
      var note = new NoteInterest(interests, world.clock, lead::number);
      boolean ours =
          whom.equals(entry.fields().get("p")) && "interested".equals(entry.fields().get("t"));
      if (!ours || stop == Stop.NOWHERE) {
        reacted.addAndGet(ours ? 1 : 0);
        return note.react(entry);
      }
      var effect =
          stop == Stop.BEFORE_ITS_POSITION ? note.react(entry) : Future.<Void>succeededFuture();
      return effect.compose(done -> {
        stopped.complete();
        return Promise.<Void>promise().future();
      });
    }

    Node start() {
      reactions.start();
      return this;
    }

    void untilPassed(String id) {
      var end = last(id);
      while (!end.equals(cursor(id))) {
        reactions.wake(Keys.partition(id));
      }
    }

    private String last(String id) {
      return await(new Streams(world.redis, Family.PERSON, "changes").ends())
          .get(Keys.partition(id));
    }

    private String cursor(String id) {
      var kept = await(world.redis.call(c -> c.get(Keys.beside(id, "cursor"))));
      return kept == null ? Streams.START : new String(kept, StandardCharsets.UTF_8);
    }

    List<Interests.Interested> noted(String id) {
      return await(interests.of(VACANCY)).stream().filter(one -> one.person().equals(id)).toList();
    }

    /** As a kill does: nothing is settled, the connection is gone. */
    @Override
    public void close() {
      world.close();
    }
  }

  private String interested(World world) {
    world.say(Channel.SIMULATOR, who, "1", "登记");
    world.say(Channel.SIMULATOR, who, "2", "报名");
    return await(world.identity.find(Channel.SIMULATOR, who)).orElseThrow();
  }

  @Test
  void savedBeforeAnyConsumerRuns() {
    String id;
    try (var world = new World(uri(), ++worlds)) {
      id = interested(world);
    }
    try (var node = new Node(Stop.NOWHERE).start()) {
      node.untilPassed(id);
      assertEquals(1, node.noted(id).size());
      assertEquals(1, node.reacted.get());
    }
  }

  @Test
  void stoppedBeforeItsEffect() {
    String id;
    try (var node = new Node(Stop.BEFORE_ITS_EFFECT).start()) {
      id = interested(node.world);
      node.reactions.wake(Keys.partition(id));
      await(node.stopped.future());
      assertEquals(List.of(), node.noted(id));
    }
    try (var node = new Node(Stop.NOWHERE).start()) {
      node.untilPassed(id);
      assertEquals(1, node.noted(id).size());
    }
  }

  @Test
  void stoppedBetweenItsEffectAndItsPosition() {
    String id;
    List<Interests.Interested> first;
    try (var node = new Node(Stop.BEFORE_ITS_POSITION).start()) {
      id = interested(node.world);
      node.reactions.wake(Keys.partition(id));
      await(node.stopped.future());
      first = node.noted(id);
      assertEquals(1, first.size());
      assertFalse(node.last(id).equals(node.cursor(id)));
    }
    try (var node = new Node(Stop.NOWHERE).start()) {
      node.untilPassed(id);
      assertEquals(1, node.reacted.get(), "the entry came again");
      assertEquals(first, node.noted(id), "and changed nothing");
    }
  }

  @Test
  void stoppedBehindItsPosition() {
    String id;
    List<Interests.Interested> first;
    try (var node = new Node(Stop.NOWHERE).start()) {
      id = interested(node.world);
      node.untilPassed(id);
      first = node.noted(id);
    }
    try (var node = new Node(Stop.NOWHERE).start()) {
      node.world.say(Channel.SIMULATOR, who, "3", "你好");
      node.untilPassed(id);
      assertEquals(0, node.reacted.get(), "the entry did not come again");
      assertEquals(first, node.noted(id));
    }
  }

  @Test
  void aFullDiskIsNoEntrysFault() {
    String id;
    try (var world = new World(uri(), ++worlds)) {
      id = interested(world);
    }
    try (var node = new Node(Stop.NOWHERE)) {
      node.full.set(6);
      node.start().untilPassed(id);
      assertEquals(0, node.dead.count());
      assertEquals(1, node.noted(id).size());
    }
  }

  @Test
  void anEntryThatBreaksEachTimeStopsNobody() {
    String id;
    try (var world = new World(uri(), ++worlds)) {
      id = interested(world);
      var bad = Map.of("p", "poison".getBytes(StandardCharsets.UTF_8));
      await(world.redis.call(c -> c.xadd(Keys.beside(id, "changes"), bad)));
      world.say(Channel.SIMULATOR, who, "3", "报名");
    }
    try (var node = new Node(Stop.NOWHERE, "poison").start()) {
      node.untilPassed(id);
      assertEquals(2, node.reacted.get());
      var notes = await(node.dead.of(Family.PERSON, Keys.partition(id)));
      assertEquals(1, notes.size());
      assertTrue(notes.getFirst().contains("IllegalArgumentException"), notes.getFirst());
      assertEquals(1, node.dead.count());
    }
  }
}
