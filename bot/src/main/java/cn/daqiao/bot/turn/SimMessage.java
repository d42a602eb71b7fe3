package cn.daqiao.bot.turn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;

/**
 * A message on the simulator's page.
 *
 * @param from {@code user} or {@code bot}
 */
public record SimMessage(Instant at, String from, String text) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The stored shape. */
  public String toJson() {
    return JSON.createObjectNode()
        .put("v", 1)
        .put("at", at.toEpochMilli())
        .put("from", from)
        .put("text", text)
        .toString();
  }

  /** Reads the stored shape. */
  public static SimMessage read(String json) {
    try {
      var node = JSON.readTree(json);
      return new SimMessage(
          Instant.ofEpochMilli(node.path("at").asLong()),
          node.path("from").asText(),
          node.path("text").asText());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a stored message cannot be read", e);
    }
  }
}
