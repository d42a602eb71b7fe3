package cn.daqiao.bot.matching.night;

import static cn.daqiao.bot.turn.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.redis.EmbeddedRedis;
import cn.daqiao.bot.turn.World;
import cn.daqiao.config.Limits;
import io.lettuce.core.RedisException;
import io.vertx.core.Future;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class NightIT {
  @TempDir Path dir;
  private EmbeddedRedis store;
  private World world;
  private long lead = 1;
  private final List<String> looked = Collections.synchronizedList(new ArrayList<>());
  private String breaks = "";
  private boolean away;

  @BeforeEach
  void open() throws IOException {
    store = EmbeddedRedis.start(dir);
    world = new World(store.uri(), 1);
  }

  @AfterEach
  void close() throws IOException {
    world.close();
    store.close();
  }

  private final class Two implements Night.Step {
    private final int number;

    Two(int number) {
      this.number = number;
    }

    @Override
    public Future<List<String>> items() {
      return Future.succeededFuture(List.of(number + "a", number + "b"));
    }

    @Override
    public Future<Boolean> look(String id) {
      if (id.equals(breaks)) {
        return Future.failedFuture(
            away ? new RedisException("away") : new IllegalStateException("a made-up fault"));
      }
      looked.add(id);
      return Future.succeededFuture(id.endsWith("a"));
    }
  }

  private Night night() {
    var limits = new Limits(3, 10, 24, 3, 1_000, 2, 4, 90, 180, 5_000, 50, Limits.Talks.usual());
    return new Night(
        new Night.Base(world.vertx, world.door, () -> lead, world.clock, limits),
        IntStream.range(0, 3).<Night.Step>mapToObj(Two::new).toList());
  }

  @Test
  void itRunsOnceANightInOrderAndNotForAnEmptyStore() {
    var night = night();
    assertFalse(await(night.look()));
    assertEquals(List.of(), looked);
    var store = new NightStore(world.door, 3);
    assertThrows(
        CompletionException.class, () -> await(store.done(LocalDate.of(2026, 11, 24), 0, 3)));
    world.advance(Duration.ofHours(16));
    assertFalse(await(night.look()), "two in the morning");
    world.advance(Duration.ofHours(1));
    assertTrue(await(night.look()));
    assertEquals(List.of("0a", "0b", "1a", "1b", "2a", "2b"), looked);
    assertFalse(await(night.look()));
    assertFalse(await(night().look()), "nor after a restart");
    world.advance(Duration.ofDays(3));
    assertTrue(await(night().look()), "three nights are made up for by one");
    assertEquals(12, looked.size());
  }

  @Test
  void whoeverLeadsNextGoesOnWithTheStepThatBrokeOff() {
    await(night().look());
    world.advance(Duration.ofDays(1));
    breaks = "1b";
    away = true;
    assertThrows(CompletionException.class, () -> await(night().look()));
    assertEquals(List.of("0a", "0b", "1a"), looked);
    breaks = "";
    lead = 2;
    assertTrue(await(night().look()));
    assertEquals(List.of("0a", "0b", "1a", "1a", "1b", "2a", "2b"), looked);
    lead = 1;
    world.advance(Duration.ofDays(1));
    assertThrows(CompletionException.class, () -> await(night().look()), "fenced");
  }

  @Test
  void oneThatBreaksDoesNotHoldUpTheOthers() {
    await(night().look());
    world.advance(Duration.ofDays(1));
    breaks = "1a";
    assertTrue(await(night().look()));
    assertEquals(List.of("0a", "0b", "1b", "2a", "2b"), looked);
  }

  @Test
  void whatThrowsEndsTheWalkAndDoesNotHang() {
    var walk =
        new Paced(world.vertx, 1_000)
            .each(
                List.of("a", "b"),
                id -> {
                  throw new IllegalStateException("a made-up fault");
                });
    assertThrows(CompletionException.class, () -> await(walk));
  }

  @Test
  void aNodeThatDoesNotLeadSleeps() {
    await(night().look());
    world.advance(Duration.ofDays(1));
    lead = 0;
    assertFalse(await(night().look()));
    assertEquals(List.of(), looked);
  }
}
