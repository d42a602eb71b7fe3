package cn.daqiao.matcher.fit;

import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.region.Point;
import cn.daqiao.matcher.region.Region;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.region.RegionTree;
import cn.daqiao.matcher.seeker.Home;
import cn.daqiao.matcher.vacancy.Site;
import org.jspecify.annotations.Nullable;

/**
 * A place as well as it is known.
 *
 * @param region the finest region known
 * @param point shared or written down, else the township's seat, else the county's
 * @param fine whether the point is finer than a county's seat
 */
public record Spot(@Nullable RegionCode region, @Nullable Point point, boolean fine) {
  private static final Spot NOWHERE = new Spot(null, null, false);

  /** Where a person lives. */
  public static Spot of(Home home, RegionTree regions) {
    return of(home.finest(), home.point(), regions);
  }

  /** Where work is. */
  public static Spot of(Site site, RegionTree regions) {
    return of(site.region(), site.point(), regions);
  }

  private static Spot of(@Nullable RegionCode region, @Nullable Point shared, RegionTree regions) {
    if (shared != null) {
      return new Spot(region, shared, true);
    }
    if (region == null) {
      return NOWHERE;
    }
    var own = seat(region, regions);
    return switch (region.level()) {
      case PROVINCE, CITY -> new Spot(region, null, false);
      case COUNTY -> new Spot(region, own, false);
      case TOWNSHIP ->
          own != null
              ? new Spot(region, own, true)
              : new Spot(region, seat(region.cutTo(Level.COUNTY), regions), false);
    };
  }

  private static @Nullable Point seat(RegionCode region, RegionTree regions) {
    return regions.byCode(region).map(Region::point).orElse(null);
  }

  /** Kilometres between two places; NaN where both may lie anywhere in one county. */
  public double kmTo(Spot other) {
    if (point == null || other.point == null) {
      return Double.NaN;
    }
    if ((!fine || !other.fine) && meets(other, Level.COUNTY)) {
      return Double.NaN;
    }
    return point.kmTo(other.point);
  }

  /** Whether both are known as finely as this level, and lie in the same such region. */
  public boolean meets(Spot other, Level level) {
    return knows(level)
        && other.knows(level)
        && region != null
        && other.region != null
        && region.digits().regionMatches(0, other.region.digits(), 0, level.digits());
  }

  /** Whether the region is known as finely as this level. */
  public boolean knows(Level level) {
    return region != null && region.level().digits() >= level.digits();
  }
}
