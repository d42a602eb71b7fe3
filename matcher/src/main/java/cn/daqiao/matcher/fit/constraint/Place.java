package cn.daqiao.matcher.fit.constraint;

import cn.daqiao.matcher.fit.Check;
import cn.daqiao.matcher.fit.Constraint;
import cn.daqiao.matcher.fit.Spot;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.region.RegionTree;
import cn.daqiao.matcher.seeker.Scope;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The vacancy lies inside the home cut to the scope, or inside one of the regions that the person
 * named instead. What is known only more coarsely passes when the one code begins with the other.
 * Somebody who turned work down as too far has a limit in kilometres beside, which an unknown
 * distance passes.
 */
final class Place implements Constraint {
  private final RegionTree regions;

  Place(RegionTree regions) {
    this.regions = regions;
  }

  @Override
  public String name() {
    return "place";
  }

  @Override
  public boolean holds(Seeker seeker, Vacancy vacancy, Instant now) {
    return within(seeker, vacancy) && inside(seeker, vacancy);
  }

  private boolean within(Seeker seeker, Vacancy vacancy) {
    var limit = seeker.wish().withinKm();
    // A distance that is not known compares as false.
    return limit == null || !(km(seeker, vacancy) > limit);
  }

  private double km(Seeker seeker, Vacancy vacancy) {
    return Spot.of(seeker.home(), regions).kmTo(Spot.of(vacancy.site(), regions));
  }

  private static boolean inside(Seeker seeker, Vacancy vacancy) {
    var site = vacancy.site().region();
    var wish = seeker.wish();
    if (!wish.regions().isEmpty()) {
      for (var region : wish.regions()) {
        if (meet(region, region.level().digits(), site)) {
          return true;
        }
      }
      return false;
    }
    var home = seeker.home().finest();
    int digits = digits(wish.scope());
    return home == null || digits == 0 || meet(home, digits, site);
  }

  /** Whether one of the two codes, the first cut to so many digits, begins with the other. */
  private static boolean meet(RegionCode area, int digits, RegionCode site) {
    int shorter = Math.min(Math.min(digits, area.level().digits()), site.level().digits());
    return area.digits().regionMatches(0, site.digits(), 0, shorter);
  }

  private static int digits(@Nullable Scope scope) {
    return scope == null ? 0 : scope.level().map(level -> level.digits()).orElse(0);
  }

  @Override
  public Check check(Seeker seeker, Vacancy vacancy, Instant now) {
    var wanted = new ArrayList<>(Area.stems(seeker));
    var offered = vacancy.site().region().stem();
    var limit = seeker.wish().withinKm();
    if (limit != null) {
      wanted.add(limit + "km");
      double km = km(seeker, vacancy);
      offered += Double.isNaN(km) ? "" : "," + Math.round(km) + "km";
    }
    return new Check(
        name(),
        holds(seeker, vacancy, now),
        wanted.isEmpty() ? null : String.join(",", wanted),
        offered);
  }
}
