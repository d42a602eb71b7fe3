package cn.daqiao.bot.dialogue.jobs;

import cn.daqiao.bot.dialogue.Listed;
import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Scope;
import cn.daqiao.matcher.seeker.Seeker;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How near work has to be for somebody to whom some was too far: the farthest step that leaves it
 * out.
 */
final class Nearer {
  private static final int[] STEPS_KM = {80, 40, 20, 10, 5};

  /** Beyond this people think in counties and cities. */
  private static final int BY_KM = 80;

  private final Seeker seeker;

  private Nearer(Seeker seeker) {
    this.seeker = seeker;
  }

  /**
   * So near that none of these jobs is left; empty where no step does that. Where the wish leaves
   * them all out already, as for what was found by loosening it, the wish itself, held firmly.
   */
  static Optional<Fact.NoFarther> than(Seeker seeker, List<Listed> jobs) {
    var nearer = new Nearer(seeker);
    var inside = nearer.inside(jobs);
    return inside.isEmpty()
        ? nearer.held()
        : inside.stream().min(Comparator.comparingInt(Nearer::km)).flatMap(nearer::below);
  }

  /**
   * So near that the farthest of these jobs is left out, or one step nearer than now where all are:
   * for 太远了 of a whole list.
   */
  static Optional<Fact.NoFarther> thanFarthest(Seeker seeker, List<Listed> jobs) {
    var nearer = new Nearer(seeker);
    var inside = nearer.inside(jobs);
    if (inside.isEmpty()) {
      return Boolean.TRUE.equals(seeker.wish().firm()) ? nearer.next() : nearer.held();
    }
    return inside.stream()
        .filter(where -> where.km() != null)
        .max(Comparator.comparingInt(Nearer::km))
        .or(() -> inside.stream().findFirst())
        .flatMap(nearer::below)
        .filter(nearer::isNew)
        .or(nearer::next);
  }

  private List<Listed.Where> inside(List<Listed> jobs) {
    return jobs.stream()
        .flatMap(job -> Optional.ofNullable(job.where()).stream())
        .filter(this::inside)
        .toList();
  }

  private static int km(Listed.Where where) {
    return where.km() == null ? Integer.MAX_VALUE : where.km();
  }

  /** Whether the present wish lets it pass, as far as can be told. */
  private boolean inside(Listed.Where where) {
    var wish = seeker.wish();
    if (wish.withinKm() != null && where.km() != null && where.km() > wish.withinKm()) {
      return false;
    }
    var home = seeker.home().finest();
    var level = wish.scope() == null ? null : wish.scope().level().orElse(null);
    return home == null || level == null || home.cutTo(level).touches(where.region());
  }

  private boolean isNew(Fact.NoFarther limit) {
    var wish = seeker.wish();
    return (limit.scope() != null && limit.scope() != wish.scope())
        || (limit.km() != null && !limit.km().equals(wish.withinKm()));
  }

  private Optional<Fact.NoFarther> held() {
    var wish = seeker.wish();
    return wish.scope() == null && wish.withinKm() == null
        ? Optional.empty()
        : Optional.of(new Fact.NoFarther(wish.scope(), wish.withinKm()));
  }

  private Optional<Fact.NoFarther> below(Listed.Where where) {
    if (!seeker.wish().regions().isEmpty()) {
      return Optional.empty();
    }
    var km = where.km();
    if (km == null || km > BY_KM) {
      var area = area(where.region(), km != null);
      if (area.isPresent() || km == null) {
        return area;
      }
    }
    for (int step : STEPS_KM) {
      if (step < km) {
        return Optional.of(new Fact.NoFarther(null, step));
      }
    }
    return area(where.region(), false);
  }

  /**
   * The widest area around the home that leaves a region out.
   *
   * @param coarse whether a county is too small a step
   */
  private Optional<Fact.NoFarther> area(RegionCode region, boolean coarse) {
    var home = seeker.home().finest();
    if (home == null) {
      return Optional.empty();
    }
    if (!same(home, region, Level.PROVINCE)) {
      return Optional.of(new Fact.NoFarther(Scope.PROVINCE, null));
    }
    if (!same(home, region, Level.CITY)) {
      return Optional.of(new Fact.NoFarther(Scope.CITY, null));
    }
    if (coarse) {
      return Optional.empty();
    }
    if (!same(home, region, Level.COUNTY)) {
      return Optional.of(new Fact.NoFarther(Scope.COUNTY, null));
    }
    return home.level() == Level.TOWNSHIP && !home.equals(region)
        ? Optional.of(new Fact.NoFarther(Scope.TOWNSHIP, null))
        : Optional.empty();
  }

  private static boolean same(RegionCode home, RegionCode region, Level level) {
    return home.cutTo(level).touches(region);
  }

  /** One step nearer than the present wish. */
  private Optional<Fact.NoFarther> next() {
    var limit = seeker.wish().withinKm();
    if (limit != null) {
      for (int step : STEPS_KM) {
        if (step < limit) {
          return Optional.of(new Fact.NoFarther(null, step));
        }
      }
    }
    var scope = limit == null ? narrower(seeker.wish().scope()) : Scope.TOWNSHIP;
    boolean known = seeker.home().township() != null || scope != Scope.TOWNSHIP;
    return scope != null && known && scope != seeker.wish().scope()
        ? Optional.of(new Fact.NoFarther(scope, null))
        : Optional.empty();
  }

  private static @Nullable Scope narrower(@Nullable Scope scope) {
    return scope == null
        ? null
        : switch (scope) {
          case OUTSIDE -> Scope.PROVINCE;
          case PROVINCE -> Scope.CITY;
          case CITY -> Scope.COUNTY;
          case COUNTY -> Scope.TOWNSHIP;
          case TOWNSHIP -> null;
        };
  }
}
