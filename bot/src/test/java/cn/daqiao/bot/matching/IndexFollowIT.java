package cn.daqiao.bot.matching;

import static cn.daqiao.bot.turn.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.redis.DeadLetters;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.EmbeddedRedis;
import cn.daqiao.bot.redis.Follower;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Keys.Family;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.StoreAwayException;
import cn.daqiao.bot.redis.Streams;
import cn.daqiao.bot.runtime.LucenePool;
import cn.daqiao.index.lifecycle.IndexHome;
import cn.daqiao.index.matches.MatchIndex;
import cn.daqiao.index.matches.MatchQuery;
import cn.daqiao.index.matches.MatchRow;
import cn.daqiao.index.matches.Outcome;
import io.lettuce.core.XAddArgs;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An index beside its streams: rebuilt without a gap, never left behind, stopped by no entry. */
@Timeout(60)
class IndexFollowIT {
  private static final int PARTITION = 17;

  @TempDir Path dir;
  private final Vertx vertx = Vertx.vertx();
  private final LucenePool lucene = new LucenePool(vertx);
  private EmbeddedRedis server;
  private Redis redis;
  private Streams streams;
  private DeadLetters dead;
  private IndexHome home;
  private MatchIndex index;
  private IndexFollow follow;

  /** The records of the store, for an index that is not whole in its streams. */
  private final List<String> records = new ArrayList<>();

  private final AtomicInteger keeps = new AtomicInteger();
  private final AtomicInteger fills = new AtomicInteger();
  private volatile Future<Void> filling = Future.succeededFuture();
  private volatile Future<Void> applyingBeside = Future.succeededFuture();
  private volatile boolean away;
  private boolean whole = true;

  @BeforeEach
  void open() throws IOException {
    server = EmbeddedRedis.start(dir.resolve("store"));
    redis = Redis.connect(server.uri());
    streams = new Streams(redis, Family.PERSON, "matches");
    dead = new DeadLetters(redis, new Door(redis, 0));
  }

  @AfterEach
  void close() throws IOException {
    await(follow.close());
    lucene.close();
    redis.close();
    await(vertx.close());
    server.close();
  }

  private void openIndex(String fingerprint) {
    home = IndexHome.open(dir.resolve("index"), MatchIndex.SCHEMA).home();
    index = new MatchIndex(home);
    var base = new IndexFollow.Base(vertx, lucene, dead);
    follow = new IndexFollow(base, streams, home, new Rows(), fingerprint);
    await(follow.start());
  }

  private final class Rows implements IndexFollow.Source {
    @Override
    public String name() {
      return "rows";
    }

    @Override
    public Future<Void> keep(IndexHome empty) {
      keeps.incrementAndGet();
      return Future.succeededFuture();
    }

    @Override
    public Future<Void> fill(IndexHome empty) {
      fills.incrementAndGet();
      var into = new MatchIndex(empty);
      return filling.compose(done ->
          lucene.run(() -> {
            records.forEach(id -> into.put(row(id)));
            return null;
          }));
    }

    @Override
    public Future<Void> apply(IndexHome into, int partition, List<Streams.Entry> entries) {
      if (away) {
        return Future.failedFuture(new StoreAwayException("made up"));
      }
      var before = into == home ? Future.<Void>succeededFuture() : applyingBeside;
      return before.compose(done ->
          lucene.run(() -> {
            entries.forEach(entry -> new MatchIndex(into).put(read(entry)));
            return null;
          }));
    }

    @Override
    public boolean wholeInStreams() {
      return whole;
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void searchesGoOnWhileItIsBuiltAnew(boolean inStreams) {
    whole = inStreams;
    append("a", "b", "c");
    records.addAll(List.of("a", "b", "c"));
    openIndex("1");
    untilFound("a", "b", "c");
    int before = fills.get();
    var gate = Promise.<Void>promise();
    filling = gate.future();
    var second = Promise.<Void>promise();
    applyingBeside = second.future();
    var run = follow.reindex();
    var shared = follow.reindex();
    append("d");
    untilFound("a", "b", "c", "d");
    gate.complete();
    append("e");
    untilFound("a", "b", "c", "d", "e");
    assertFalse(run.isComplete());
    second.complete();
    await(run);
    await(shared);
    assertEquals(List.of("a", "b", "c", "d", "e"), found(), "at once, with nothing missing");
    assertEquals(before + 1, fills.get(), "both asked for one run");
    append("f");
    untilFound("a", "b", "c", "d", "e", "f");
  }

  @Test
  void aRunThatFailsLeavesTheOldIndexInService() {
    append("a");
    openIndex("1");
    filling = Future.failedFuture(new IllegalStateException("made up"));
    assertThrows(CompletionException.class, () -> await(follow.reindex()));
    append("b");
    untilFound("a", "b");
    filling = Future.succeededFuture();
    await(follow.reindex());
    assertEquals(List.of("a", "b"), found());
  }

  @Test
  void goesOnFromItsLastCommit() {
    append("a");
    openIndex("1");
    await(follow.close());
    append("b");
    int before = fills.get();
    openIndex("1");
    assertEquals(List.of("a", "b"), found());
    assertEquals(before, fills.get());
  }

  @Test
  void isBuiltAnewWhenItsStreamWasTrimmedPastIt() {
    whole = false;
    appendAt("1000-0", "a");
    openIndex("1");
    await(follow.close());
    appendAt("1001-0", "b");
    appendAt("90000000-0", "c");
    var reacted = "90000000-0".getBytes(StandardCharsets.UTF_8);
    for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
      var key = streams.cursor(partition);
      await(redis.call(c -> c.set(key, reacted)));
    }
    await(streams.trim(Follower.KEPT));
    records.addAll(List.of("a", "b", "c"));
    openIndex("1");
    assertEquals(List.of("a", "b", "c"), found(), "b is in no stream any more");
  }

