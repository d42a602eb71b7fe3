package cn.daqiao.bot.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One JSON object a line; empty lines count but hold nothing. */
final class JsonLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonLines() {}

  static List<Sheet.Row> read(byte[] content, Consumer<Sheet.Bad> bad) {
    var rows = new ArrayList<Sheet.Row>();
    int line = 0;
    for (var text :
        (Iterable<String>) new String(content, StandardCharsets.UTF_8).lines()::iterator) {
      line++;
      var plain = text.replace("\uFEFF", "").strip();
      if (plain.isEmpty()) {
        continue;
      }
      try {
        if (JSON.readTree(plain) instanceof ObjectNode node) {
          rows.add(new Sheet.Row(line, node));
        } else {
          bad.accept(new Sheet.Bad(line, "这一行不是一个 JSON 对象"));
        }
      } catch (JsonProcessingException e) {
        bad.accept(new Sheet.Bad(line, "这一行不是完整的 JSON"));
      }
    }
    return rows;
  }
}
