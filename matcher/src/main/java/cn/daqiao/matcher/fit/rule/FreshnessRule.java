package cn.daqiao.matcher.fit.rule;

import cn.daqiao.matcher.fit.Reason;
import java.time.Duration;
import java.util.List;

/** How new the vacancy is: half its value after a week. */
final class FreshnessRule implements Rule {
  private static final double HALF_AT_DAYS = 7;
  private static final double HOURS_A_DAY = 24;

  @Override
  public String name() {
    return "freshness";
  }

  @Override
  public double value(Pair pair) {
    var posted = pair.posting().vacancy().posted();
    if (posted == null) {
      return NEUTRAL;
    }
    double days = Math.max(0, Duration.between(posted, pair.now()).toHours() / HOURS_A_DAY);
    return HALF_AT_DAYS / (HALF_AT_DAYS + days);
  }

  @Override
  public List<Reason> reasons(Pair pair) {
    return List.of();
  }
}
