package cn.daqiao.bot.quality;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * One side of the graded set.
 *
 * @param trades our own labels, best for nothing but grading
 * @param json the Seeker or Vacancy of the interface
 */
record Graded(List<String> trades, ObjectNode json) {
  Graded {
    trades = List.copyOf(trades);
  }

  String id() {
    return json.get("id").asText();
  }
}
