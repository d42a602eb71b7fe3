package cn.daqiao.bot.policy;

import cn.daqiao.index.policies.Question;
import cn.daqiao.matcher.policy.Slot;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a question was understood to ask.
 *
 * @param text the whole question, folded and repaired
 * @param content what is left without words that say nothing
 * @param slots the sides asked about, the likeliest first; empty where none was named
 * @param topics topic words of the shelf that it names and their weights
 * @param also official terms for its spoken words
 * @param repaired official terms recognised by their sound
 * @param leans whether its wording leans on what was asked before
 */
record Asked(
    String text,
    String content,
    Set<Slot> slots,
    Map<String, Double> topics,
    Map<String, Double> also,
    List<String> repaired,
    boolean leans) {

  Question question() {
    return new Question(content, also);
  }

  boolean asks(Slot slot) {
    return slots.contains(slot);
  }
}
