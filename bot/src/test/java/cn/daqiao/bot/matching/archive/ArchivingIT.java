package cn.daqiao.bot.matching.archive;

import static cn.daqiao.bot.turn.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.backup.Backup;
import cn.daqiao.bot.backup.CheckBackup;
import cn.daqiao.bot.backup.Proof;
import cn.daqiao.bot.backup.Restore;
import cn.daqiao.bot.redis.EmbeddedRedis;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Keys.Family;
import cn.daqiao.bot.runtime.Settings;
import cn.daqiao.bot.turn.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ArchivingIT {
  @TempDir Path dir;
  private LoggedWorld log;
  private World world;

  @BeforeEach
  void open() throws IOException {
    log = new LoggedWorld(dir);
    world = log.world;
  }

  @AfterEach
  void close() throws IOException {
    log.close();
  }

  @Test
  void oldRowsMoveAndAreFoundAsBefore() throws IOException {
    var node = dir.resolve("node");
    log.fill();
    var before = log.found(node, "before");
    assertEquals(60, before.size());
    assertEquals(new Archiving.Moved(42, 40), await(log.archiving(node).run()));
    assertEquals(new Archiving.Moved(0, 0), await(log.archiving(node).run()), "nothing more today");
    assertEquals(before, log.found(node, "after"));
    world.advance(Duration.ofDays(1));
    assertEquals(new Archiving.Moved(0, 2), await(log.archiving(node).run()));
    assertEquals(before, log.found(node, "a day later"));
    var names = names(node);
    assertTrue(names.containsAll(List.of("2026-06.rows", "2026-07.rows", "2026-08.rows")));
    for (var name : names) {
      var text =
          Files.readString(node.resolve("archive/matches/" + name), StandardCharsets.ISO_8859_1);
      assertFalse(text.contains("p05-"), "sealed");
    }
  }

  @Test
  void aCrashBetweenCopyingAndRemovingLosesAndDoublesNothing() throws IOException {
    var node = dir.resolve("node");
    log.fill();
    var before = log.found(node, "before");
    log.lead = 0;
    assertEquals(new Archiving.Moved(42, 0), await(log.archiving(node).run()));
    assertEquals(before, log.found(node, "copied"));
    // The disk had the rows and not yet the note of them.
    Files.delete(node.resolve("archive/copied"));
    log.lead = 2;
    assertEquals(new Archiving.Moved(42, 40), await(log.archiving(node).run()));
    assertEquals(before, log.found(node, "removed"));
    log.lead = 1;
    world.advance(Duration.ofDays(2));
    seen(2);
    assertThrows(CompletionException.class, () -> await(log.archiving(node).run()), "fenced");
    assertEquals(before, log.found(node, "fenced"));
  }

  @Test
  void aBlockThatBrokeOffIsWrittenAnew() throws IOException {
    var node = dir.resolve("node");
    log.fill();
    var before = log.found(node, "before");
    log.lead = 0;
    await(log.archiving(node).run());
    var file = node.resolve("archive/matches/2026-06.rows");
    var whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 7));
    Files.delete(node.resolve("archive/copied"));
    log.lead = 1;
    await(log.archiving(node).run());
    assertEquals(before, log.found(node, "after"));
  }

  @Test
  void aDamagedBlockIsPassedOver() throws IOException {
    var node = dir.resolve("node");
    log.fill();
    await(log.archiving(node).run());
    var file = node.resolve("archive/matches/2026-07.rows");
    var bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes, StandardOpenOption.TRUNCATE_EXISTING);
    var found = log.found(node, "after");
    assertTrue(found.size() < 60 && found.size() > 20, () -> "" + found.size());
  }

  @Test
  void aDamagedRowOfAFileKeepsNoOtherFromTheIndex() throws IOException {
    var node = dir.resolve("node");
    log.fill();
    var before = log.found(node, "before");
    log.files(node)
        .append(
            YearMonth.of(1970, 1),
            List.of(Map.of("r", "{\"v\":1,"), Map.of("d", "sent"), Map.of("r", "{\"t\":\"x\"}")));
    assertEquals(before, log.found(node, "after"));
  }

  @Test
  void aNodeKeepsWhatItsIndexHasWhenOthersRemovedIt() throws Exception {
    var leader = dir.resolve("leader");
    var other = dir.resolve("other");
    log.fill();
    try (var index = log.new Searched(other, "index")) {
      await(index.follow.start());
      await(log.archiving(leader).run());
      await(index.follow.reindex());
      assertEquals(60, index.rows().size());
    }
  }

  @Test
  void aNodeThatWasUpThatDayHasTheRowsInFilesOfItsOwn() throws IOException {
    var leader = dir.resolve("leader");
    var other = dir.resolve("other");
    log.fill();
    log.lead = 0;
    await(log.archiving(other).run());
    log.lead = 1;
    await(log.archiving(leader).run());
    assertEquals(log.found(leader, "one"), log.found(other, "two"));
  }

  @Test
  void aBackupTakesTheFilesAndBringsThemBack() throws Exception {
    var from = settings("from");
    var to = settings("to");
    log.fill();
    var before = log.found(from.dataDir(), "before");
    await(log.archiving(from.dataDir()).run());
    var copy = dir.resolve("copy");
    await(Backup.write(world.redis, from, copy, world.clock.instant()));
    assertInstanceOf(Proof.Whole.class, CheckBackup.check(copy));
    Restore.read(to, copy);
    try (var server = EmbeddedRedis.start(to.dataDir());
        var restored = new World(server.uri(), 2)) {
      assertEquals(before, log.found(restored, to.dataDir(), "after"));
    }
    Files.write(
        copy.resolve("archive/matches/2026-06.rows"), new byte[] {1}, StandardOpenOption.APPEND);
    assertInstanceOf(Proof.Broken.class, CheckBackup.check(copy));
  }

  private void seen(long number) {
    for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
      var key = Keys.of(Family.PERSON, partition, "fence");
      await(
          world.redis.call(
              c -> c.set(key, Long.toString(number).getBytes(StandardCharsets.UTF_8))));
    }
  }

  private List<String> names(Path node) throws IOException {
    try (var files = Files.list(node.resolve("archive/matches"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private Settings settings(String name) throws Exception {
    return Settings.from(
        Map.of("DAQIAO_DATA_DIR", dir.resolve(name).toString()),
        Map.of(),
        false,
        () -> World.START);
  }
}
