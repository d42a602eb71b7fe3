package cn.daqiao.bot.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which process listens on a port, as far as this system shows it to this user. */
public final class PortHolder {
  private static final Logger LOG = LoggerFactory.getLogger(PortHolder.class);
  private static final Path PROC = Path.of("/proc");
  private static final String LISTENING = "0A";

  private PortHolder() {}

  /** The process, as {@code process 4711 (java)}. */
  public static Optional<String> find(int port) {
    var sockets = new HashSet<String>();
    for (var table : List.of("net/tcp", "net/tcp6")) {
      sockets.addAll(listening(PROC.resolve(table), port));
    }
    return sockets.isEmpty()
        ? Optional.empty()
        : ProcessHandle.allProcesses()
            .filter(process -> holds(process, sockets))
            .findFirst()
            .map(PortHolder::name);
  }

  /** The sockets of the kernel's table that listen there, by their inodes. */
  private static Set<String> listening(Path table, int port) {
    var end = String.format(Locale.ROOT, ":%04X", port);
    var found = new HashSet<String>();
    try {
      for (var line : Files.readAllLines(table, StandardCharsets.US_ASCII)) {
        var columns = line.strip().split("\\s+");
        if (columns.length > 9 && columns[1].endsWith(end) && columns[3].equals(LISTENING)) {
          found.add("socket:[" + columns[9] + "]");
        }
      }
    } catch (IOException e) {
      LOG.debug("this system has no table of sockets", e);
    }
    return found;
  }

  private static boolean holds(ProcessHandle process, Set<String> sockets) {
    var files = PROC.resolve(Long.toString(process.pid())).resolve("fd");
    try (var open = Files.newDirectoryStream(files)) {
      for (var file : open) {
        if (sockets.contains(Files.readSymbolicLink(file).toString())) {
          return true;
        }
      }
    } catch (IOException e) {
      LOG.trace("another user's process, or one that has ended", e);
    }
    return false;
  }

  private static String name(ProcessHandle process) {
    var program =
        process
            .info()
            .command()
            .map(command -> " (" + Path.of(command).getFileName() + ")")
            .orElse("");
    return "process " + process.pid() + program;
  }
}
