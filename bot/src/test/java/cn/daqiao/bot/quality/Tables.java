package cn.daqiao.bot.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** Tab-separated files of the graded sets. */
final class Tables {
  private static final String OWN = "own";

  private Tables() {}

  /** The rows of a set's file, or of our own set's where that set has none. */
  static List<List<String>> shared(String folder, String file) {
    var path = folder + '/' + file;
    return rows(Tables.class.getResource("/match/" + path) == null ? OWN + '/' + file : path);
  }

  /** The rows without blank and comment lines, each with its columns. */
  static List<List<String>> rows(String file) {
    try (var in = Tables.class.getResourceAsStream("/match/" + file)) {
      if (in == null) {
        throw new NoSuchFileException(file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
