package cn.daqiao.matcher.fit.rule;

import java.util.Map;
import java.util.stream.Collectors;

/** How much each rule counts: one weight for every rule, 1 in all. */
public record Weights(Map<String, Double> byRule) {
  private static final double EPSILON = 1e-9;

  /** Refuses unknown and missing rules, negative weights, and any sum but 1. */
  public Weights {
    byRule = Map.copyOf(byRule);
    if (!byRule.keySet().equals(Rule.NAMES)) {
      throw new IllegalArgumentException(
          "weights are needed for exactly " + Rule.NAMES + ", not for " + byRule.keySet());
    }
    if (byRule.values().stream().anyMatch(weight -> !(weight >= 0))) {
      throw new IllegalArgumentException("a weight is below zero");
    }
    double sum = byRule.values().stream().mapToDouble(Double::doubleValue).sum();
    if (Math.abs(sum - 1) > EPSILON) {
      throw new IllegalArgumentException("the weights must sum to 1, not to " + sum);
    }
  }

  /** Every rule counts the same. */
  public static Weights even() {
    var even = 1.0 / Rule.NAMES.size();
    return new Weights(Rule.NAMES.stream().collect(Collectors.toMap(name -> name, _ -> even)));
  }

  /** The weight of one rule. */
  double of(Rule rule) {
    return byRule.getOrDefault(rule.name(), 0.0);
  }
}
