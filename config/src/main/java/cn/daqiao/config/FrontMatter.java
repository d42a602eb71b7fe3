package cn.daqiao.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The YAML between two lines of dashes at the head of a document, and the text below it. */
record FrontMatter(JsonNode fields, String body) {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final String FENCE = "---\n";

  static FrontMatter split(Path file, String whole, Faults faults) {
    var text = whole.replace("\r\n", "\n").replace("\uFEFF", "");
    int end = text.startsWith(FENCE) ? text.indexOf("\n" + FENCE, FENCE.length() - 1) : -1;
    if (end < 0) {
      return new FrontMatter(MissingNode.getInstance(), text);
    }
    var body = text.substring(end + 1 + FENCE.length());
    try {
      return new FrontMatter(YAML.readTree(text.substring(FENCE.length(), end + 1)), body);
    } catch (IOException e) {
      faults.add(file, 1, "has front matter that is no YAML: " + e.getMessage());
      return new FrontMatter(MissingNode.getInstance(), body);
    }
  }

  @Nullable String text(String name) {
    var value = fields.path(name);
    return value.isValueNode() && !value.asText().isBlank() ? value.asText().strip() : null;
  }

  @Nullable LocalDate date(String name, Path file, Faults faults) {
    var value = text(name);
    if (value == null) {
      return null;
    }
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      faults.add(file, 1, name + " is no date like 2017-09-01: " + value);
      return null;
    }
  }
}
