package cn.daqiao.bot.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.redis.DataKey;
import cn.daqiao.bot.redis.EmbeddedRedis;
import cn.daqiao.bot.redis.FolderHeldException;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.runtime.Settings;
import io.lettuce.core.Consumer;
import io.lettuce.core.SetArgs;
import io.lettuce.core.XGroupCreateArgs;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.XReadArgs.StreamOffset;
import io.vertx.core.Future;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class BackupIT {
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final int SMALL = 50_000;

  @TempDir Path dir;

  @Test
  void bringsBackEveryKindOfKey() throws Exception {
    var from = settings("from");
    var to = settings("to");
    var copy = dir.resolve("copy");
    var before = new TreeMap<String, String>();
    try (var server = EmbeddedRedis.start(from.dataDir());
        var redis = Redis.connect(server.uri())) {
      DataKey.loadOrMake(from.keyFile());
      Files.createDirectories(from.dataDir().resolve("archive/2026"));
      Files.writeString(from.dataDir().resolve("archive/2026/08.seal"), "sealed rows");
      everyKind(redis);
      small(redis);
      var report = await(Backup.write(redis, from, copy, NOW));
      assertEquals(new Report(NOW, SMALL + 6, report.bytes(), 1, true), report);
      assertEquals(new Proof.Whole(report), CheckBackup.check(copy));
      before.putAll(digests(redis));
      assertEquals(SMALL + 8, before.size());
      before.keySet().removeIf(key -> !Keyspace.isKept(key));
      var held = assertThrows(FolderHeldException.class, () -> Restore.read(from, copy));
      assertTrue(
          String.valueOf(held.getMessage()).contains("process " + ProcessHandle.current().pid()));
    }
    assertEquals("rwx------", mode(copy));
    assertEquals("rw-------", mode(copy.resolve("data.key")));
    assertEquals("rw-------", mode(copy.resolve("store.dump.gz")));

    assertEquals(before.size(), Restore.read(to, copy).keys());
    assertArrayEquals(Files.readAllBytes(from.keyFile()), Files.readAllBytes(to.keyFile()));
    assertEquals("rw-------", mode(to.keyFile()));
    assertEquals("sealed rows", Files.readString(to.dataDir().resolve("archive/2026/08.seal")));
    try (var server = EmbeddedRedis.start(to.dataDir());
        var redis = Redis.connect(server.uri())) {
      var after = digests(redis);
      assertEquals(before.keySet(), after.keySet());
      before.keySet().removeIf(key -> before.get(key).equals(after.get(key)));
      // A server keeps the members of a set in an order of its own.
      before.remove("{v02}:set");
      assertEquals(Set.of(), before.keySet());
      long members = await(redis.call(c -> c.scard("{v02}:set")));
      assertEquals(8, members);
      long ttl = await(redis.call(c -> c.pttl("{p01}:brief")));
      assertTrue(ttl > 3_000_000 && ttl <= 3_600_000, "ttl " + ttl);
      assertEquals(1, await(redis.call(c -> c.xpending("{p01}:changes", "followers"))).getCount());
      assertFalse(await(Restore.unfinished(redis)));
      var full =
          assertThrows(CompletionException.class, () -> await(Restore.into(redis, to, copy)));
      assertTrue(String.valueOf(full.getMessage()).contains("not empty"), full.toString());
    }
  }

  @Test
  void refusesEveryBackupThatWasDamaged() throws Exception {
    var copy = smallCopy(settings("from"));
    for (var name : new String[] {"store.dump.gz", "data.key", "manifest.json"}) {
      var file = copy.resolve(name);
      var whole = Files.readAllBytes(file);
      var flipped = whole.clone();
      for (int at = 0; at < whole.length; at += 7) {
        flipped[at] ^= 0x10;
        Files.write(file, flipped);
        assertInstanceOf(Proof.Broken.class, CheckBackup.check(copy), name + " byte " + at);
        flipped[at] = whole[at];
      }
      Files.write(file, Arrays.copyOf(whole, whole.length / 2));
      assertInstanceOf(Proof.Broken.class, CheckBackup.check(copy), name + " torn");
      var refused =
          assertThrows(BadBackupException.class, () -> Restore.read(settings("to"), copy));
      assertTrue(String.valueOf(refused.getMessage()).contains(name), refused.toString());
      Files.delete(file);
      assertInstanceOf(Proof.Broken.class, CheckBackup.check(copy), name + " missing");
      Files.write(file, whole);
    }
    assertInstanceOf(Proof.Whole.class, CheckBackup.check(copy));
    assertFalse(Files.exists(settings("to").dataDir()), "a bad backup touches nothing");
  }

  @Test
  void refusesAnotherDataKeyAndAFolderInUse() throws Exception {
    var copy = smallCopy(settings("from"));
    var to = settings("to");
    Files.createDirectories(to.dataDir());
    DataKey.loadOrMake(to.keyFile());
    var refused = assertThrows(IOException.class, () -> Restore.read(to, copy));
    assertTrue(String.valueOf(refused.getMessage()).contains("not the data key"));
    Files.delete(to.keyFile());
    assertEquals(1, Restore.read(to, copy).keys());

    try (var server = EmbeddedRedis.start(to.dataDir());
        var redis = Redis.connect(server.uri())) {
      var full =
          assertThrows(CompletionException.class, () -> await(Backup.write(redis, to, copy, NOW)));
      assertTrue(String.valueOf(full.getMessage()).contains("not empty"), full.toString());
    }
  }

  @Test
  void asksForADataKeyThatLiesOutside() throws Exception {
    var key = dir.resolve("safe.key");
    DataKey.loadOrMake(key);
    var copy = smallCopy(settings("from", key));
    assertFalse(Files.exists(copy.resolve("data.key")));
    var refused = assertThrows(IOException.class, () -> Restore.read(settings("to"), copy));
    assertTrue(String.valueOf(refused.getMessage()).contains("DAQIAO_DATA_KEY_FILE"));
    assertEquals(1, Restore.read(settings("to", key), copy).keys());
  }

  @Test
  void finishesARestoreThatBrokeOff() throws Exception {
    var copy = smallCopy(settings("from"));
    var to = settings("to");
    try (var server = EmbeddedRedis.start(to.dataDir());
        var redis = Redis.connect(server.uri())) {
      await(redis.call(c -> c.set(Keyspace.RESTORING, bytes("another"))));
      var other =
          assertThrows(CompletionException.class, () -> await(Restore.into(redis, to, copy)));
      assertTrue(String.valueOf(other.getMessage()).contains("another backup"), other.toString());
      var mark = bytes(Manifest.check(copy));
      await(redis.call(c -> c.set(Keyspace.RESTORING, mark)));
      await(redis.call(c -> c.set("k", bytes("half"))));
      assertTrue(await(Restore.unfinished(redis)));
      var none =
          assertThrows(
              CompletionException.class,
              () -> await(Backup.write(redis, to, dir.resolve("other"), NOW)));
      assertTrue(String.valueOf(none.getMessage()).contains("broke off"), none.toString());
      await(Restore.into(redis, to, copy));
      assertArrayEquals(bytes("kept"), await(redis.call(c -> c.get("k"))));
      assertFalse(await(Restore.unfinished(redis)));
    }
  }

  private Path smallCopy(Settings from) throws IOException {
    var copy = dir.resolve("copy");
    try (var server = EmbeddedRedis.start(from.dataDir());
        var redis = Redis.connect(server.uri())) {
      DataKey.loadOrMake(from.keyFile());
      await(redis.call(c -> c.set("k", bytes("kept"))));
      await(Backup.write(redis, from, copy, NOW));
    }
    return copy;
  }

  @SuppressWarnings("unchecked") // Lettuce takes its streams as an array of a generic type
  private static void everyKind(Redis redis) {
    await(redis.call(c -> c.set("{p01}:text", new byte[] {0, -1, 13, 10})));
    await(
        redis.call(c -> c.set("{p01}:brief", bytes("short-lived"), SetArgs.Builder.px(3_600_000))));
    await(
        redis.call(
            c -> c.hset("{p01}:person", Map.of("key", new byte[] {-128, 0}, "姓", bytes("林")))));
    await(
        redis.call(c ->
            c.sadd(
                "{v02}:set",
                bytes("a"),
                bytes("b"),
                bytes("c"),
                bytes("d"),
                bytes("e"),
                bytes("f"),
                bytes("g"),
                bytes("h"))));
    await(redis.call(c -> c.zadd("{p01}:due", 1.5, bytes("row"))));
    for (int i = 0; i < 300; i++) {
      int n = i;
      await(redis.call(c -> c.xadd("{p01}:changes", Map.of("n", bytes("" + n)))));
    }
    await(
        redis.call(c ->
            c.xgroupCreate(
                StreamOffset.from("{p01}:changes", "0"), "followers", new XGroupCreateArgs())));
    await(
        redis.call(c ->
            c.xreadgroup(
                Consumer.from("followers", "one"),
                XReadArgs.Builder.count(1),
                StreamOffset.lastConsumed("{p01}:changes"))));
    await(redis.call(c -> c.set("{acct}:session:abc", bytes("somebody"))));
    await(redis.call(c -> c.set("{acct}:lead", bytes("a node"))));
  }

  private static void small(Redis redis) {
    var sent = new ArrayList<Future<String>>();
    for (int i = 0; i < SMALL; i++) {
      var key = "{p%02d}:small:%d".formatted(i % 64, i);
      sent.add(redis.call(c -> c.set(key, bytes(key))));
      if (sent.size() == 1_000) {
        sent.forEach(BackupIT::await);
        sent.clear();
      }
    }
    sent.forEach(BackupIT::await);
  }

  /** Every key with its DUMP, in which a Redis server ends a value with a checksum of it. */
  private static Map<String, String> digests(Redis redis) throws IOException {
    var found = new TreeMap<String, String>();
    var names = await(redis.call(c -> c.keys("*")));
    for (int from = 0; from < names.size(); from += 1_000) {
      var some = names.subList(from, Math.min(from + 1_000, names.size()));
      var dumps = some.stream().map(key -> redis.call(c -> c.dump(key))).toList();
      for (int i = 0; i < some.size(); i++) {
        found.put(some.get(i), PrivateFiles.sha256(new ByteArrayInputStream(await(dumps.get(i)))));
      }
    }
    return found;
  }

  private Settings settings(String name) throws Exception {
    return Settings.from(
        Map.of("DAQIAO_DATA_DIR", dir.resolve(name).toString()), Map.of(), false, () -> NOW);
  }

  private Settings settings(String name, Path key) throws Exception {
    return Settings.from(
        Map.of(
            "DAQIAO_DATA_DIR",
            dir.resolve(name).toString(),
            "DAQIAO_DATA_KEY_FILE",
            key.toString()),
        Map.of(),
        false,
        () -> NOW);
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
  }
}
