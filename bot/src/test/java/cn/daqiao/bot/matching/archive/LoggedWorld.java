package cn.daqiao.bot.matching.archive;

import static cn.daqiao.bot.turn.World.await;

import cn.daqiao.bot.Shipped;
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
import cn.daqiao.bot.turn.World;
import cn.daqiao.config.Catalog;
import cn.daqiao.index.matches.MatchQuery;
import cn.daqiao.index.matches.MatchRow;
import cn.daqiao.index.matches.Outcome;
import cn.daqiao.index.recall.Recall;
import cn.daqiao.matcher.region.RegionCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A match log of sixty rows on a real store, and nodes that archive and search it. */
public final class LoggedWorld implements AutoCloseable {
  private static final Catalog CATALOG = Shipped.CATALOG;
  private static final RegionCode COUNTY = new RegionCode("350722");
  private static final Duration KEPT = Duration.ofDays(90);

  public final World world;
  private final Path dir;
  private final EmbeddedRedis store;

  /** Under which number this node leads. */
  public long lead = 1;

  /** An empty store below that folder. */
  public LoggedWorld(Path dir) throws IOException {
    this.dir = dir;
    store = EmbeddedRedis.start(dir.resolve("store"));
    world = new World(store.uri(), 1);
  }

  /** What archives into that data folder. */
  public Archiving archiving(Path dataDir) {
    return new Archiving(
        new Archiving.Base(world.vertx, world.redis, world.door, () -> lead, world.clock),
        new Archiving.Place(files(dataDir), new Copied(dataDir), KEPT, RowJson::writtenAt));
  }

  /** The sealed files of that data folder. */
  public ArchiveFiles files(Path dataDir) {
    return new ArchiveFiles(dataDir, world.seal);
  }

  /** Twenty rows of each of three ages, with how two of them were delivered. */
  public void fill() {
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

  /** One row of the person with that number. */
  public void append(int i, Duration ago) {
    var seeker = seeker(i);
    var at = World.START.minus(ago);
    var row =
        new MatchRow(
            "unused",
            at,
            new MatchRow.Pair(seeker, 1, "v01-01KB0000000000000000000000", 1, null, COUNTY),
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

  /** Old and young ones share partitions, so that no stream consists of old rows only. */
  public static String seeker(int i) {
    return "p%02d-01KB00000000000000000%05d"
        .formatted(i < 40 ? i % 18 : i < 42 ? i - 38 : i - 42, i);
  }

  /** The rows that a node finds with a fresh index. */
  public List<String> found(Path node, String name) throws IOException {
    return found(world, node, name);
  }

  /** The rows of an index built anew from files and streams. */
  public List<String> found(World from, Path node, String name) throws IOException {
    try (var index = new Searched(from, node, name)) {
      await(index.follow.start());
      return index.rows();
    }
  }

  @Override
  public void close() throws IOException {
    world.close();
    store.close();
  }

  /** The index of one node. */
  public final class Searched implements AutoCloseable {
    public final LucenePool lucene;
    public final Indexes indexes;
    public final IndexFollow follow;

    /** Below a folder of that name. */
    public Searched(Path node, String name) {
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

    /** Every row in words. */
    public List<String> rows() {
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
