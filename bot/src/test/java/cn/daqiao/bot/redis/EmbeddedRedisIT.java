package cn.daqiao.bot.redis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EmbeddedRedisIT {
  private static final byte[] VALUE = "kept".getBytes(StandardCharsets.UTF_8);

  @TempDir Path dir;

  @Test
  void keepsWhatWasSavedOverARestart() throws IOException {
    try (var server = EmbeddedRedis.start(dir);
        var redis = Redis.connect(server.uri())) {
      await(redis.call(c -> c.set("k", VALUE)));
      assertEquals("", Probe.ask(server.port(), "wrong", "PING"));
    }
    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("redis"))));
    try (var server = EmbeddedRedis.start(dir);
        var redis = Redis.connect(server.uri())) {
      assertArrayEquals(VALUE, await(redis.call(c -> c.get("k"))));
    }
  }

  @Test
  void namesTheHolderOfAFolderInUse() throws IOException {
    try (var server = EmbeddedRedis.start(dir)) {
      var refused = assertThrows(FolderHeldException.class, () -> EmbeddedRedis.start(dir));
      assertEquals(ProcessHandle.current().pid(), refused.holder());
      assertTrue(Probe.ready(server.port(), server.password()));
    }
  }

  /** What is left of the old connection may still take a save with it: it is saved again. */
  @Test
  void losesNothingAcknowledgedWhenTheServerIsKilled() throws Exception {
    try (var server = EmbeddedRedis.start(dir);
        var redis = Redis.connect(server.uri())) {
      var door = new Door(redis, 0);
      var append = new Script("append", "return {redis.call('RPUSH', KEYS[1], ARGV[1])}", sha());
      var saves = new ArrayList<Future<Saved>>();
      for (int i = 0; i < 3_000; i++) {
        saves.add(door.save(append, List.of("list"), new Args().add(i)));
        if (i == 1_500) {
          kill(server.pid());
        }
      }
      long acknowledged = 0;
      for (var save : saves) {
        acknowledged += await(save) instanceof Saved.Ok ? 1 : 0;
      }
      awaitAlive(redis);
      long kept = await(redis.call(c -> c.llen("list")));
      assertTrue(acknowledged <= kept, acknowledged + " acknowledged, kept " + kept);
      var last = await(door.save(append, List.of("list"), new Args().add("last")));
      while (!(last instanceof Saved.Ok)) {
        last = await(door.save(append, List.of("list"), new Args().add("last")));
      }
    }
  }

  @Test
  void leavesNoServerBehindWhenItsKeeperIsKilled() throws Exception {
    var server = EmbeddedRedis.start(dir);
    try (var redis = Redis.connect(server.uri())) {
      long first = server.pid();
      ProcessHandle.of(first).flatMap(ProcessHandle::parent).ifPresent(shell -> kill(shell.pid()));
      while (ProcessHandle.of(first).filter(ProcessHandle::isAlive).isPresent()) {
        Thread.onSpinWait();
      }
      awaitAlive(redis);
    }
    server.close();
    assertEquals("", Probe.ask(server.port(), server.password(), "PING"));
  }

  @Test
  void leavesNoServerBehindWhenItsProcessIsKilled() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var holder =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                dir.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String password;
    int port;
    try (var out =
        new BufferedReader(
            new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8))) {
      port = Integer.parseInt(out.readLine());
      password = out.readLine();
      assertTrue(Probe.ready(port, password));
      holder.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }
    while (!Probe.ask(port, password, "PING").isEmpty()) {
      Thread.onSpinWait();
    }
    EmbeddedRedis.start(dir).close();
  }

  /** Holds a store until it is killed. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] args) throws Exception {
      var server = EmbeddedRedis.start(Path.of(args[0]));
      System.out.println(server.port());
      System.out.println(server.password());
      Thread.currentThread().join();
    }
  }

  @Test
  void runsTheBundledServer() throws Exception {
    var program = RedisBinary.bundled(dir);
    var process = new ProcessBuilder(program.toString(), "--version").start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(said.contains("v=6.2"), said);
    assertFalse(process.isAlive() && !process.waitFor(5, TimeUnit.SECONDS));
  }

  static String sha() {
    return "0".repeat(40);
  }

  static void kill(long pid) {
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
  }

  static void awaitAlive(Redis redis) {
    while (!await(redis.alive())) {
      Thread.onSpinWait();
    }
  }

  static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
  }
}
