package cn.daqiao.matcher.fit.rule;

import cn.daqiao.matcher.fit.Reason;
import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.seeker.Scope;
import java.util.List;

/** How near home the work is; lodging, and having asked for far places, soften what is far. */
final class DistanceRule implements Rule {
  private static final double HALF_AT_KM = 10;
  private static final double SAME_COUNTY = 0.6;
  private static final double SAME_CITY = 0.35;
  private static final double ELSEWHERE = 0.2;
  private static final double SOFTENED = 0.5;
  private static final double ASKED_FOR = 0.7;
  private static final double WORTH_SAYING_KM = 60;

  @Override
  public String name() {
    return "distance";
  }

  @Override
  public double value(Pair pair) {
    var wish = pair.person().seeker().wish();
    double near = nearness(pair);
    if (Boolean.TRUE.equals(pair.posting().vacancy().terms().board())
        || wish.scope() == Scope.OUTSIDE) {
      near = Math.max(near, SOFTENED);
    }
    return askedFor(pair) ? Math.max(near, ASKED_FOR) : near;
  }

  private static double nearness(Pair pair) {
    var home = pair.person().home();
    var spot = pair.posting().spot();
    if (home.meets(spot, Level.TOWNSHIP)) {
      return 1;
    }
    if (!Double.isNaN(pair.km())) {
      return HALF_AT_KM / (HALF_AT_KM + pair.km());
    }
    if (!home.knows(Level.COUNTY) || !spot.knows(Level.COUNTY)) {
      return NEUTRAL;
    }
    if (home.meets(spot, Level.COUNTY)) {
      return SAME_COUNTY;
    }
    return home.meets(spot, Level.CITY) ? SAME_CITY : ELSEWHERE;
  }

  private static boolean askedFor(Pair pair) {
    var site = pair.posting().vacancy().site().region();
    for (var region : pair.person().seeker().wish().regions()) {
      if (region.touches(site)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public List<Reason> reasons(Pair pair) {
    var home = pair.person().home();
    var spot = pair.posting().spot();
    if (home.meets(spot, Level.TOWNSHIP)) {
      return List.of(Reason.of("reason.township"));
    }
    if (askedFor(pair)) {
      return List.of(Reason.of("reason.region"));
    }
    if (pair.km() < 1) {
      return List.of(Reason.of("reason.distance.near"));
    }
    if (pair.km() <= WORTH_SAYING_KM) {
      return List.of(Reason.of("reason.distance", "km", Math.round(pair.km())));
    }
    return home.meets(spot, Level.COUNTY) ? List.of(Reason.of("reason.county")) : List.of();
  }
}
