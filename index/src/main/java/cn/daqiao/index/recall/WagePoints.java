package cn.daqiao.index.recall;

import cn.daqiao.matcher.fit.Rules;

/** What pay is worth beside a person's least wish, about as the matcher's wage rule has it. */
public final class WagePoints {
  private static final double AT_FLOOR = 0.25;
  private static final double NEUTRAL = 0.5;

  private final double weight;
  private final int usual;

  /** By the weight of the rules' wage rule and the wage that stands in for a floor never named. */
  public WagePoints(Rules rules) {
    weight = rules.weights().byRule().getOrDefault("wage", 0.0);
    usual = rules.usualWage();
  }

  /**
   * The points of pay against the least that a person takes, both in yuan a month.
   *
   * @param pay the middle of the range, 0 when none is stated
   * @param floor 0 when none was named
   */
  public double of(long pay, long floor) {
    if (pay == 0) {
      return weight * NEUTRAL;
    }
    double least = floor == 0 ? usual : floor;
    double above = (pay - least) / (0.5 * least);
    return weight * Math.clamp(AT_FLOOR + (1 - AT_FLOOR) * above, 0, 1);
  }
}
