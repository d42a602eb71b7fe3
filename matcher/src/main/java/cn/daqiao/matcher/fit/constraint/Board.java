package cn.daqiao.matcher.fit.constraint;

import cn.daqiao.matcher.fit.Check;
import cn.daqiao.matcher.fit.Constraint;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.time.Instant;

/** Who needs lodging gets no vacancy that says it gives none. */
final class Board implements Constraint {

  @Override
  public String name() {
    return "board";
  }

  @Override
  public boolean holds(Seeker seeker, Vacancy vacancy, Instant now) {
    return !Boolean.TRUE.equals(seeker.wish().needsBoard())
        || !Boolean.FALSE.equals(vacancy.terms().board());
  }

  @Override
  public Check check(Seeker seeker, Vacancy vacancy, Instant now) {
    return new Check(
        name(),
        holds(seeker, vacancy, now),
        Boolean.TRUE.equals(seeker.wish().needsBoard()) ? "true" : null,
        Truths.of(vacancy.terms().board()));
  }
}
