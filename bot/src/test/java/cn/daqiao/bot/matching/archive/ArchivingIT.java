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
import cn.daqiao.bot.matching.IndexFollow;
import cn.daqiao.bot.matching.Indexes;
import cn.daqiao.bot.matching.RowJson;
import cn.daqiao.bot.matching.Sources;
import cn.daqiao.bot.redis.DeadLetters;
import cn.daqiao.bot.redis.EmbeddedRedis;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Keys.Family;
import cn.daqiao.bot.redis.Streams;
import cn.daqiao.bot.runtime.LucenePool;
import cn.daqiao.bot.runtime.Settings;
import cn.daqiao.bot.turn.World;
import cn.daqiao.config.Catalog;
import cn.daqiao.index.matches.MatchQuery;
import cn.daqiao.index.matches.MatchRow;
import cn.daqiao.index.matches.Outcome;
import cn.daqiao.index.recall.Recall;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
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
  private static final Catalog CATALOG = Catalog.load(Path.of("..", "config", "data"));
  private static final Duration KEPT = Duration.ofDays(90);

  @TempDir Path dir;
  private EmbeddedRedis store;
  private World world;
  private long lead = 1;

  @BeforeEach
  void open() throws IOException {
    store = EmbeddedRedis.start(dir.resolve("store"));
    world = new World(store.uri(), 1);
  }

  @AfterEach
  void close() throws IOException {
    world.close();
    store.close();
  }

  private Archiving archiving(Path dataDir) {
    return new Archiving(
        new Archiving.Base(world.vertx, world.redis, world.door, () -> lead, world.clock),
        new Archiving.Place(
            new ArchiveFiles(dataDir, world.seal), new Copied(dataDir), KEPT, RowJson::writtenAt));
  }

  @Test
  void oldRowsMoveAndAreFoundAsBefore() throws IOException {
    var node = dir.resolve("node");
    fill();
    var before = found(node, "before");
    assertEquals(60, before.size());
    assertEquals(new Archiving.Moved(42, 40), await(archiving(node).run()));
    assertEquals(new Archiving.Moved(0, 0), await(archiving(node).run()), "nothing more today");
    assertEquals(before, found(node, "after"));
    world.advance(Duration.ofDays(1));
    assertEquals(new Archiving.Moved(0, 2), await(archiving(node).run()));
    assertEquals(before, found(node, "a day later"));
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
    fill();
    var before = found(node, "before");
    lead = 0;
    assertEquals(new Archiving.Moved(42, 0), await(archiving(node).run()));
    assertEquals(before, found(node, "copied"));
    // The disk had the rows and not yet the note of them.
    Files.delete(node.resolve("archive/copied"));
    lead = 2;
    assertEquals(new Archiving.Moved(42, 40), await(archiving(node).run()));
    assertEquals(before, found(node, "removed"));
    lead = 1;
    world.advance(Duration.ofDays(2));
    seen(2);
    assertThrows(CompletionException.class, () -> await(archiving(node).run()), "fenced");
    assertEquals(before, found(node, "fenced"));
  }

  @Test
  void aBlockThatBrokeOffIsWrittenAnew() throws IOException {
    var node = dir.resolve("node");
    fill();
    var before = found(node, "before");
    lead = 0;
    await(archiving(node).run());
    var file = node.resolve("archive/matches/2026-06.rows");
    var whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 7));
    Files.delete(node.resolve("archive/copied"));
    lead = 1;
    await(archiving(node).run());
    assertEquals(before, found(node, "after"));
  }

  @Test
  void aDamagedBlockIsPassedOver() throws IOException {
    var node = dir.resolve("node");
    fill();
    await(archiving(node).run());
    var file = node.resolve("archive/matches/2026-07.rows");
    var bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes, StandardOpenOption.TRUNCATE_EXISTING);
    var found = found(node, "after");
    assertTrue(found.size() < 60 && found.size() > 20, () -> "" + found.size());
  }

  @Test
  void aDamagedRowOfAFileKeepsNoOtherFromTheIndex() throws IOException {
    var node = dir.resolve("node");
    fill();
    var before = found(node, "before");
    new ArchiveFiles(node, world.seal)
        .append(
            YearMonth.of(1970, 1),
            List.of(Map.of("r", "{\"v\":1,"), Map.of("d", "sent"), Map.of("r", "{\"t\":\"x\"}")));
    assertEquals(before, found(node, "after"));
  }

  @Test
  void aNodeKeepsWhatItsIndexHasWhenOthersRemovedIt() throws Exception {
    var leader = dir.resolve("leader");
    var other = dir.resolve("other");
    fill();
    try (var index = new Searched(other, "index")) {
      await(index.follow.start());
      await(archiving(leader).run());
      await(index.follow.reindex());
      assertEquals(60, index.rows().size());
    }
  }

  @Test
  void aNodeThatWasUpThatDayHasTheRowsInFilesOfItsOwn() throws IOException {
    var leader = dir.resolve("leader");
    var other = dir.resolve("other");
    fill();
    lead = 0;
    await(archiving(other).run());
    lead = 1;
    await(archiving(leader).run());
    assertEquals(found(leader, "one"), found(other, "two"));
  }

  @Test
  void aBackupTakesTheFilesAndBringsThemBack() throws Exception {
    var from = settings("from");
    var to = settings("to");
    fill();
    var before = found(from.dataDir(), "before");
    await(archiving(from.dataDir()).run());
    var copy = dir.resolve("copy");
    await(Backup.write(world.redis, from, copy, world.clock.instant()));
    assertInstanceOf(Proof.Whole.class, CheckBackup.check(copy));
    Restore.read(to, copy);
    try (var server = EmbeddedRedis.start(to.dataDir());
        var restored = new World(server.uri(), 2)) {
      assertEquals(before, found(restored, to.dataDir(), "after"));
    }
    Files.write(
        copy.resolve("archive/matches/2026-06.rows"), new byte[] {1}, StandardOpenOption.APPEND);
    assertInstanceOf(Proof.Broken.class, CheckBackup.check(copy));
  }

  /** Twenty rows of each of three ages, with how two of them were delivered. */
  private void fill() {
    for (int i = 0; i < 20; i++) {
      append(i, Duration.ofDays(150));
    }
    for (int i = 20; i < 40; i++) {
      append(i, Duration.ofDays(120));
    }
    for (int i = 40; i < 42; i++) {
      append(i, Duration.ofDays(89).plusHours(1));
    }
    for (int i = 42; i < 60; i++) {
      append(i, Duration.ofDays(3));
    }
  }

  private void append(int i, Duration ago) {
    var seeker = seeker(i);
    var at = World.START.minus(ago);
    var row =
        new MatchRow(
            "unused",
            at,
            new MatchRow.Pair(seeker, 1, "v01-01KB0000000000000000000000", 1, null, null),
            Outcome.OFFERED,
            new MatchRow.Verdict("1", 500, Map.of(), List.of(), null),
            null);
    var json = RowJson.write(row).getBytes(StandardCharsets.UTF_8);
    var key = Keys.beside(seeker, "matches");
    var fields = new LinkedHashMap<String, byte[]>();
    fields.put("r", json);
    fields.put("d", "sent".getBytes(StandardCharsets.UTF_8));
    fields.put("c", "simulator".getBytes(StandardCharsets.UTF_8));
    await(world.redis.call(c -> c.xadd(key, fields)));
  }

  private void seen(long number) {
    for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
      var key = Keys.of(Family.PERSON, partition, "fence");
      await(
          world.redis.call(
              c -> c.set(key, Long.toString(number).getBytes(StandardCharsets.UTF_8))));
    }
  }

  /** Old and young ones share partitions, so that no stream consists of old rows only. */
  private static String seeker(int i) {
    return "p%02d-01KB00000000000000000%05d"
        .formatted(i < 40 ? i % 18 : i < 42 ? i - 38 : i - 42, i);
  }

  private List<String> found(Path node, String name) throws IOException {
    return found(world, node, name);
  }

  /** The rows of an index built anew from files and streams. */
  private List<String> found(World from, Path node, String name) throws IOException {
    try (var index = new Searched(from, node, name)) {
      await(index.follow.start());
      return index.rows();
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

  private final class Searched implements AutoCloseable {
    private final LucenePool lucene;
    private final Indexes indexes;
    private final IndexFollow follow;

    Searched(Path node, String name) {
      this(world, node, name);
    }

    Searched(World from, Path node, String name) {
      lucene = new LucenePool(from.vertx);
      indexes =
          Indexes.open(
              dir.resolve("indexes").resolve(node.getFileName() + name),
              new Recall(CATALOG.regions(), CATALOG.skills(), CATALOG.rules()));
      follow =
          new IndexFollow(
              new IndexFollow.Base(from.vertx, lucene, new DeadLetters(from.redis, from.door)),
              new Streams(from.redis, Family.PERSON, "matches"),
              indexes.matches().home(),
              new Sources(lucene, indexes)
                  .matches(
                      new ArchiveFiles(node, from.seal),
                      () -> Archiving.limit(from.clock.instant(), KEPT)),
              "rows");
    }

    List<String> rows() {
      indexes.matches().home().refresh();
      var rows = new ArrayList<String>();
      for (var row : indexes.matches().search(MatchQuery.all(1, 1_000)).items()) {
        rows.add(row.pair().seeker() + " " + row.at() + " " + row.delivery());
      }
      return rows.stream().sorted().toList();
    }

    @Override
    public void close() {
      await(follow.close());
      indexes.vacancies().home().close();
      indexes.seekers().home().close();
      lucene.close();
    }
  }
}
