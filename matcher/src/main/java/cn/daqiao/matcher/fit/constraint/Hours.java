package cn.daqiao.matcher.fit.constraint;

import cn.daqiao.matcher.fit.Check;
import cn.daqiao.matcher.fit.Constraint;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.vacancy.Shift;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who wants days only gets neither nights nor rotating shifts, and the like for nights. */
final class Hours implements Constraint {

  @Override
  public String name() {
    return "shift";
  }

  @Override
  public boolean holds(Seeker seeker, Vacancy vacancy, Instant now) {
    var wanted = seeker.wish().shift();
    var offered = vacancy.terms().shift();
    return wanted == null || offered == null || wanted == Shift.ROTATING || wanted == offered;
  }

  @Override
  public Check check(Seeker seeker, Vacancy vacancy, Instant now) {
    return new Check(
        name(),
        holds(seeker, vacancy, now),
        word(seeker.wish().shift()),
        word(vacancy.terms().shift()));
  }

  private static @Nullable String word(@Nullable Shift shift) {
    return shift == null ? null : shift.name().toLowerCase(Locale.ROOT);
  }
}
