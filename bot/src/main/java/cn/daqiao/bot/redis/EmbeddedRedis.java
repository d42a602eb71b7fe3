package cn.daqiao.bot.redis;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A store of our own: a child process on the loopback that writes and syncs each change before it
 * answers, whose data lie in {@code DATA/redis}. It ends when this process ends, by whatever means,
 * and is started again, on the same port, should it die before.
 */
public final class EmbeddedRedis implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRedis.class);
  private static final long START_MS = 20_000;
  private static final long OLD_SERVER_MS = 10_000;

  /** A server that dies at once must not be started in a tight loop. */
  private static final long RESTART_MS = 50;

  /**
   * Held by its standard input: when that closes, the server is told to stop. A background job of
   * sh has no standard input, hence the copy on descriptor 3.
   */
  private static final String KEEPER =
      """
      exec 3<&0
      "$1" "$2" </dev/null 3<&- & P=$!
      ( read -r x <&3; kill -TERM $P 2>/dev/null ) & C=$!
      exec 3<&-
      echo $P > "$3"
      wait $P; R=$?
      kill $C 2>/dev/null
      exit $R
      """;

  private final FolderLock lock;
  private final Path run;
  private final Path conf;
  private final Path program;
  private final int port;
  private final String password;
  private volatile boolean closing;
  private volatile Process keeper;

  private EmbeddedRedis(
      FolderLock lock, Path run, Path conf, Path program, int port, String password)
      throws IOException {
    this.lock = lock;
    this.run = run;
    this.conf = conf;
    this.program = program;
    this.port = port;
    this.password = password;
    synchronized (this) {
      this.keeper = launch();
    }
  }

  /**
   * Starts the store of a data folder and waits until it answers. Blocks; for start-up only.
   *
   * @throws FolderHeldException when another process works on the folder
   */
  public static EmbeddedRedis start(Path dataDir) throws IOException {
    var random = new byte[24];
    new SecureRandom().nextBytes(random);
    return start(dataDir, HexFormat.of().formatHex(random), List.of());
  }

  static EmbeddedRedis start(Path dataDir, String password, List<String> more) throws IOException {
    var lock = FolderLock.take(dataDir);
    try {
      var run = FolderLock.privateFolder(dataDir.resolve("run"));
      var folder = FolderLock.privateFolder(dataDir.resolve("redis"));
      var program = RedisBinary.find(run);
      var conf = run.resolve("redis.conf");
      waitForOldServer(conf);
      int port = freePort();
      write(conf, settings(folder, port, password) + String.join("\n", more) + "\n");
      var redis = new EmbeddedRedis(lock, run, conf, program, port, password);
      redis.awaitReady();
      return redis;
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** How to connect. */
  public String uri() {
    return "redis://:" + password + "@127.0.0.1:" + port;
  }

  /** The loopback port. */
  public int port() {
    return port;
  }

  /** The random password of this run. */
  public String password() {
    return password;
  }

  /** The server's process id. */
  public long pid() throws IOException {
    return Long.parseLong(Files.readString(run.resolve("redis.pid")).strip());
  }

  /** Stops the server after it has synced, and gives the folder free. Blocks. */
  @Override
  public void close() throws IOException {
    Process process;
    synchronized (this) {
      closing = true;
      process = keeper;
    }
    process.getOutputStream().close();
    try {
      if (!process.waitFor(15, TimeUnit.SECONDS)) {
        LOG.warn("the embedded store did not stop when asked to, and is ended");
        // The server first: what holds it would end without it.
        ProcessHandle.of(pid()).ifPresent(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.close();
    }
  }

  /** Ends the server as a power cut does, for tests; the folder stays ours. Blocks. */
  void kill() throws IOException {
    closing = true;
    ProcessHandle.of(pid()).ifPresent(ProcessHandle::destroyForcibly);
    keeper.onExit().join();
  }

  /** Starts a killed server again, on the same port. Blocks. */
  void revive() throws IOException {
    synchronized (this) {
      closing = false;
      keeper = launch();
    }
    awaitReady();
  }

  private Process launch() throws IOException {
    var command = new ArrayList<String>();
    if (RedisBinary.onPath("setsid").isPresent()) {
      // A Ctrl-C in the terminal must not stop the store before the service has saved.
      command.add("setsid");
    }
    var pidFile = run.resolve("redis.pid");
    Files.deleteIfExists(pidFile);
    command.addAll(
        List.of(
            "sh", "-c", KEEPER, "redis", program.toString(), conf.toString(), pidFile.toString()));
    var log = run.resolve("redis.log").toFile();
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
            .start();
    var _ = process.onExit().thenAccept(this::restart);
    return process;
  }

  /** Waits until whoever launches it has noted which process is the keeper. */
  private synchronized void restart(Process died) {
    if (closing || died != keeper) {
      return;
    }
    LOG.error("the embedded store died with status {}; starting it again", died.exitValue());
    Thread.ofPlatform().daemon().name("store-restart").start(this::launchAgain);
  }

  private void launchAgain() {
    try {
      TimeUnit.MILLISECONDS.sleep(RESTART_MS);
      // Somebody may have killed the shell around it only.
      waitForOldServer(conf);
      synchronized (this) {
        if (!closing) {
          keeper = launch();
        }
      }
    } catch (IOException e) {
      LOG.error("the embedded store cannot be started again", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitReady() throws IOException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(START_MS);
    while (!Probe.ready(port, password)) {
      if (System.nanoTime() > end || (!keeper.isAlive() && keeper.exitValue() != 0)) {
        closing = true;
        keeper.getOutputStream().close();
        throw new IOException(
            "the embedded Redis server does not start; its reasons stand in "
                + run.resolve("redis.log"));
      }
      pause();
    }
  }

  /** A server of a killed process may still be writing: two must never share one folder. */
  private static void waitForOldServer(Path conf) throws IOException {
    if (!Files.exists(conf)) {
      return;
    }
    int port = 0;
    var password = "";
    for (var line : Files.readAllLines(conf, StandardCharsets.UTF_8)) {
      if (line.startsWith("port ")) {
        port = Integer.parseInt(line.substring(5).strip());
      } else if (line.startsWith("requirepass ")) {
        password = line.substring(12).strip();
      }
    }
    long start = System.nanoTime();
    while (port > 0 && Probe.ours(port, password)) {
      long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      if (waited > OLD_SERVER_MS) {
        throw new IOException("the store of an earlier run does not stop; see port " + port);
      }
      if (waited > 1_000) {
        Probe.ask(port, password, "SHUTDOWN");
      }
      pause();
    }
  }

  private static void pause() throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for the embedded store", e);
    }
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void write(Path file, String text) throws IOException {
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(fresh, text);
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String settings(Path folder, int port, String password) {
    return """
    bind 127.0.0.1
    port %d
    protected-mode yes
    requirepass %s
    dir "%s"
    daemonize no
    loglevel warning
    save ""
    appendonly yes
    appendfsync always
    no-appendfsync-on-rewrite no
    aof-load-truncated yes
    maxmemory-policy noeviction
    tcp-backlog 128
    """
        .formatted(
            port,
            password,
            folder.toAbsolutePath().toString().replace("\\", "\\\\").replace("\"", "\\\""));
  }
}
