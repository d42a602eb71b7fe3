package cn.daqiao.bot.oracle;

import cn.daqiao.matcher.fit.Check;
import cn.daqiao.matcher.fit.Constraint;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.vacancy.Education;
import cn.daqiao.matcher.vacancy.Pay;
import cn.daqiao.matcher.vacancy.Shift;
import cn.daqiao.matcher.vacancy.Status;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Constraints that are wrong in one way that looks right. */
record Planted(String name, Verdict verdict) implements Constraint {

  /** A constraint without its name. */
  interface Verdict {
    boolean holds(Seeker seeker, Vacancy vacancy, Instant now);
  }

  /** One fault for each constraint. */
  static List<Constraint> all() {
    return List.of(
        new Planted("wage", (s, v, _) -> lowest(v.pay()) >= s.wish().wageFloorMonthly()),
        new Planted("place", (s, v, _) -> placedByHomeOnly(s, v)),
        new Planted("age", (s, v, now) -> eldestOnly(s, v, now)),
        new Planted("education", (s, v, _) -> declared(s.about().education(), v)),
        new Planted("licence", (s, v, _) -> sameWordsOnly(s, v)),
        new Planted("shift", (s, v, _) -> s.wish().shift() != Shift.DAY || !night(v)),
        new Planted("board", (s, v, _) -> !yes(s.wish().needsBoard()) || yes(v.terms().board())),
        new Planted(
            "disability",
            (s, v, _) -> !yes(s.about().disability()) || yes(v.terms().welcomesDisabled())),
        new Planted("poverty", (s, v, _) -> !v.demands().povertyOnly() || yes(s.about().poor())),
        new Planted(
            "state", (s, v, _) -> v.status() == Status.OPEN && !s.refused().contains(v.id())));
  }

  @Override
  public boolean holds(Seeker seeker, Vacancy vacancy, Instant now) {
    return verdict.holds(seeker, vacancy, now);
  }

  @Override
  public Check check(Seeker seeker, Vacancy vacancy, Instant now) {
    return new Check(name, holds(seeker, vacancy, now), null, null);
  }

  private static long lowest(@Nullable Pay pay) {
    if (pay == null) {
      return Long.MAX_VALUE;
    }
    return pay.cycle().monthly(pay.min() == null ? Objects.requireNonNull(pay.max()) : pay.min());
  }

  private static boolean placedByHomeOnly(Seeker seeker, Vacancy vacancy) {
    var home = seeker.home().finest();
    var scope = seeker.wish().scope();
    return home == null
        || scope == null
        || scope.level().map(l -> home.cutTo(l).touches(vacancy.site().region())).orElse(true);
  }

  private static boolean eldestOnly(Seeker seeker, Vacancy vacancy, Instant now) {
    var born = seeker.about().birthYear();
    var stated = seeker.about().age();
    if (born == null && stated == null) {
      return true;
    }
    int age = stated != null ? stated : now.atOffset(ZoneOffset.UTC).getYear() - born;
    var least = vacancy.demands().ageMin();
    var most = vacancy.demands().ageMax();
    return age >= 16 && (least == null || age >= least) && (most == null || age <= most);
  }

  private static boolean declared(@Nullable Education had, Vacancy vacancy) {
    var wanted = vacancy.demands().education();
    return had == null || wanted == null || had.compareTo(wanted) >= 0;
  }

  private static boolean sameWordsOnly(Seeker seeker, Vacancy vacancy) {
    var asked = vacancy.demands().licences();
    return asked.isEmpty() || asked.stream().anyMatch(seeker.about().licences()::contains);
  }

  private static boolean night(Vacancy vacancy) {
    return vacancy.terms().shift() == Shift.NIGHT;
  }

  private static boolean yes(@Nullable Boolean truth) {
    return Boolean.TRUE.equals(truth);
  }
}
