package cn.daqiao.config;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Reads {@code texts/*.yaml}: flat files of key and text. */
final class TextsLoader {
  private static final YAMLMapper YAML = new YAMLMapper();

  private TextsLoader() {}

  static Texts load(Path dir, Faults faults) {
    var byKey = new HashMap<String, String>();
    try (var files = Files.newDirectoryStream(dir, "*.yaml")) {
      for (var file : files) {
        read(file, faults)
            .forEach((key, text) -> {
              if (byKey.put(key, text) != null) {
                faults.add(file, 0, "the key " + key + " stands twice; keep one of them");
              }
            });
      }
    } catch (IOException e) {
      faults.add(dir, 0, "cannot be read: " + e.getMessage());
    }
    return new Texts(byKey);
  }

  private static Map<String, String> read(Path file, Faults faults) {
    try {
      var texts = YAML.readValue(file.toFile(), new TypeReference<Map<String, String>>() {});
      return texts == null ? Map.of() : texts;
    } catch (IOException e) {
      faults.add(file, 0, "is no flat list of key and text: " + e.getMessage());
      return Map.of();
    }
  }
}
