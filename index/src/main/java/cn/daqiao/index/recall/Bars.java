package cn.daqiao.index.recall;

import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.vacancy.Education;
import cn.daqiao.matcher.vacancy.Kind;
import cn.daqiao.matcher.vacancy.Shift;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What may bar a person from a vacancy, one bit a thing. A vacancy's bits say what it is or asks
 * for, a person's bits say which of those bar him or her: a pair with no bit in common passes. The
 * rules are those of the interface's table; wage, place, age and licence are no bits.
 */
public final class Bars {
  /** Bars those who want no offers from a search for people to offer something to. */
  public static final long PUSH = 1 << 0;

  private static final long NO_BOARD = 1 << 1;
  private static final long NO_DISABLED = 1 << 2;
  private static final long POOR_ONLY = 1 << 3;

  private Bars() {}

  /** What a vacancy is and asks for. */
  public static long of(Vacancy vacancy) {
    var demands = vacancy.demands();
    var terms = vacancy.terms();
    long bits = of(vacancy.kind());
    bits |= when(Boolean.FALSE.equals(terms.board()), NO_BOARD);
    bits |= when(Boolean.FALSE.equals(terms.welcomesDisabled()), NO_DISABLED);
    bits |= when(demands.povertyOnly(), POOR_ONLY);
    bits |= terms.shift() == null ? 0 : of(terms.shift());
    return bits | (demands.education() == null ? 0 : of(demands.education()));
  }

  /** What bars a person; whatever the person has not stated bars nothing. */
  public static long of(Seeker seeker) {
    var about = seeker.about();
    var wish = seeker.wish();
    long bits = when(Boolean.TRUE.equals(wish.needsBoard()), NO_BOARD);
    bits |= when(Boolean.TRUE.equals(about.disability()), NO_DISABLED);
    bits |= when(!about.countsAsPoor(), POOR_ONLY);
    var wanted = wish.shift();
    if (wanted == Shift.DAY || wanted == Shift.NIGHT) {
      for (var offered : Shift.values()) {
        bits |= when(offered != wanted, of(offered));
      }
    }
    var had = about.education();
    if (had != null) {
      for (var asked : Education.values()) {
        bits |= when(!had.reaches(asked), of(asked));
      }
    }
    return bits;
  }

  /** What bars a search for some kinds only. */
  public static long allBut(Set<Kind> kinds) {
    return Stream.of(Kind.values())
        .filter(kind -> !kinds.contains(kind))
        .mapToLong(Bars::of)
        .reduce(0, (a, b) -> a | b);
  }

  // The bits stand in indexes on disk: a constant keeps its number for ever, below 30.
  private static long of(Kind kind) {
    return 1L
        << switch (kind) {
          case JOB -> 16;
          case DAY -> 17;
          case PUBLIC_POST -> 18;
          case WORK_RELIEF -> 19;
          case WORKSHOP -> 20;
          case INTERNSHIP -> 21;
          case COURSE -> 22;
          case FAIR -> 23;
        };
  }

  private static long of(Education education) {
    return 1L
        << switch (education) {
          case PRIMARY -> 8;
          case JUNIOR -> 9;
          case SENIOR -> 10;
          case VOCATIONAL -> 11;
          case COLLEGE -> 12;
          case BACHELOR -> 13;
        };
  }

  private static long of(Shift shift) {
    return 1L
        << switch (shift) {
          case DAY -> 4;
          case NIGHT -> 5;
          case ROTATING -> 6;
        };
  }

  private static long when(boolean condition, long bits) {
    return condition ? bits : 0;
  }
}
