package cn.daqiao.matcher.fit.constraint;

import cn.daqiao.matcher.fit.Check;
import cn.daqiao.matcher.fit.Constraint;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.time.Instant;

/** The highest pay reaches the least that the person takes, both in yuan a month. */
final class Wage implements Constraint {

  @Override
  public String name() {
    return "wage";
  }

  @Override
  public boolean holds(Seeker seeker, Vacancy vacancy, Instant now) {
    var pay = vacancy.pay();
    return pay == null || pay.topMonthly() >= seeker.wish().wageFloorMonthly();
  }

  @Override
  public Check check(Seeker seeker, Vacancy vacancy, Instant now) {
    var wish = seeker.wish();
    var pay = vacancy.pay();
    return new Check(
        name(),
        holds(seeker, vacancy, now),
        wish.wageMin() == null ? null : String.valueOf(wish.wageFloorMonthly()),
        pay == null ? null : String.valueOf(pay.topMonthly()));
  }
}
