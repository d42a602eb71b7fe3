package cn.daqiao.bot.role;

import static cn.daqiao.bot.json.Nodes.put;
import static cn.daqiao.bot.json.Nodes.texts;

import cn.daqiao.bot.understanding.Opening;
import cn.daqiao.config.Texts;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;

/** What was told in the conversation as the body that an employer would send over HTTP. */
public final class OpeningBody {
  private final Texts texts;

  /** The description is put together by a text. */
  public OpeningBody(Texts texts) {
    this.texts = texts;
  }

  ObjectNode of(Opening opening) {
    var body = JsonNodeFactory.instance.objectNode();
    put(body, "title", opening.title());
    put(body, "description", description(opening));
    put(body, "region", opening.region() == null ? null : opening.region().digits());
    var pay = opening.pay();
    if (pay != null) {
      put(body, "wageMin", pay.min());
      put(body, "wageMax", pay.max());
      body.put("payCycle", pay.cycle().name().toLowerCase(Locale.ROOT));
    }
    put(body, "headcount", opening.headcount());
    put(body, "openUntil", opening.until() == null ? null : opening.until().toString());
    put(body, "phone", opening.phone());
    var asked = opening.asked();
    put(body, "ageMin", asked.ageMin());
    put(body, "ageMax", asked.ageMax());
    put(body, "education", asked.education() == null ? null : asked.education().label());
    texts(body, "licence", asked.licences());
    put(body, "board", opening.board());
    var shift = opening.shift();
    put(body, "shift", shift == null ? null : shift.name().toLowerCase(Locale.ROOT));
    return body;
  }

  private String description(Opening opening) {
    var title = opening.title() == null ? "" : opening.title();
    var said = String.join("，", opening.notes());
    return said.isEmpty()
        ? texts.say("hire.description", Map.of("title", title))
        : texts.say("hire.description.notes", Map.of("title", title, "notes", said));
  }
}
