package cn.daqiao.bot.turn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;

/** The stored shape of a reply, kept for the same message coming again. */
final class ReplyJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ReplyJson() {}

  static String write(Reply reply) {
    var node = JSON.createObjectNode().put("v", 1);
    switch (reply) {
      case Reply.Said(var parts) -> {
        var array = node.putArray("parts");
        parts.forEach(array::add);
      }
      case Reply.Late() -> node.put("late", true);
      case Reply.Silent() -> node.put("silent", true);
      case Reply.Unsaved(var words) ->
          throw new IllegalArgumentException("what is unsaved is not saved");
    }
    return node.toString();
  }

  static Reply read(String json) {
    try {
      var node = JSON.readTree(json);
      var parts = new ArrayList<String>();
      node.path("parts").forEach(part -> parts.add(part.asText()));
      if (!parts.isEmpty()) {
        return new Reply.Said(parts);
      }
      return node.path("late").asBoolean() ? new Reply.Late() : new Reply.Silent();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a stored reply cannot be read", e);
    }
  }
}
