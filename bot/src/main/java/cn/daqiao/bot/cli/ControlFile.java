package cn.daqiao.bot.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code DATA/run/control.json}: how commands reach the running service. Mode 0600.
 *
 * @param pid the service's process
 * @param http the public port
 * @param staff the staff port
 * @param host where the staff port listens
 * @param token opens {@code /control}
 * @param redisPort the embedded store's port, absent with another store
 * @param redisPassword the embedded store's password, absent with another store
 */
public record ControlFile(
    long pid,
    int http,
    int staff,
    String host,
    String token,
    @Nullable Integer redisPort,
    @Nullable String redisPassword) {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static Path file(Path dataDir) {
    return dataDir.resolve("run").resolve("control.json");
  }

  /** Writes the file beside itself first, so that no reader sees half of it. */
  public void write(Path dataDir) throws IOException {
    var file = file(dataDir);
    Files.createDirectories(file.getParent());
    var fresh = file.resolveSibling("control.json.new");
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    JSON.writeValue(fresh.toFile(), this);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The running service's file; empty when there is none or its process is gone. */
  public static Optional<ControlFile> read(Path dataDir) {
    var file = file(dataDir);
    if (!Files.isReadable(file)) {
      return Optional.empty();
    }
    try {
      var control = JSON.readValue(file.toFile(), ControlFile.class);
      return ProcessHandle.of(control.pid).filter(ProcessHandle::isAlive).map(alive -> control);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Removes the file at the end of the service. */
  public static void remove(Path dataDir) throws IOException {
    Files.deleteIfExists(file(dataDir));
  }

  @Override
  public String toString() {
    return "ControlFile[pid " + pid + "]";
  }
}
