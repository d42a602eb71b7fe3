package cn.daqiao.bot.redis;

import static cn.daqiao.bot.redis.EmbeddedRedisIT.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.redis.Keys.Family;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FollowerIT {
  @TempDir Path dir;
  private final Vertx vertx = Vertx.vertx();
  private EmbeddedRedis server;
  private Redis redis;
  private Streams streams;

  @BeforeEach
  void open() throws IOException {
    server = EmbeddedRedis.start(dir);
    redis = Redis.connect(server.uri());
    streams = new Streams(redis, Family.PERSON, "changes");
  }

  @AfterEach
  void close() throws IOException {
    redis.close();
    await(vertx.close());
    server.close();
  }

  private static class Heard implements Follower.Handler {
    final List<String> values = Collections.synchronizedList(new ArrayList<>());
    final List<Integer> behind = Collections.synchronizedList(new ArrayList<>());
    private final AtomicBoolean failing = new AtomicBoolean();

    @Override
    public Future<Void> take(int partition, List<Streams.Entry> entries) {
      if (failing.getAndSet(false)) {
        return Future.failedFuture("not now");
      }
      entries.forEach(entry -> values.add(partition + ":" + entry.fields().get("x")));
      return Future.succeededFuture();
    }

    @Override
    public void fellBehind(int partition) {
      behind.add(partition);
    }

    @Override
    public Future<Void> putAside(int partition, Streams.Entry entry, Throwable failure) {
      values.add(partition + ":aside " + entry.fields().get("x"));
      return Future.succeededFuture();
    }

    void await(int count) {
      while (values.size() < count) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void readsOnwardsInOrderFromThePositionsGiven() {
    add(3, "0", "before");
    var ends = await(streams.ends());
    var heard = new Heard();
    heard.failing.set(true);
    var follower = new Follower(vertx, streams, ends, heard);
    var wakes = new Wakes(redis, "here");
    wakes.listen(Wakes.Topic.PEOPLE, follower::wake);
    follower.start();
    for (int i = 0; i < 1_200; i++) {
      add(3, null, Integer.toString(i));
    }
    add(63, null, "other");
    wakes.wake(Wakes.Topic.PEOPLE, 63);
    heard.await(1_201);
    await(follower.close());
    var third = heard.values.stream().filter(value -> value.startsWith("3:")).toList();
    assertEquals(1_200, third.size());
    assertEquals("3:0", third.getFirst());
    assertEquals("3:1199", third.getLast());
    assertEquals(await(streams.ends()), follower.positions());
  }

  @Test
  void otherNodesAreWoken() {
    try (var elsewhere = Redis.connect(server.uri())) {
      var here = new Wakes(redis, "here");
      var there = new Wakes(elsewhere, "there");
      var woken = Collections.synchronizedList(new ArrayList<Integer>());
      there.listen(Wakes.Topic.OUTBOX, woken::add);
      await(here.share());
      await(there.share());
      here.wake(Wakes.Topic.OUTBOX, 17);
      while (woken.isEmpty()) {
        Thread.onSpinWait();
      }
      assertEquals(List.of(17), woken);
    }
  }

  @Test
  void trimmingLeavesWhatNobodyHasReactedTo() {
    for (var id : List.of("1000-0", "1000-1", "2000-0", "90000000-0")) {
      add(5, id, id);
    }
    await(streams.trim(Follower.KEPT));
    assertEquals(4, await(streams.after(5, Streams.START)).size());
    reacted(5, "1000-1");
    await(streams.trim(Follower.KEPT));
    assertEquals(
        List.of("1000-1", "2000-0", "90000000-0"),
        await(streams.after(5, Streams.START)).stream().map(Streams.Entry::id).toList());
    assertFalse(await(streams.marks()).get(5).lost("1000-1"));
    reacted(5, "90000000-0");
    await(streams.trim(Follower.KEPT));
    assertEquals(1, await(streams.after(5, Streams.START)).size());
  }

  private void reacted(int partition, String id) {
    var bytes = id.getBytes(StandardCharsets.UTF_8);
    await(redis.call(c -> c.set(streams.cursor(partition), bytes)));
  }

  @Test
  void tellsWhenEntriesWereTrimmedUnread() {
    add(5, "1000-0", "old");
    add(5, "90000000-0", "new");
    reacted(5, "90000000-0");
    var atOld = new ArrayList<>(Collections.nCopies(Keys.PARTITIONS, Streams.START));
    await(streams.trim(Follower.KEPT));
    var heard = new Heard();
    var follower = new Follower(vertx, streams, atOld, heard);
    follower.start();
    heard.await(1);
    await(follower.close());
    assertEquals(List.of(5), heard.behind);
    assertEquals(List.of("5:new"), heard.values);
    var fresh = new Heard();
    var second = new Follower(vertx, streams, follower.positions(), fresh);
    second.start();
    add(5, null, "next");
    second.wake(5);
    fresh.await(1);
    await(second.close());
    assertTrue(fresh.behind.isEmpty());
    await(streams.trim(Duration.ofHours(24)));
  }

  @Test
  void oneThatFailsEachTimeIsPutAsideAndTheOthersGoOn() {
    var tries = new AtomicInteger();
    var heard =
        new Heard() {
          @Override
          public Future<Void> take(int partition, List<Streams.Entry> entries) {
            if (entries.stream().anyMatch(entry -> "bad".equals(entry.fields().get("x")))) {
              tries.addAndGet(entries.size() == 1 ? 1 : 0);
              throw new IllegalArgumentException("a made-up fault");
            }
            return super.take(partition, entries);
          }
        };
    for (var value : List.of("a", "b", "bad", "c")) {
      add(7, null, value);
    }
    add(8, null, "other");
    var follower = new Follower(vertx, streams, atStart(), heard);
    follower.start();
    heard.await(5);
    await(follower.close());
    var seventh = heard.values.stream().filter(value -> value.startsWith("7:")).toList();
    assertEquals(List.of("7:a", "7:b", "7:aside bad", "7:c"), seventh);
    assertEquals(5, tries.get());
    assertTrue(heard.values.indexOf("8:other") < heard.values.indexOf("7:aside bad"));
    assertEquals(await(streams.ends()), follower.positions());
  }

  @Test
  void aStoreThatIsAwayIsNoEntrysFault() {
    var failures = new AtomicInteger(12);
    var heard =
        new Heard() {
          @Override
          public Future<Void> take(int partition, List<Streams.Entry> entries) {
            return failures.getAndDecrement() > 0
                ? Future.failedFuture(new StoreAwayException("made up"))
                : super.take(partition, entries);
          }
        };
    add(9, null, "patient");
    var follower = new Follower(vertx, streams, atStart(), heard);
    follower.start();
    while (heard.values.isEmpty()) {
      follower.wake(9);
    }
    await(follower.close());
    assertEquals(List.of("9:patient"), heard.values);
  }

  @Test
  void marksTellWhetherAReaderCanGoOn() {
    add(5, "1000-0", "old");
    add(5, "90000000-0", "new");
    reacted(5, "90000000-0");
    await(streams.trim(Follower.KEPT));
    var mark = await(streams.marks()).get(5);
    assertEquals("90000000-0", mark.end());
    assertTrue(mark.lost("1000-0"), "what came after was trimmed");
    assertTrue(mark.lost(Streams.START));
    assertFalse(mark.lost("90000000-0"));
    assertTrue(mark.lost("90000000-1"), "this stream never was there");
    assertFalse(await(streams.marks()).get(6).lost(Streams.START));
    assertTrue(await(streams.marks()).get(6).lost("1-0"));
    await(redis.call(c -> c.xtrim(streams.key(5), 0)));
    assertEquals("90000000-0", await(streams.marks()).get(5).end(), "an empty stream remembers");
  }

  @Test
  void notesOfWhatWasPutAsideAreBoundedAndSayNothingPersonal() {
    var dead = new DeadLetters(redis, new Door(redis, 0));
    var reader = new DeadLetters.Reader(streams, "a reader", "Mend it.");
    var failure = new IllegalStateException("张三 13800000000");
    for (int i = 1; i <= 103; i++) {
      var entry = new Streams.Entry(i + "-0", Map.of("p", "张三"));
      await(dead.put(reader, 4, entry, failure));
      await(dead.put(reader, 4, entry, failure));
    }
    var notes = await(dead.of(Family.PERSON, 4));
    assertEquals(100, notes.size());
    assertEquals(
        "{\"v\":1,\"stream\":\"{p04}:changes\",\"id\":\"103-0\",\"reader\":\"a reader\","
            + "\"failure\":\"java.lang.IllegalStateException\"}",
        notes.getFirst());
    assertEquals(103, dead.count(), "each once");
  }

  private static List<String> atStart() {
    return Collections.nCopies(Keys.PARTITIONS, Streams.START);
  }

  private void add(int partition, String id, String value) {
    var key = Keys.of(Family.PERSON, partition, "changes");
    var body = Map.of("x", value.getBytes(StandardCharsets.UTF_8));
    await(
        id == null || id.equals("0")
            ? redis.call(c -> c.xadd(key, body))
            : redis.call(c -> c.xadd(key, new io.lettuce.core.XAddArgs().id(id), body)));
  }
}