  @Test
  void isBuiltAnewWhenTheStoreIsAnOlderOne() {
    append("a", "b");
    openIndex("1");
    untilFound("a", "b");
    await(follow.close());
    await(redis.call(c -> c.del(stream())));
    appendAt("5-0", "a");
    openIndex("1");
    assertEquals(List.of("a"), found());
  }

  @Test
  void onlyAnIndexOfThisVeryStoreIsTakenOverFrom() {
    append("a");
    openIndex("rows@one");
    assertEquals(0, keeps.get(), "there was none");
    await(follow.reindex());
    assertEquals(1, keeps.get());
    await(follow.close());
    openIndex("rows@two");
    assertEquals(1, keeps.get(), "its rows are another store's");
    await(follow.reindex());
    assertEquals(2, keeps.get());
  }

  @Test
  void isBuiltAnewForAnotherStoreOrOtherData() {
    append("a");
    openIndex("rows@one");
    await(follow.close());
    int before = fills.get();
    openIndex("rows@other");
    assertEquals(before + 1, fills.get());
    assertEquals(List.of("a"), found());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anEntryThatCannotBeAppliedStopsNothing(boolean atStart) {
    if (atStart) {
      poison();
      append("b");
    }
    openIndex("1");
    if (!atStart) {
      poison();
      append("b");
    }
    untilFound("b");
    var notes = await(dead.of(Family.PERSON, PARTITION));
    assertEquals(1, notes.size());
    assertTrue(notes.getFirst().contains("the index of rows"), notes.getFirst());
    assertFalse(notes.getFirst().contains("13800000000"), notes.getFirst());
  }

  @Test
  void aStoreThatIsAwayPutsNothingAside() {
    openIndex("1");
    away = true;
    append("a");
    for (int i = 0; i < 50; i++) {
      follow.wake(PARTITION);
    }
    away = false;
    untilFound("a");
    assertEquals(0, dead.count());
  }

  private String stream() {
    return "{p" + PARTITION + "}:matches";
  }

  private void append(String... ids) {
    for (var id : ids) {
      await(redis.call(c -> c.xadd(stream(), body(id))));
    }
    if (follow != null) {
      follow.wake(PARTITION);
    }
  }

  private void appendAt(String at, String id) {
    await(redis.call(c -> c.xadd(stream(), new XAddArgs().id(at), body(id))));
  }

  private void poison() {
    var bad = Map.of("r", "{\"t\":\"13800000000".getBytes(StandardCharsets.UTF_8));
    await(redis.call(c -> c.xadd(stream(), bad)));
    await(redis.call(c -> c.xadd(stream(), body("after"))));
    records.add("after");
  }

  private static Map<String, byte[]> body(String id) {
    return Map.of("r", RowJson.write(row(id)).getBytes(StandardCharsets.UTF_8));
  }

  private static MatchRow read(Streams.Entry entry) {
    return RowJson.read(entry.fields().getOrDefault("r", "{}"));
  }

  private static MatchRow row(String vacancy) {
    var at = Instant.parse("2026-11-23T12:00:00Z");
    return new MatchRow(
        RowJson.id(Outcome.OFFERED, "p", vacancy, at),
        at,
        new MatchRow.Pair("p", 1, vacancy, 1, null, null),
        Outcome.OFFERED,
        new MatchRow.Verdict("1", 1, Map.of(), List.of(), null),
        null);
  }

  private List<String> found() {
    return index.search(MatchQuery.all(1, 100)).items().stream()
        .map(row -> row.pair().vacancy())
        .sorted()
        .toList();
  }

  private void untilFound(String... ids) {
    while (!found().containsAll(List.of(ids))) {
      Thread.onSpinWait();
    }
  }
}
