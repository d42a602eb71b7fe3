package cn.daqiao.bot.link;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Codes and links as employers and staff see them. */
public final class CodeJson {
  private CodeJson() {}

  /** {@code {"code", "until"}}. */
  public static ObjectNode write(Code code) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("code", code.text())
        .put("until", code.until().toString());
  }

  /** {@code {"person", "since"}}. */
  public static ObjectNode write(Links.Link link) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("person", link.person())
        .put("since", link.since().toString());
  }
}
