package cn.daqiao.matcher.fit.rule;

import cn.daqiao.matcher.fit.Reason;
import java.util.List;
import java.util.Set;

/** One soft rule: how well a pair looks from one side. Pure. */
public interface Rule {
  /** What a rule gives when one side says nothing. */
  double NEUTRAL = 0.5;

  /** The names of all rules. */
  Set<String> NAMES =
      Set.of("skill", "distance", "wage", "wishes", "experience", "freshness", "trust");

  /** The name under which the weight stands and the part is logged. */
  String name();

  /** 0..1, {@link #NEUTRAL} where what it takes to judge is not known. */
  double value(Pair pair);

  /** What speaks for the pair under this rule, strongest first; only what both sides state. */
  List<Reason> reasons(Pair pair);
}
