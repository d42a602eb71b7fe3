package cn.daqiao.matcher.fit.constraint;

import cn.daqiao.matcher.fit.Check;
import cn.daqiao.matcher.fit.Constraint;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.time.Instant;

/** Who has a disability gets no vacancy that says it cannot be done with one. */
final class Disability implements Constraint {

  @Override
  public String name() {
    return "disability";
  }

  @Override
  public boolean holds(Seeker seeker, Vacancy vacancy, Instant now) {
    return !Boolean.TRUE.equals(seeker.about().disability())
        || !Boolean.FALSE.equals(vacancy.terms().welcomesDisabled());
  }

  @Override
  public Check check(Seeker seeker, Vacancy vacancy, Instant now) {
    return new Check(
        name(),
        holds(seeker, vacancy, now),
        Boolean.TRUE.equals(seeker.about().disability()) ? "true" : null,
        Truths.of(vacancy.terms().welcomesDisabled()));
  }
}
