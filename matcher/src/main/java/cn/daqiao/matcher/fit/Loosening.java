package cn.daqiao.matcher.fit;

import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.seeker.Scope;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.seeker.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What a person's own search may loosen when nothing is left, in a fixed order:
 *
 * <ol>
 *   <li>the place, one level at a time: a limit in kilometres to 20, 40, 80 and then the whole of
 *       the area, the area from township to county, city and province; never beyond a province, and
 *       not at all for somebody who has turned work down as too far
 *   <li>the pay by a tenth, from the narrowest place outwards again
 * </ol>
 *
 * Nothing else is ever loosened.
 */
final class Loosening {
  private static final int[] KILOMETRES = {20, 40, 80};
  private static final int WAGE_PERCENT = 90;

  private Loosening() {}

  /** The person as looked for, the nearest to his or her wish first. */
  static List<Looser> of(Seeker seeker) {
    var wish = seeker.wish();
    var places = places(seeker);
    var steps = new ArrayList<Looser>();
    for (var place : places) {
      steps.add(new Looser(seeker.wishing(place.wish), List.of(place.step())));
    }
    var floor = wish.wageMin();
    if (floor != null) {
      int least = (int) ((long) floor * WAGE_PERCENT / 100);
      var cheaper = new Relaxation("wage", String.valueOf(least));
      steps.add(new Looser(seeker.wishing(wish.paying(least)), List.of(cheaper)));
      for (var place : places) {
        steps.add(
            new Looser(seeker.wishing(place.wish.paying(least)), List.of(place.step(), cheaper)));
      }
    }
    return List.copyOf(steps);
  }

  private record Wider(Wish wish, String to) {
    Relaxation step() {
      return new Relaxation("place", to);
    }
  }

  private static List<Wider> places(Seeker seeker) {
    var wish = seeker.wish();
    if (Boolean.TRUE.equals(wish.firm())) {
      return List.of();
    }
    var steps = new ArrayList<Wider>();
    var limit = wish.withinKm();
    if (limit != null) {
      IntStream.of(KILOMETRES)
          .filter(km -> km > limit)
          .forEach(km -> steps.add(new Wider(wish.within(km), km + "km")));
    }
    if (!wish.regions().isEmpty()) {
      regions(wish, steps);
    } else if (seeker.home().finest() != null) {
      scopes(wish, steps);
    }
    return steps;
  }

  private static void scopes(Wish wish, List<Wider> steps) {
    var from =
        wish.scope() == null || wish.scope() == Scope.OUTSIDE ? Scope.PROVINCE : wish.scope();
    for (var scope : Scope.values()) {
      boolean wider =
          wish.withinKm() == null ? scope.compareTo(from) > 0 : scope.compareTo(from) >= 0;
      if (wider && scope != Scope.OUTSIDE) {
        steps.add(new Wider(wish.within(null).reaching(scope, List.of()), word(scope)));
      }
    }
  }

  private static void regions(Wish wish, List<Wider> steps) {
    var now = wish.regions();
    if (wish.withinKm() != null) {
      steps.add(new Wider(wish.within(null), word(coarsest(now))));
    }
    for (var next = wider(now); !next.equals(now); next = wider(now)) {
      now = next;
      steps.add(new Wider(wish.within(null).reaching(wish.scope(), now), word(coarsest(now))));
    }
  }

  private static List<RegionCode> wider(List<RegionCode> regions) {
    return regions.stream()
        .map(region ->
            switch (region.level()) {
              case TOWNSHIP -> region.cutTo(Level.COUNTY);
              case COUNTY -> region.cutTo(Level.CITY);
              case CITY, PROVINCE -> region.cutTo(Level.PROVINCE);
            })
        .distinct()
        .toList();
  }

  private static Level coarsest(List<RegionCode> regions) {
    return regions.stream().map(RegionCode::level).min(Level::compareTo).orElse(Level.PROVINCE);
  }

  private static String word(Enum<?> level) {
    return level.name().toLowerCase(Locale.ROOT);
  }
}
