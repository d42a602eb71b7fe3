package cn.daqiao.index.vacancies;

import cn.daqiao.matcher.fit.Rules;
import cn.daqiao.matcher.fit.rule.GeneralWords;
import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.vacancy.Shift;
import cn.daqiao.matcher.vacancy.Vacancy;
import org.jspecify.annotations.Nullable;

/**
 * What a vacancy offers beside place and pay, as bits, and what that is worth to one person, about
 * as the matcher's rules have it.
 */
final class VacancyTerms {
  private static final int BOARD = 1;
  private static final int NO_BOARD = 1 << 1;
  private static final int TRAINS = 1 << 2;
  private static final int VERIFIED = 1 << 3;
  private static final int INSURED = 1 << 4;
  private static final int UNINSURED = 1 << 5;
  private static final int SCHOOLING = 1 << 6;
  private static final int LICENCE = 1 << 7;
  private static final int FINE = 1 << 8;
  private static final int SHIFT = 9;

  private static final double NEUTRAL = 0.5;

  private final double wishes;
  private final double experience;
  private final double trust;
  private final @Nullable Shift shift;
  private final boolean board;
  private final boolean training;
  private final boolean schooled;

  VacancyTerms(Seeker seeker, Rules rules) {
    var weights = rules.weights().byRule();
    wishes = weights.getOrDefault("wishes", 0.0);
    experience = weights.getOrDefault("experience", 0.0);
    trust = weights.getOrDefault("trust", 0.0);
    shift = seeker.wish().shift();
    board = Boolean.TRUE.equals(seeker.wish().needsBoard());
    training = Boolean.TRUE.equals(seeker.wish().wantsTraining());
    schooled = seeker.about().education() != null;
  }

  static long of(Vacancy vacancy, GeneralWords words) {
    var terms = vacancy.terms();
    var description = vacancy.description() == null ? "" : vacancy.description();
    boolean trains = words.trains(vacancy.title()) || words.trains(description);
    return when(Boolean.TRUE.equals(terms.board()), BOARD)
        | when(Boolean.FALSE.equals(terms.board()), NO_BOARD)
        | when(trains, TRAINS)
        // Until the matcher's clock says otherwise: few points, and none is lost by them.
        | when(vacancy.employer().verified(), VERIFIED)
        | when(Boolean.TRUE.equals(terms.insurance()), INSURED)
        | when(Boolean.FALSE.equals(terms.insurance()), UNINSURED)
        | when(vacancy.demands().education() != null, SCHOOLING)
        | when(!vacancy.demands().licences().isEmpty(), LICENCE)
        | when(
            vacancy.site().point() != null || vacancy.site().region().level() == Level.TOWNSHIP,
            FINE)
        | (terms.shift() == null ? 0 : number(terms.shift())) << SHIFT;
  }

  // The numbers stand in indexes on disk.
  private static long number(Shift shift) {
    return switch (shift) {
      case DAY -> 1;
      case NIGHT -> 2;
      case ROTATING -> 3;
    };
  }

  private static long when(boolean condition, int bit) {
    return condition ? bit : 0;
  }

  private static boolean has(long terms, int bit) {
    return (terms & bit) != 0;
  }

  static boolean board(long terms) {
    return has(terms, BOARD);
  }

  /** Whether the place is known more finely than by its county. */
  static boolean fine(long terms) {
    return has(terms, FINE);
  }

  double points(long terms) {
    return wishes * wishes(terms) + experience * experience(terms) + trust * trust(terms);
  }

  private double wishes(long terms) {
    int asked = 0;
    double met = 0;
    if (shift != null) {
      asked++;
      long offered = terms >>> SHIFT;
      met += offered == 0 ? NEUTRAL : offered == number(shift) ? 1 : 0;
    }
    if (board) {
      asked++;
      met += has(terms, BOARD) ? 1 : has(terms, NO_BOARD) ? 0 : NEUTRAL;
    }
    if (training) {
      asked++;
      met += has(terms, TRAINS) ? 1 : NEUTRAL;
    }
    return asked == 0 ? NEUTRAL : met / asked;
  }

  /** Whoever may take it holds the licence that it asks for. */
  private double experience(long terms) {
    if (has(terms, LICENCE)) {
      return 1;
    }
    if (schooled && has(terms, SCHOOLING)) {
      return 0.8;
    }
    return has(terms, TRAINS) ? 0.7 : NEUTRAL;
  }

  private static double trust(long terms) {
    double insured = has(terms, INSURED) ? 0.2 : has(terms, UNINSURED) ? -0.2 : 0;
    return NEUTRAL + (has(terms, VERIFIED) ? 0.3 : 0) + insured;
  }
}
