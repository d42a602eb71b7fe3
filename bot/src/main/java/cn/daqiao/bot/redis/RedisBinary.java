package cn.daqiao.bot.redis;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds a server program: one on PATH of version 6.2 or later, else the bundled one. */
final class RedisBinary {
  private static final Pattern VERSION = Pattern.compile("v=(\\d{1,3})\\.(\\d{1,3})");
  private static final Map<String, String> BUNDLED =
      Map.of(
          "linux/amd64", "redis-server-6.2.6-v5-linux-amd64",
          "linux/aarch64", "redis-server-6.2.7-linux-arm64",
          "mac os x/x86_64", "redis-server-6.2.6-v5-darwin-amd64",
          "mac os x/aarch64", "redis-server-6.2.6-v5-darwin-arm64");

  private RedisBinary() {}

  /** The program's path; a bundled one is unpacked into the folder given. */
  static Path find(Path unpackInto) throws IOException {
    for (var name : new String[] {"redis-server", "valkey-server"}) {
      var found = onPath(name);
      if (found.isPresent() && recent(found.get())) {
        return found.get();
      }
    }
    return bundled(unpackInto);
  }

  /** A program of PATH by its name. */
  static Optional<Path> onPath(String name) {
    var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    for (var folder : path.split(Pattern.quote(File.pathSeparator))) {
      var candidate = Path.of(folder.isEmpty() ? "." : folder, name);
      if (Files.isRegularFile(candidate) && Files.isExecutable(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private static boolean recent(Path program) throws IOException {
    var process = new ProcessBuilder(program.toString(), "--version").start();
    process.getOutputStream().close();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var version = VERSION.matcher(said);
    if (!version.find()) {
      return false;
    }
    int major = Integer.parseInt(version.group(1));
    return major > 6 || (major == 6 && Integer.parseInt(version.group(2)) >= 2);
  }

  /** Unpacks the bundled server. */
  static Path bundled(Path folder) throws IOException {
    var machine =
        System.getProperty("os.name").toLowerCase(Locale.ROOT)
            + "/"
            + System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    var resource = BUNDLED.get(machine);
    try (var bytes =
        resource == null ? null : RedisBinary.class.getResourceAsStream("/" + resource)) {
      if (resource == null || bytes == null) {
        throw new IOException(
            "no Redis server was found for "
                + machine
                + "; install redis-server 6.2 or later, or set DAQIAO_REDIS_URI");
      }
      var file = FolderLock.privateFolder(folder).resolve(resource);
      if (!Files.isExecutable(file)) {
        var fresh = folder.resolve(resource + ".new");
        Files.copy(bytes, fresh, StandardCopyOption.REPLACE_EXISTING);
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwx------"));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      }
      return file;
    }
  }
}
