package cn.daqiao.bot.policy;

import cn.daqiao.matcher.policy.Answer;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Writes the interface's Answer. */
public final class AnswerJson {
  private static final double THOUSAND = 1000;

  private AnswerJson() {}

  /** One object with every field of the interface; a measure's number is a number. */
  public static ObjectNode write(Answer answer) {
    var node = JsonNodeFactory.instance.objectNode();
    node.put("q", answer.q());
    node.put("outcome", answer.outcome().name().toLowerCase(Locale.ROOT));
    node.put("answered", answer.answered());
    node.put("answer", answer.answer());
    var citations = node.putArray("citations");
    for (var citation : answer.citations()) {
      var item = citations.addObject().put("document", citation.document());
      if (citation.article().matches("\\d{1,4}")) {
        item.put("article", Integer.parseInt(citation.article()));
      } else {
        item.put("article", citation.article());
      }
      item.put("heading", citation.heading()).put("quote", citation.quote());
    }
    node.put("confidence", Math.round(answer.confidence() * THOUSAND) / THOUSAND);
    var followUps = node.putArray("followUps");
    answer.followUps().forEach(followUps::add);
    return node;
  }
}
