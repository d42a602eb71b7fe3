package cn.daqiao.bot.pages;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The built product, started by its launcher in a folder of its own. */
final class Product {
  private static final Path LAUNCHER = Path.of("bin", "daqiao").toAbsolutePath();

  private final Process process;
  private final Map<String, String> settings;
  private final String http;
  private final String staff;

  private Product(Process process, Map<String, String> settings, String ready) {
    this.process = process;
    this.settings = settings;
    var words = ready.split(" ");
    http = words[1];
    staff = words[3];
  }

  /** Starts the service on free ports and waits until it takes requests. */
  static Product serve(Path folder, Map<String, String> further) throws IOException {
    var settings = new HashMap<String, String>(further);
    settings.put("DAQIAO_HTTP_PORT", "0");
    settings.put("DAQIAO_STAFF_PORT", "0");
    settings.put("DAQIAO_DATA_DIR", folder.resolve("data").toString());
    var process = start(settings, "serve").redirectError(folder.resolve("log").toFile()).start();
    var ready = reader(process).readLine();
    if (ready == null || !ready.startsWith("ready ")) {
      process.destroy();
      throw new IOException("the service did not start, see " + folder.resolve("log"));
    }
    return new Product(process, settings, ready);
  }

  String http() {
    return http;
  }

  String staff() {
    return staff;
  }

  /** Runs another command on the same folder and returns the first line that it prints. */
  String run(String... words) throws IOException, InterruptedException {
    var command = start(settings, words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var line = reader(command).readLine();
    if (!command.waitFor(60, TimeUnit.SECONDS) || command.exitValue() != 0 || line == null) {
      command.destroy();
      throw new IOException("daqiao " + String.join(" ", words) + " failed");
    }
    return line;
  }

  /** Stops the service as an operator would. */
  void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }

  private static ProcessBuilder start(Map<String, String> settings, String... words) {
    var builder =
        new ProcessBuilder(
            Stream.concat(Stream.of(LAUNCHER.toString()), List.of(words).stream()).toList());
    builder.environment().keySet().removeIf(name -> name.startsWith("DAQIAO_"));
    builder.environment().putAll(settings);
    return builder;
  }

  private static BufferedReader reader(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }
}
