package cn.daqiao.matcher.fit;

import cn.daqiao.matcher.fit.rule.Pair;
import java.util.Comparator;

/** A pair with its score; ids decide between equal scores, so that an order is always the same. */
record Scored(Pair pair, double score) {
  private static final Comparator<Scored> BEST_FIRST =
      Comparator.comparingDouble((Scored scored) -> -scored.score);

  static final Comparator<Scored> BEST_VACANCY_FIRST =
      BEST_FIRST.thenComparing(scored -> scored.pair.posting().vacancy().id());

  static final Comparator<Scored> BEST_SEEKER_FIRST =
      BEST_FIRST.thenComparing(scored -> scored.pair.person().seeker().id());
}
