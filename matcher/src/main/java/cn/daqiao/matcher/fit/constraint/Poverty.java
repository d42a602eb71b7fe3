package cn.daqiao.matcher.fit.constraint;

import cn.daqiao.matcher.fit.Check;
import cn.daqiao.matcher.fit.Constraint;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.time.Instant;

/** A post kept for registered poor people goes to nobody who is not known as one. */
final class Poverty implements Constraint {

  @Override
  public String name() {
    return "poverty";
  }

  @Override
  public boolean holds(Seeker seeker, Vacancy vacancy, Instant now) {
    return !vacancy.demands().povertyOnly() || seeker.about().countsAsPoor();
  }

  @Override
  public Check check(Seeker seeker, Vacancy vacancy, Instant now) {
    return new Check(
        name(),
        holds(seeker, vacancy, now),
        vacancy.demands().povertyOnly() ? "true" : null,
        seeker.about().countsAsPoor() ? "true" : null);
  }
}
