package cn.daqiao.bot.vacancy;

import cn.daqiao.bot.json.Nodes;
import cn.daqiao.matcher.vacancy.Status;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What staff or the law's gate decided about a vacancy, kept for ever beside it.
 *
 * @param reason in the clerk's words, absent where none was given
 * @param by the clerk's account, or {@link LawGate#BY}
 * @param version of the vacancy that came of it
 */
public record Decision(Status status, @Nullable String reason, String by, Instant at, int version) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SHAPE = 1;

  /** As its employer may see it: without who decided. */
  public ObjectNode shown() {
    var node = JsonNodeFactory.instance.objectNode();
    node.put("status", VacancyJson.word(status));
    Nodes.put(node, "reason", reason);
    node.put("at", at.toString());
    return node;
  }

  /** As staff see it. */
  public ObjectNode full() {
    return shown().put("by", by).put("version", version);
  }

  byte[] write() {
    return full().put("v", SHAPE).toString().getBytes(StandardCharsets.UTF_8);
  }

  static Decision read(byte[] stored) {
    try {
      var node = JSON.readTree(new String(stored, StandardCharsets.UTF_8));
      return new Decision(
          Objects.requireNonNull(VacancyJson.status(node.path("status").asText())),
          node.path("reason").asText(null),
          node.path("by").asText(),
          Instant.parse(node.path("at").asText()),
          node.path("version").asInt());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored decision cannot be read", e);
    }
  }
}
