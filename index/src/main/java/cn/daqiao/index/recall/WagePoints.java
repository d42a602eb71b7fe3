package cn.daqiao.index.recall;

/** What pay is worth beside a person's least wish. */
public final class WagePoints {
  /** The points of pay half above the wish, or more. */
  public static final double BEST = 15;

  private WagePoints() {}

  /**
   * The points of pay against the least that a person takes, both in yuan a month.
   *
   * @param pay {@link Long#MAX_VALUE} when none is stated
   * @param floor 0 when none was named; where either is unknown the points are the middle
   */
  public static double of(long pay, long floor) {
    return floor == 0 || pay == Long.MAX_VALUE
        ? BEST / 2
        : BEST * Math.clamp((pay - floor) / (0.5 * floor), 0, 1);
  }
}
