package cn.daqiao.matcher.vacancy;

import org.jspecify.annotations.Nullable;

/**
 * What a vacancy pays.
 *
 * @param min whole yuan a cycle, absent when only the upper end is stated
 * @param max whole yuan a cycle, absent when only the lower end is stated
 * @param cycle what the figures count for
 */
public record Pay(@Nullable Integer min, @Nullable Integer max, Cycle cycle) {

  /** Refuses pay without a figure, figures below one, and a range the wrong way round. */
  public Pay {
    if (min == null && max == null) {
      throw new IllegalArgumentException("pay needs a figure");
    }
    if ((min != null && min < 1) || (max != null && max < 1)) {
      throw new IllegalArgumentException("pay must be above zero");
    }
    if (min != null && max != null && min > max) {
      throw new IllegalArgumentException("the lowest pay is above the highest");
    }
  }

  /** The highest pay in yuan a month. */
  public long topMonthly() {
    return cycle.monthly(max != null ? max : lowest());
  }

  /** The middle of the range in yuan a month. */
  public long middleMonthly() {
    return (topMonthly() + cycle.monthly(lowest())) / 2;
  }

  private int lowest() {
    if (min != null) {
      return min;
    }
    return max != null ? max : 0;
  }
}
