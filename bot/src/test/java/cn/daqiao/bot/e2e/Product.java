package cn.daqiao.bot.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The service that the launcher starts, on one data folder. */
final class Product {
  static final ObjectMapper JSON = new ObjectMapper();

  private static final Path LAUNCHER =
      Path.of("..", "bot", "bin", "daqiao").toAbsolutePath().normalize();
  private static final Pattern READY = Pattern.compile("ready (http://\\S+) staff (http://\\S+)");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path data;
  private final Path log;
  private final Map<String, String> settings;
  private @Nullable Process process;
  private URI http = URI.create("http://127.0.0.1:1");
  private URI staff = http;

  /** What a finished command said. */
  record Ran(int status, List<String> out, String err) {}

  /** An answer of the service. */
  record Answer(int status, String text) {
    JsonNode json() {
      try {
        return JSON.readTree(text);
      } catch (IOException e) {
        throw new AssertionError("no JSON: " + text, e);
      }
    }
  }

  /**
   * A product that is not running yet.
   *
   * @param folder where its data and its log lie
   */
  Product(Path folder, Map<String, String> settings) {
    this.data = folder.resolve("data");
    this.log = folder.resolve("stderr.log");
    this.settings = settings;
  }

  /** Starts the service and waits for its ready line. */
  Product start() throws Exception {
    return start(builder("serve"));
  }

  /** The same below a shell, as Maven starts it; {@link #kill()} then kills the shell. */
  Product startBelowAShell() throws Exception {
    var builder = builder();
    builder.command("sh", "-c", "\"$0\" serve & wait", LAUNCHER.toString());
    return start(builder);
  }

  private Product start(ProcessBuilder builder) throws Exception {
    builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().put("JDK_JAVA_OPTIONS", "-DexitWithParent=true");
    var started = builder.start();
    process = started;
    var line =
        CompletableFuture.supplyAsync(
                () -> {
                  try {
                    return String.valueOf(started.inputReader().readLine());
                  } catch (IOException e) {
                    return e.toString();
                  }
                })
            .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    var ready = READY.matcher(line);
    if (!ready.matches()) {
      throw new AssertionError("not ready: " + line + "\n" + log());
    }
    http = URI.create(ready.group(1));
    staff = URI.create(ready.group(2));
    return this;
  }

  /** Kills the service as a power cut does. */
  void kill() throws InterruptedException {
    if (process != null) {
      process.destroyForcibly().waitFor();
    }
  }

  /** Stops the service as an operator does. */
  void stop() throws InterruptedException {
    if (process != null) {
      process.destroy();
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
  }

  /** Runs a command on the same folder to its end. */
  Ran run(String stdin, String... words) throws Exception {
    var errors = Files.createTempFile(log.getParent(), "command", ".log");
    var command = builder(words).redirectError(errors.toFile()).start();
    try (var in = command.outputWriter()) {
      in.write(stdin);
    }
    var out = command.inputReader().readAllLines();
    if (!command.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      command.destroyForcibly();
      throw new AssertionError("did not end: " + String.join(" ", words));
    }
    return new Ran(command.exitValue(), out, Files.readString(errors));
  }

  private ProcessBuilder builder(String... words) {
    var command = new ArrayList<String>();
    command.add(LAUNCHER.toString());
    command.addAll(List.of(words));
    var builder = new ProcessBuilder(command);
    var environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("DAQIAO_"));
    environment.put("DAQIAO_HTTP_PORT", "0");
    environment.put("DAQIAO_STAFF_PORT", "0");
    environment.put("DAQIAO_DATA_DIR", data.toString());
    environment.put("DAQIAO_QUIET_HOURS", "none");
    environment.putAll(settings);
    return builder;
  }

  /** A path of the public port. */
  URI at(String path) {
    return http.resolve(path);
  }

  /** A path of the staff port. */
  URI staffAt(String path) {
    return staff.resolve(path);
  }

  /**
   * Calls the service.
   *
   * @param bearer an employer's key or a session's token
   * @param body JSON
   */
  Answer call(String method, URI at, @Nullable String bearer, @Nullable String body)
      throws Exception {
    var request =
        HttpRequest.newBuilder(at)
            .version(HttpClient.Version.HTTP_1_1)
            .timeout(Duration.ofSeconds(10))
            .header("content-type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (bearer != null) {
      request.header("authorization", "Bearer " + bearer);
    }
    var answer = client.send(request.build(), BodyHandlers.ofString());
    return new Answer(answer.statusCode(), answer.body());
  }

  /** The service's process. */
  long pid() {
    return process == null ? 0 : process.pid();
  }

  /** Where the data lie. */
  Path data() {
    return data;
  }

  /** The embedded store's port, as the run file has it. */
  int storePort() throws IOException {
    var control = JSON.readTree(data.resolve("run").resolve("control.json").toFile());
    return control.path("redisPort").intValue();
  }

  /** All that the service has written to standard error. */
  String log() throws IOException {
    return Files.readString(log);
  }

  /** Whether nobody listens on a port of the loopback. */
  static boolean deaf(int port) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return !socket.isConnected();
    } catch (ConnectException refused) {
      return true;
    }
  }

  /** Waits until something holds, at most some seconds. */
  static void until(String what, Callable<Boolean> holds) throws Exception {
    untilRight(what, () -> holds.call() ? "" : "no");
  }

  /** Waits until nothing is wrong any more, at most some seconds; tells what was wrong last. */
  static void untilRight(String what, Callable<String> wrong) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    for (var last = wrong.call(); !last.isEmpty(); last = wrong.call()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("still not so: " + what + ": " + last);
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }
}
