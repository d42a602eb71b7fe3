package cn.daqiao.bot.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Where the product stands: the folder with {@code config}.
 *
 * @param root the folder
 */
public record Home(Path root) {

  /** The folder that the launcher names by {@code -Ddaqiao.home}, else the current one. */
  public static Home find() {
    return new Home(Path.of(System.getProperty("daqiao.home", "")).toAbsolutePath().normalize());
  }

  /** The data files that ship. */
  public Path data() {
    return root.resolve("config").resolve("data");
  }

  /**
   * {@code config/application.yaml}, flat: {@code http: {port: 1}} becomes {@code http.port}.
   *
   * @throws IOException when the file is no YAML, with a sentence that names it
   */
  public Map<String, String> yaml() throws IOException {
    var file = root.resolve("config").resolve("application.yaml");
    var flat = new HashMap<String, String>();
    if (Files.exists(file)) {
      try {
        var tree = new YAMLMapper().readTree(file.toFile());
        if (tree != null) {
          flatten("", tree, flat);
        }
      } catch (IOException e) {
        throw new IOException(file + " is no YAML: " + e.getMessage(), e);
      }
    }
    return flat;
  }

  /**
   * A figure that changes with the data files by which records are read into documents: skills,
   * regions, rules.
   */
  public String fingerprint() {
    var crc = new CRC32();
    for (var family : List.of("regions", "rules", "skills")) {
      try (var files = Files.walk(data().resolve(family))) {
        for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
          crc.update(Files.readAllBytes(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return Long.toHexString(crc.getValue());
  }

  private static void flatten(String prefix, JsonNode node, Map<String, String> flat) {
    if (node.isObject()) {
      node.properties()
          .forEach(field ->
              flatten(
                  prefix.isEmpty() ? field.getKey() : prefix + "." + field.getKey(),
                  field.getValue(),
                  flat));
    } else if (!prefix.isEmpty() && !node.isNull()) {
      flat.put(prefix, node.asText());
    }
  }
}
