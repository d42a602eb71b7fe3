package cn.daqiao.bot.policy;

import cn.daqiao.index.text.Chinese;
import cn.daqiao.matcher.policy.Guide;
import cn.daqiao.matcher.policy.PolicyFact;
import cn.daqiao.matcher.policy.Slot;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Chooses which of an article's facts a question is about. */
final class FactChoice {
  private static final double ABOUT = 1;
  private static final double SLOT = 0.8;
  private static final double WORDS = 2;
  private static final double BEFORE = 0.4;
  private static final double COMPUTED = 1.2;
  private static final Pattern MONEY = Pattern.compile("元|%");

  /** Facts as they are compared, kept as long as the library that holds them. */
  private static final Map<PolicyFact, Read> READ = new WeakHashMap<>();

  /** A fact's words, folded. */
  private record Read(List<String> about, Set<String> bigrams) {}

  private FactChoice() {}

  /**
   * The fact, absent where the article has none.
   *
   * @param before the question before, whose words count a little
   * @param person whom the question is about; a condition that can be computed for them counts more
   */
  static @Nullable PolicyFact choose(
      Guide guide, Asked asked, @Nullable Asked before, @Nullable Person person) {
    PolicyFact best = null;
    double most = -1;
    for (var fact : guide.facts()) {
      double score = score(fact, asked) + (before == null ? 0 : BEFORE * words(fact, before));
      if (person != null && !asked.asks(Slot.AMOUNT) && computable(fact, person)) {
        score += COMPUTED;
      }
      if (score > most) {
        best = fact;
        most = score;
      }
    }
    return best;
  }

  private static boolean computable(PolicyFact fact, Person person) {
    var requirement = fact.requirement();
    return requirement != null
        && person.named()
        && ((requirement.sex() != null && person.sex() != null)
            || (requirement.maxAge() != null && person.age() != null));
  }

  private static double score(PolicyFact fact, Asked asked) {
    double score = words(fact, asked);
    for (var slot : asked.slots()) {
      boolean settled = fact.slots().contains(slot) && settles(fact, slot, asked);
      score += settled ? SLOT / asked.slots().size() : 0;
    }
    return score;
  }

  /** Whether a fact tells that side; a number of years is no answer to how much money. */
  static boolean settles(PolicyFact fact, Slot slot, Asked asked) {
    var unit = fact.unit();
    return slot == Slot.AMOUNT
        ? fact.value() != null && (!asked.money() || (unit != null && MONEY.matcher(unit).find()))
        : fact.slots().contains(slot);
  }

  private static double words(PolicyFact fact, Asked asked) {
    var read = read(fact);
    double about =
        read.about().stream()
            .filter(asked.text()::contains)
            .mapToDouble(w -> ABOUT * Math.min(w.length(), 4) / 2)
            .sum();
    var said = new HashSet<>(Chinese.bigrams(asked.content()));
    int asks = Math.max(1, said.size());
    said.retainAll(read.bigrams());
    return about + WORDS * said.size() / asks;
  }

  private static Read read(PolicyFact fact) {
    synchronized (READ) {
      return READ.computeIfAbsent(
          fact,
          f ->
              new Read(
                  f.about().stream().map(Chinese::fold).toList(),
                  Set.copyOf(Chinese.bigrams(Chinese.fold(f.say() + f.sentence())))));
    }
  }
}
