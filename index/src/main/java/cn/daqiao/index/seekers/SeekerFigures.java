package cn.daqiao.index.seekers;

import cn.daqiao.index.recall.Ages;
import cn.daqiao.index.recall.Bars;
import cn.daqiao.index.recall.Merit;
import cn.daqiao.matcher.seeker.Scope;
import cn.daqiao.matcher.seeker.Seeker;

/**
 * What is judged of a person but the place, in one figure: one reading of memory for each person
 * instead of three.
 */
final class SeekerFigures {
  static final String FIELD = "figures";

  private static final int FLOOR_BITS = 22;
  private static final int MOST = (1 << FLOOR_BITS) - 1;
  private static final int AGE_BITS = Ages.BITS;

  // Bits that Bars leaves free, and those above.
  private static final int LIMIT_AT = 27;
  private static final int[] LIMITS_KM = {5, 10, 20, 40, 80};
  private static final long ASKED_FOR = 1L << 30;
  private static final long ANYWHERE = 1L << 31;
  private static final long FINE = 1L << 32;

  private SeekerFigures() {}

  /**
   * The figure of a person.
   *
   * @param alerts whether the person wants offers
   */
  static long of(Seeker seeker, boolean alerts) {
    long bars = Bars.of(seeker) | (alerts ? 0 : Bars.PUSH);
    bars |= seeker.wish().regions().isEmpty() ? 0 : ASKED_FOR;
    bars |= seeker.wish().scope() == Scope.OUTSIDE ? ANYWHERE : 0;
    bars |= seeker.home().township() != null ? FINE : 0;
    bars |= (long) limit(seeker) << LIMIT_AT;
    // Who asks for more than four millions a month is found by nobody, but by the matcher's grace.
    long floor = Math.min(seeker.wish().wageFloorMonthly(), MOST);
    return (bars << AGE_BITS | Ages.known(seeker.about())) << FLOOR_BITS | floor;
  }

  /**
   * Which limit in kilometres surely holds; 0 for none. Who shared a place is not held to one, as
   * that place does not stand in the index.
   */
  private static int limit(Seeker seeker) {
    var limit = seeker.wish().withinKm();
    if (limit == null || seeker.home().point() != null) {
      return 0;
    }
    for (int i = 0; i < LIMITS_KM.length; i++) {
      if (limit <= LIMITS_KM[i]) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Whether a distance lies surely beyond the person's limit. */
  static boolean tooFar(long figure, double km) {
    int limit = (int) (bars(figure) >>> LIMIT_AT) & 7;
    return limit > 0 && Merit.beyond(km, LIMITS_KM[limit - 1]);
  }

  static long bars(long figure) {
    return figure >>> (FLOOR_BITS + AGE_BITS);
  }

  /** Yuan a month, 0 for none. */
  static long floor(long figure) {
    return figure & MOST;
  }

  /** Whether the home is known more finely than by its county. */
  static boolean fine(long figure) {
    return (bars(figure) & FINE) != 0;
  }

  /** How near work counts at the least, however far it is. */
  static double leastNear(long figure, boolean board) {
    if ((bars(figure) & ASKED_FOR) != 0) {
      return Merit.ASKED_FOR;
    }
    return board || (bars(figure) & ANYWHERE) != 0 ? Merit.SOFTENED : 0;
  }

  static Ages ages(long figure, int year) {
    return Ages.in(year, (int) (figure >>> FLOOR_BITS) & ((1 << AGE_BITS) - 1));
  }
}
