package cn.daqiao.matcher.fit.constraint;

import cn.daqiao.matcher.fit.Check;
import cn.daqiao.matcher.fit.Constraint;
import cn.daqiao.matcher.seeker.About;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.vacancy.Demands;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The age lies within the vacancy's limits, where both are stated. A year of birth alone leaves two
 * possible ages, and either may fit. Nobody under 16 works, whatever the vacancy says.
 */
final class Age implements Constraint {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final int LEAST_BY_LAW = 16;

  @Override
  public String name() {
    return "age";
  }

  @Override
  public boolean holds(Seeker seeker, Vacancy vacancy, Instant now) {
    var about = seeker.about();
    if (about.age() != null) {
      return about.age() >= LEAST_BY_LAW && within(about.age(), about.age(), vacancy.demands());
    }
    if (about.birthYear() == null) {
      return true;
    }
    int eldest = eldest(about.birthYear(), now);
    return eldest >= LEAST_BY_LAW && within(eldest - 1, eldest, vacancy.demands());
  }

  private static boolean within(int youngest, int eldest, Demands demands) {
    return (demands.ageMin() == null || eldest >= demands.ageMin())
        && (demands.ageMax() == null || youngest <= demands.ageMax());
  }

  private static int eldest(int birthYear, Instant now) {
    return LocalDate.ofInstant(now, SHANGHAI).getYear() - birthYear;
  }

  @Override
  public Check check(Seeker seeker, Vacancy vacancy, Instant now) {
    return new Check(
        name(),
        holds(seeker, vacancy, now),
        limits(vacancy.demands()),
        stated(seeker.about(), now));
  }

  private static @Nullable String limits(Demands demands) {
    return demands.ageMin() == null && demands.ageMax() == null
        ? null
        : Objects.toString(demands.ageMin(), "") + "-" + Objects.toString(demands.ageMax(), "");
  }

  private static @Nullable String stated(About about, Instant now) {
    if (about.age() != null) {
      return String.valueOf(about.age());
    }
    if (about.birthYear() == null) {
      return null;
    }
    int eldest = eldest(about.birthYear(), now);
    return (eldest - 1) + "-" + eldest;
  }
}
