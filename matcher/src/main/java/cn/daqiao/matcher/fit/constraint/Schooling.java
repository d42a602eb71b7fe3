package cn.daqiao.matcher.fit.constraint;

import cn.daqiao.matcher.fit.Check;
import cn.daqiao.matcher.fit.Constraint;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.vacancy.Education;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The schooling is not lower than asked; fails only when the person states a lower one. */
final class Schooling implements Constraint {

  @Override
  public String name() {
    return "education";
  }

  @Override
  public boolean holds(Seeker seeker, Vacancy vacancy, Instant now) {
    var wanted = vacancy.demands().education();
    var had = seeker.about().education();
    return wanted == null || had == null || had.reaches(wanted);
  }

  @Override
  public Check check(Seeker seeker, Vacancy vacancy, Instant now) {
    return new Check(
        name(),
        holds(seeker, vacancy, now),
        label(vacancy.demands().education()),
        label(seeker.about().education()));
  }

  private static @Nullable String label(@Nullable Education education) {
    return education == null ? null : education.label();
  }
}
