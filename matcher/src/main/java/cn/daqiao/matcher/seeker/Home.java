package cn.daqiao.matcher.seeker;

import cn.daqiao.matcher.region.Point;
import cn.daqiao.matcher.region.RegionCode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a person lives now.
 *
 * @param region county, or coarser where no more is known
 * @param township its 9 digits
 * @param townshipSaid the township's name as said, kept when no code was found for it
 * @param village the village's name
 * @param point an exact place that the person shared
 */
public record Home(
    @Nullable RegionCode region,
    @Nullable RegionCode township,
    @Nullable String townshipSaid,
    @Nullable String village,
    @Nullable Point point) {

  /** Nothing known. */
  public static Home unknown() {
    return new Home(null, null, null, null, null);
  }

  /** What is unknown here taken from another record, as far as both mean the same county. */
  Home orElse(Home other) {
    if (region == null && township == null && townshipSaid == null) {
      return new Home(
          other.region,
          other.township,
          other.townshipSaid,
          village == null ? other.village : village,
          point == null ? other.point : point);
    }
    if (!Objects.equals(region, other.region)) {
      return this;
    }
    boolean elsewhere = township != null && !township.equals(other.township);
    boolean named = township != null || townshipSaid != null;
    return new Home(
        region,
        named ? township : other.township,
        named ? townshipSaid : other.townshipSaid,
        village == null && !elsewhere ? other.village : village,
        point == null && !elsewhere ? other.point : point);
  }

  /** The finest code known: township, else region. */
  public @Nullable RegionCode finest() {
    return township != null ? township : region;
  }
}
