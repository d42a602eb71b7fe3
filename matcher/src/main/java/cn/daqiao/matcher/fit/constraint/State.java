package cn.daqiao.matcher.fit.constraint;

import cn.daqiao.matcher.fit.Check;
import cn.daqiao.matcher.fit.Constraint;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.vacancy.Status;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.time.Instant;
import java.util.Locale;

/** The vacancy can still be taken, and this person has not turned it down before. */
final class State implements Constraint {

  @Override
  public String name() {
    return "state";
  }

  @Override
  public boolean holds(Seeker seeker, Vacancy vacancy, Instant now) {
    return vacancy.openAt(now) && !seeker.refused().contains(vacancy.id());
  }

  @Override
  public Check check(Seeker seeker, Vacancy vacancy, Instant now) {
    return new Check(name(), holds(seeker, vacancy, now), "open", state(seeker, vacancy, now));
  }

  private static String state(Seeker seeker, Vacancy vacancy, Instant now) {
    if (vacancy.status() != Status.OPEN) {
      return vacancy.status().name().toLowerCase(Locale.ROOT);
    }
    if (!vacancy.openAt(now)) {
      return vacancy.headcount() != null && vacancy.headcount() <= 0 ? "full" : "over";
    }
    return seeker.refused().contains(vacancy.id()) ? "turned_down" : "open";
  }
}
