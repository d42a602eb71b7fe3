package cn.daqiao.bot.redis;

import static cn.daqiao.bot.redis.EmbeddedRedisIT.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
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

  private static final class Heard implements Follower.Handler {
    private final List<String> values = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> behind = Collections.synchronizedList(new ArrayList<>());
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
  void tellsWhenEntriesWereTrimmedUnread() {
    add(5, "1000-0", "old");
    add(5, "90000000-0", "new");
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

  private void add(int partition, String id, String value) {
    var key = Keys.of(Family.PERSON, partition, "changes");
    var body = Map.of("x", value.getBytes(StandardCharsets.UTF_8));
    await(
        id == null || id.equals("0")
            ? redis.call(c -> c.xadd(key, body))
            : redis.call(c -> c.xadd(key, new io.lettuce.core.XAddArgs().id(id), body)));
  }
}
