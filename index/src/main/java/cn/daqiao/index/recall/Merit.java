package cn.daqiao.index.recall;

import cn.daqiao.matcher.fit.Rules;

/**
 * What distance and pay are worth, about as the matcher's rules have it, so that those whom it
 * would put first are among those handed to it.
 */
public final class Merit {
  /** The nearness of two places in one county of which one is not known more finely. */
  public static final double SAME_COUNTY = 0.6;

  /** Nearness where one place is not known at all. */
  public static final double UNKNOWN = 0.5;

  /** The least nearness of work with lodging, or for somebody who would go anywhere. */
  public static final double SOFTENED = 0.5;

  /** The least nearness of work in a region that was asked for. */
  public static final double ASKED_FOR = 0.7;

  private static final double HALF_AT_KM = 10;
  private static final double AT_FLOOR = 0.25;
  private static final double NEUTRAL = 0.5;
  private static final double YUAN_A_KM = 26;
  private static final double COMMUTE_KM = 50;
  private static final double RENT = 600;

  private final double distance;
  private final double wage;
  private final int usual;

  /** By these rules' weights. */
  public Merit(Rules rules) {
    distance = rules.weights().byRule().getOrDefault("distance", 0.0);
    wage = rules.weights().byRule().getOrDefault("wage", 0.0);
    usual = rules.usualWage();
  }

  /** Nearness of so many kilometres, 0..1. */
  public static double near(double km) {
    return HALF_AT_KM / (HALF_AT_KM + km);
  }

  /**
   * Whether a distance as the index knows it, which is a little off, lies surely beyond a limit;
   * one that is not known does not.
   */
  public static boolean beyond(double km, int limit) {
    return km > limit * 1.05 + 1;
  }

  /** The points of a nearness. */
  public double distance(double nearness) {
    return distance * nearness;
  }

  /** The most points that any pay is worth. */
  public double wage() {
    return wage;
  }

  /** What the way to work takes from a month's pay; nothing where the distance is not known. */
  public static double way(double km, boolean board) {
    if (board || Double.isNaN(km)) {
      return 0;
    }
    return km > COMMUTE_KM ? RENT : Math.min(RENT, km * YUAN_A_KM);
  }

  /**
   * The points of pay against the least that a person takes, both in yuan a month.
   *
   * @param pay the middle of the range, 0 when none is stated
   * @param floor 0 when none was named
   * @param way what the way to work takes
   */
  public double wage(long pay, long floor, double way) {
    if (pay == 0) {
      return wage * NEUTRAL;
    }
    double least = floor == 0 ? usual : floor;
    double above = (pay - way - least) / (0.5 * least);
    return wage * Math.clamp(AT_FLOOR + (1 - AT_FLOOR) * above, 0, 1);
  }
}
