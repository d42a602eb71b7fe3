package cn.daqiao.matcher.fit.rule;

import cn.daqiao.matcher.fit.Reason;
import cn.daqiao.matcher.fit.constraint.Licences;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Adds up what the rules say of a pair. */
public final class Scorer {
  private static final int REASONS = 3;

  private final List<Rule> rules;
  private final double[] weights;

  /**
   * Every rule with its weight.
   *
   * @param usualWage yuan a month that stands in for a floor that nobody named
   * @param licences names of licences
   */
  public Scorer(Weights weights, int usualWage, Licences licences) {
    rules =
        List.of(
            new SkillRule(),
            new DistanceRule(),
            new WageRule(usualWage),
            new WishesRule(),
            new ExperienceRule(licences),
            new FreshnessRule(),
            new TrustRule());
    this.weights = rules.stream().mapToDouble(weights::of).toArray();
  }

  /** 0..1: the sum of {@link #parts}. */
  public double score(Pair pair) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += part(i, pair);
    }
    return Math.min(1, sum);
  }

  /** The addends by rule name, in the order of the rules. */
  public Map<String, Double> parts(Pair pair) {
    var parts = new LinkedHashMap<String, Double>();
    for (int i = 0; i < weights.length; i++) {
      parts.put(rules.get(i).name(), part(i, pair));
    }
    return Collections.unmodifiableMap(parts);
  }

  /** At most three, those of the rule that adds most first. */
  public List<Reason> reasons(Pair pair) {
    return IntStream.range(0, weights.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -part(i, pair)))
        .flatMap(i -> rules.get(i).reasons(pair).stream())
        .limit(REASONS)
        .toList();
  }

  private double part(int rule, Pair pair) {
    return weights[rule] * rules.get(rule).value(pair);
  }
}
