package cn.daqiao.matcher.fit;

import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.seeker.Scope;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.seeker.Wish;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person's own search may loosen when nothing is left: first the place, then the pay. */
final class Loosening {
  /** The order in which constraints are loosened and named. */
  static final Comparator<String> ORDER =
      Comparator.comparingInt(name -> List.of("place", "wage").indexOf(name));

  private static final int WAGE_PERCENT = 90;

  private Loosening() {}

  /**
   * The person as looked for, one step looser each time; steps that change nothing are left out.
   */
  static List<Seeker> of(Seeker seeker) {
    var steps = new ArrayList<Seeker>();
    var wish = seeker.wish();
    var wider = wider(wish);
    if (!wider.equals(wish)) {
      steps.add(wishing(seeker, wider));
    }
    if (wish.wageMin() != null) {
      steps.add(wishing(seeker, cheaper(wider, wish.wageMin())));
    }
    return List.copyOf(steps);
  }

  private static Wish wider(Wish wish) {
    boolean anywhere = wish.regions().stream().anyMatch(r -> r.level() == Level.PROVINCE);
    var regions =
        anywhere ? List.<RegionCode>of() : wish.regions().stream().map(Loosening::wider).toList();
    var scope = wish.regions().isEmpty() ? wider(wish.scope()) : anywhere ? null : wish.scope();
    return new Wish(
        wish.wageMin(),
        wish.payCycle(),
        scope,
        regions,
        wish.shift(),
        wish.needsBoard(),
        wish.wantsTraining());
  }

  private static RegionCode wider(RegionCode region) {
    return switch (region.level()) {
      case TOWNSHIP -> region.cutTo(Level.COUNTY);
      case COUNTY -> region.cutTo(Level.CITY);
      case CITY, PROVINCE -> region.cutTo(Level.PROVINCE);
    };
  }

  private static @Nullable Scope wider(@Nullable Scope scope) {
    if (scope == null) {
      return null;
    }
    return switch (scope) {
      case TOWNSHIP -> Scope.COUNTY;
      case COUNTY -> Scope.CITY;
      case CITY -> Scope.PROVINCE;
      case PROVINCE, OUTSIDE -> Scope.OUTSIDE;
    };
  }

  private static Wish cheaper(Wish wish, int wageMin) {
    return new Wish(
        wageMin * WAGE_PERCENT / 100,
        wish.payCycle(),
        wish.scope(),
        wish.regions(),
        wish.shift(),
        wish.needsBoard(),
        wish.wantsTraining());
  }

  private static Seeker wishing(Seeker seeker, Wish wish) {
    return new Seeker(
        seeker.id(),
        seeker.about(),
        seeker.home(),
        wish,
        seeker.skills(),
        seeker.lacks(),
        seeker.refused());
  }
}
