package cn.daqiao.index.recall;

import cn.daqiao.matcher.seeker.About;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The ages that a person may have: one where it was stated, two neighbours where only the year of
 * birth is known, all where nothing is.
 *
 * @param least the youngest possible
 * @param most the oldest possible
 */
public record Ages(int least, int most) {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final int LEAST_BY_LAW = 16;
  private static final int NO_LIMIT = 0xFFFF;

  /** How many bits {@link #known} takes. */
  public static final int BITS = 9;

  // Stands in indexes on disk.
  private static final int STATED = 1 << (BITS - 1);
  private static final int EPOCH = 1880;

  /** The calendar year of that instant in China. */
  public static int yearOf(Instant now) {
    return now.atZone(SHANGHAI).getYear();
  }

  /**
   * What is known of a person's age, as one figure of {@link #BITS} bits that does not change with
   * the years.
   */
  public static int known(About about) {
    if (about.age() != null) {
      return STATED | Math.clamp(about.age(), 0, STATED - 1);
    }
    return about.birthYear() == null ? 0 : Math.clamp(about.birthYear() - EPOCH, 1, STATED - 1);
  }

  /** The ages that {@link #known} allows in a year. */
  public static Ages in(int year, int known) {
    if ((known & STATED) != 0) {
      return new Ages(known & (STATED - 1), known & (STATED - 1));
    }
    int age = year - EPOCH - known;
    return known == 0 ? new Ages(0, NO_LIMIT) : new Ages(age - 1, age);
  }

  /** A vacancy's limits as one figure. */
  public static int limits(@Nullable Integer min, @Nullable Integer max) {
    return pack(min == null ? 0 : min, max == null ? NO_LIMIT : max);
  }

  private static int pack(int high, int low) {
    return Math.clamp(high, 0, NO_LIMIT) << 16 | Math.clamp(low, 0, NO_LIMIT);
  }

  /** Whether one of these ages may work at all and lies within the limits. */
  public boolean within(int limits) {
    return most >= Math.max(LEAST_BY_LAW, limits >>> 16) && least <= (limits & NO_LIMIT);
  }
}
