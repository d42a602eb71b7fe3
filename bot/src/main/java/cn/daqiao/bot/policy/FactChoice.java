package cn.daqiao.bot.policy;

import cn.daqiao.index.text.Chinese;
import cn.daqiao.matcher.policy.Guide;
import cn.daqiao.matcher.policy.PolicyFact;
import cn.daqiao.matcher.policy.Slot;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/** Chooses which of an article's facts a question is about. */
final class FactChoice {
  private static final double ABOUT = 1;
  private static final double SLOT = 0.8;
  private static final double WORDS = 2;
  private static final double BEFORE = 0.4;

  private FactChoice() {}

  /**
   * The fact, absent where the article has none.
   *
   * @param before the question before, whose words count a little
   */
  static @Nullable PolicyFact choose(Guide guide, Asked asked, @Nullable Asked before) {
    PolicyFact best = null;
    double most = -1;
    for (var fact : guide.facts()) {
      double score = score(fact, asked) + (before == null ? 0 : BEFORE * words(fact, before));
      if (score > most) {
        best = fact;
        most = score;
      }
    }
    return best;
  }

  private static double score(PolicyFact fact, Asked asked) {
    double score = words(fact, asked);
    for (var slot : asked.slots()) {
      boolean settles =
          slot == Slot.AMOUNT
              ? fact.value() != null && fact.slots().contains(slot)
              : fact.slots().contains(slot);
      score += settles ? SLOT / asked.slots().size() : 0;
    }
    return score;
  }

  private static double words(PolicyFact fact, Asked asked) {
    double about =
        fact.about().stream()
            .filter(w -> asked.text().contains(Chinese.fold(w)))
            .mapToDouble(w -> ABOUT * Math.min(w.length(), 4) / 2)
            .sum();
    var said = new HashSet<>(Chinese.bigrams(asked.content()));
    int asks = Math.max(1, said.size());
    said.retainAll(new HashSet<>(Chinese.bigrams(Chinese.fold(fact.say() + fact.sentence()))));
    return about + WORDS * said.size() / asks;
  }
}
