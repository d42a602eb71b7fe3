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
 * @param topics for each telling word of it the topic words of the shelf that it means, with their
 *     weights
 * @param matters how many words of our matters it has; a word that half of all questions have
 *     counts half
 * @param also official terms for its spoken words
 * @param repaired official terms recognised by their sound
 * @param broad whether it asks for everything that there is and not for one thing
 * @param own its characters that neither ask for a side nor could follow any question
 * @param leans whether its wording leans on what was asked before
 * @param money whether an amount of money is asked for
 * @param details what it asks that no document tells
 */
record Asked(
    String text,
    String content,
    Set<Slot> slots,
    List<Map<String, Double>> topics,
    double matters,
    Map<String, Double> also,
    List<String> repaired,
    boolean broad,
    String own,
    boolean leans,
    boolean money,
    List<String> details) {

  Question question() {
    return new Question(content, also);
  }

  boolean asks(Slot slot) {
    return slots.contains(slot);
  }
}
