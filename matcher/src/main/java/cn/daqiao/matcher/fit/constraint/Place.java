package cn.daqiao.matcher.fit.constraint;

import cn.daqiao.matcher.fit.Check;
import cn.daqiao.matcher.fit.Constraint;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.seeker.Scope;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The vacancy lies inside the home cut to the scope, or inside one of the regions that the person
 * named instead. What is known only more coarsely passes when the one code begins with the other.
 */
final class Place implements Constraint {

  @Override
  public String name() {
    return "place";
  }

  @Override
  public boolean holds(Seeker seeker, Vacancy vacancy, Instant now) {
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
    var areas = Area.stems(seeker);
    return new Check(
        name(),
        holds(seeker, vacancy, now),
        areas.isEmpty() ? null : String.join(",", areas),
        vacancy.site().region().stem());
  }
}
