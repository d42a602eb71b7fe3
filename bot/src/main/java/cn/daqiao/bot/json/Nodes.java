package cn.daqiao.bot.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the fields of a flat object; what is not known is absent. */
public final class Nodes {
  private Nodes() {}

  /** A figure, a truth value or a text; nothing for null. */
  public static void put(ObjectNode node, String field, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case Integer number -> node.put(field, number);
      case Boolean truth -> node.put(field, truth);
      default -> node.put(field, value.toString());
    }
  }

  /** A list of texts; nothing for an empty one. */
  public static void texts(ObjectNode node, String field, List<String> texts) {
    if (!texts.isEmpty()) {
      var array = node.putArray(field);
      texts.forEach(array::add);
    }
  }
}
