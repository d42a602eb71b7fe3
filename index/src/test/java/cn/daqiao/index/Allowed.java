package cn.daqiao.index;

import cn.daqiao.index.recall.Reach;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.vacancy.Shift;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** The interface's table of hard constraints, said once more as plainly as it goes. */
public final class Allowed {
  private static final List<String> BELOW_A1 = List.of("A1", "A3", "B1", "B2", "C1", "C2");

  private Allowed() {}

  /** Whether the pair may be matched. */
  public static boolean pair(Seeker seeker, Vacancy vacancy, Instant now) {
    var pay = vacancy.pay();
    return vacancy.openAt(now)
        && !seeker.refused().contains(vacancy.id())
        && (pay == null || pay.topMonthly() >= seeker.wish().wageFloorMonthly())
        && place(seeker, vacancy)
        && age(seeker, vacancy, now)
        && licence(seeker, vacancy)
        && terms(seeker, vacancy)
        && (!vacancy.demands().povertyOnly() || seeker.about().countsAsPoor());
  }

  private static boolean place(Seeker seeker, Vacancy vacancy) {
    return Reach.of(seeker)
        .map(all -> all.stream().anyMatch(region -> region.touches(vacancy.site().region())))
        .orElse(true);
  }

  private static boolean age(Seeker seeker, Vacancy vacancy, Instant now) {
    var about = seeker.about();
    int year = now.atZone(ZoneId.of("Asia/Shanghai")).getYear();
    if (about.age() != null) {
      return age(about.age(), vacancy) && about.age() >= 16;
    }
    if (about.birthYear() == null) {
      return true;
    }
    int most = year - about.birthYear();
    return most >= 16 && (age(most, vacancy) || age(most - 1, vacancy));
  }

  private static boolean age(int age, Vacancy vacancy) {
    var min = vacancy.demands().ageMin();
    var max = vacancy.demands().ageMax();
    return (min == null || age >= min) && (max == null || age <= max);
  }

  private static boolean terms(Seeker seeker, Vacancy vacancy) {
    var asked = vacancy.demands().education();
    var had = seeker.about().education();
    var wanted = seeker.wish().shift();
    var offered = vacancy.terms().shift();
    boolean shift =
        wanted == null || offered == null || wanted == Shift.ROTATING || wanted == offered;
    boolean board =
        !Boolean.TRUE.equals(seeker.wish().needsBoard())
            || !Boolean.FALSE.equals(vacancy.terms().board());
    boolean welcome =
        !Boolean.TRUE.equals(seeker.about().disability())
            || !Boolean.FALSE.equals(vacancy.terms().welcomesDisabled());
    return (asked == null || had == null || had.reaches(asked)) && shift && board && welcome;
  }

  private static boolean licence(Seeker seeker, Vacancy vacancy) {
    var asked = vacancy.demands().licences();
    return asked.isEmpty()
        || seeker.about().licences().stream()
            .anyMatch(had -> asked.stream().anyMatch(one -> stands(had, one)));
  }

  private static boolean stands(String had, String asked) {
    return had.equals(asked)
        || ("A1".equals(had) && BELOW_A1.contains(asked))
        || ("B2".equals(had) && List.of("C1", "C2").contains(asked))
        || ("C1".equals(had) && "C2".equals(asked));
  }
}
