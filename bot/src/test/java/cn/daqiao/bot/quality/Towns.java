package cn.daqiao.bot.quality;

import cn.daqiao.matcher.region.Point;
import cn.daqiao.matcher.region.Region;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.region.RegionTree;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Counties of the graded set and their towns. */
final class Towns {
  private final RegionTree regions;
  private final Map<String, List<Region>> byArea = new HashMap<>();

  Towns(RegionTree regions) {
    this.regions = regions;
    for (var row : Tables.rows("areas.tsv")) {
      byArea.put(row.get(0), Arrays.stream(row.get(1).split("、", -1)).map(this::county).toList());
    }
  }

  /** The county of that name. */
  Region county(String name) {
    return regions.named(name).stream()
        .filter(region -> region.code().digits().startsWith("35"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no county " + name));
  }

  /** A county of the areas, each a letter. */
  Region county(String areas, Random random) {
    var area = String.valueOf(areas.charAt(random.nextInt(areas.length())));
    var counties = byArea.get(area);
    return counties.get(random.nextInt(counties.size()));
  }

  /** The code of the town of that name. */
  String town(Region county, String name) {
    return regions
        .resolve(name, county.code())
        .orElseThrow(() -> new IllegalStateException("no town " + name + " in " + county.name()))
        .code()
        .digits();
  }

  /** The code of some town. */
  String town(Region county, Random random) {
    var towns = regions.childrenOf(county.code());
    return towns.get(random.nextInt(towns.size())).code().digits();
  }

  /** A point within so many degrees of the seat of the county with that code. */
  double[] near(String county, double degrees, Random random) {
    var region = regions.byCode(new RegionCode(county)).orElseThrow();
    return near(region, degrees, random);
  }

  /** A point within so many degrees of the county's seat. */
  static double[] near(Region county, double degrees, Random random) {
    Point seat = county.point();
    if (seat == null) {
      throw new IllegalStateException("no point for " + county.name());
    }
    return new double[] {
      seat.lat() + degrees * (2 * random.nextDouble() - 1),
      seat.lon() + degrees * (2 * random.nextDouble() - 1)
    };
  }
}
