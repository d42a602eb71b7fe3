package cn.daqiao.matcher.fit.rule;

import cn.daqiao.matcher.fit.Reason;
import cn.daqiao.matcher.vacancy.Cycle;
import cn.daqiao.matcher.vacancy.Pay;
import java.util.List;

/** The pay left after the way to work, against the least that the person takes. */
final class WageRule implements Rule {
  private static final double AT_FLOOR = 0.25;
  private static final int DAYS_A_MONTH = 26;
  private static final double YUAN_A_KM = 0.5;
  private static final double COMMUTE_KM = 50;
  private static final double RENT = 600;

  private final int usualWage;

  /** Yuan a month that stands in for a floor that nobody named. */
  WageRule(int usualWage) {
    this.usualWage = usualWage;
  }

  @Override
  public String name() {
    return "wage";
  }

  @Override
  public double value(Pair pair) {
    var pay = pair.posting().vacancy().pay();
    if (pay == null) {
      return NEUTRAL;
    }
    long named = pair.person().seeker().wish().wageFloorMonthly();
    double floor = named > 0 ? named : usualWage;
    double above = (pay.middleMonthly() - wayToWork(pair) - floor) / (0.5 * floor);
    return Math.clamp(AT_FLOOR + (1 - AT_FLOOR) * above, 0, 1);
  }

  private static double wayToWork(Pair pair) {
    if (Double.isNaN(pair.km()) || Boolean.TRUE.equals(pair.posting().vacancy().terms().board())) {
      return 0;
    }
    return pair.km() > COMMUTE_KM ? RENT : Math.min(RENT, 2 * pair.km() * YUAN_A_KM * DAYS_A_MONTH);
  }

  @Override
  public List<Reason> reasons(Pair pair) {
    var wish = pair.person().seeker().wish();
    var pay = pair.posting().vacancy().pay();
    if (wish.wageMin() == null || pay == null || lowest(pay) <= wish.wageFloorMonthly()) {
      return List.of();
    }
    var cycle = wish.payCycle() == null ? Cycle.MONTH : wish.payCycle();
    return List.of(
        switch (cycle) {
          case MONTH -> Reason.of("reason.wage", "floor", wish.wageMin());
          case DAY -> Reason.of("reason.wage.day", "floor", wish.wageMin());
          case HOUR -> Reason.of("reason.wage.hour", "floor", wish.wageMin());
        });
  }

  private static long lowest(Pay pay) {
    return pay.min() == null ? pay.topMonthly() : pay.cycle().monthly(pay.min());
  }
}
