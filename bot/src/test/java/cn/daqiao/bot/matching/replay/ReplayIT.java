package cn.daqiao.bot.matching.replay;

import static cn.daqiao.bot.turn.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.matching.RowJson;
import cn.daqiao.bot.matching.archive.LoggedWorld;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Streams;
import cn.daqiao.index.matches.Facet;
import cn.daqiao.index.matches.MatchQuery;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ReplayIT {
  @TempDir Path dir;
  private LoggedWorld log;
  private Path node;

  @BeforeEach
  void open() throws IOException {
    log = new LoggedWorld(dir);
    node = dir.resolve("node");
    log.fill();
  }

  @AfterEach
  void close() throws IOException {
    log.close();
  }

  @Test
  void theLogReplaysToTheFiguresOfItsIndex() {
    try (var index = log.new Searched(node, "index")) {
      await(index.follow.start());
      var before = replay(index, false);
      assertSame(before, 60);
      await(log.archiving(node).run());
      var archived = replay(index, false);
      assertSame(archived, 60);
      assertEquals(before.log(), archived.log());
      assertEquals(Map.of("350722", 60), archived.log().of(Facet.COUNTY));
      assertEquals(Map.of("offered", 60), archived.log().of(Facet.OUTCOME));
      assertTrue(archived.lines(code -> code + "!").contains("  350722!: 60"));
    }
  }

  @Test
  void aRowThatStandsTwiceCountsOnce() throws IOException {
    log.lead = 0;
    await(log.archiving(node).run());
    Files.delete(node.resolve("archive/copied"));
    await(log.archiving(node).run());
    try (var index = log.new Searched(node, "index")) {
      await(index.follow.start());
      var replayed = replay(index, false);
      assertSame(replayed, 60);
      assertTrue(
          replayed.lines(code -> code).getFirst().contains("84 in sealed files and 60 in the"),
          replayed.lines(code -> code).getFirst());
    }
  }

  @Test
  void whatTheIndexLacksIsListedUntilItIsBuiltAnew() {
    try (var index = log.new Searched(node, "index")) {
      await(index.follow.start());
      var rows = index.indexes.matches().search(MatchQuery.all(1, 2)).items();
      var home = index.indexes.matches().home();
      var spoilt = RowJson.read(RowJson.write(rows.getFirst()).replace("350722", "350724"));
      index.indexes.matches().put(spoilt);
      home.refresh();
      var replayed = replay(index, false);
      assertFalse(replayed.whole());
      assertTrue(
          replayed.faults().contains("county 350722: 60 in the log, 59 in the index"),
          replayed.faults().toString());
      assertTrue(replayed.faults().contains("county 350724: 0 in the log, 1 in the index"));
      assertSame(replay(index, true), 60);
    }
  }

  @Test
  void aDamagedRowIsCountedAndKeepsNoOtherBack() {
    var key = Keys.beside(LoggedWorld.seeker(3), "matches");
    await(
        log.world.redis.call(
            c -> c.xadd(key, Map.of("r", "{\"v\":1,".getBytes(StandardCharsets.UTF_8)))));
    try (var index = log.new Searched(node, "index")) {
      await(index.follow.start());
      var replayed = replay(index, false);
      assertEquals(60, replayed.log().rows());
      assertTrue(replayed.same(), replayed.faults().toString());
      assertFalse(replayed.whole());
      assertTrue(replayed.faults().getLast().startsWith("1 rows and 0 parts"));
    }
  }

  @Test
  void aDamagedBlockShowsInTheFigures() throws IOException {
    try (var index = log.new Searched(node, "index")) {
      await(index.follow.start());
      await(log.archiving(node).run());
      var file = node.resolve("archive/matches/2026-07.rows");
      var bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
      var replayed = replay(index, false);
      assertFalse(replayed.whole());
      assertFalse(replayed.same());
      assertTrue(replayed.faults().getLast().startsWith("0 rows and 1 parts"));
      var kept = replay(index, true);
      assertFalse(kept.same(), "what no file has any more stays in the index");
    }
  }

  @Test
  void aLogThatIsReadInSeveralPassesCountsTheSame() {
    try (var index = log.new Searched(node, "index")) {
      await(index.follow.start());
      await(log.archiving(node).run());
      var whole = replay(index, false);
      var pieces = await(new Replay(base(index), groups(), 1).run(false));
      assertSame(pieces, 60);
      assertEquals(whole.log(), pieces.log());
      assertEquals(whole.lines(code -> code), pieces.lines(code -> code));
    }
  }

  @Test
  void rowsThatComeInMeanwhileMakeNoDifference() {
    try (var index = log.new Searched(node, "index")) {
      await(index.follow.start());
      var replaying = new Replay(base(index), groups()).run(false);
      for (int i = 60; i < 105; i++) {
        log.append(i, Duration.ZERO);
      }
      var replayed = await(replaying);
      assertTrue(replayed.whole(), replayed.faults().toString());
      assertSame(replay(index, false), 105);
    }
  }

  private Replayed replay(LoggedWorld.Searched index, boolean rebuild) {
    return await(new Replay(base(index), groups()).run(rebuild));
  }

  private Replay.Base base(LoggedWorld.Searched index) {
    var world = log.world;
    return new Replay.Base(
        index.lucene,
        index.indexes.matches(),
        index.follow,
        log.files(node),
        new Streams(world.redis, Keys.Family.PERSON, "matches"),
        world.clock);
  }

  private Groups groups() {
    return new Groups(log.world.people, log.world.clock);
  }

  private static void assertSame(Replayed replayed, int rows) {
    assertTrue(replayed.whole(), replayed.faults().toString());
    assertEquals(rows, replayed.log().rows());
  }
}
