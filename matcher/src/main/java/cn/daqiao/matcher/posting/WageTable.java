package cn.daqiao.matcher.posting;

import cn.daqiao.matcher.region.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The minimum wages of one province from one day on.
 *
 * @param from the first day on which they hold
 * @param province whose they are
 * @param source where they were read
 * @param unconfirmed whether nobody has compared them with the published notice yet
 * @param tiers the best paid first; tier 1 is the first
 * @param counties the tier of each county that the notice names
 */
public record WageTable(
    LocalDate from,
    RegionCode province,
    String source,
    boolean unconfirmed,
    List<Tier> tiers,
    Map<RegionCode, Integer> counties) {

  /**
   * One tier.
   *
   * @param month yuan a month of full-time work
   * @param hour yuan an hour of part-time work (非全日制)
   */
  public record Tier(int month, double hour) {}

  /** Refuses a table without tiers, tiers out of order and counties of no tier. */
  public WageTable {
    tiers = List.copyOf(tiers);
    counties = Map.copyOf(counties);
    if (tiers.isEmpty() || source.isBlank()) {
      throw new IllegalArgumentException("minimum wages need tiers and a source");
    }
    for (int i = 0; i < tiers.size(); i++) {
      var tier = tiers.get(i);
      if (tier.month() < 500 || tier.hour() < 5 || tier.hour() > 200) {
        throw new IllegalArgumentException("tier " + (i + 1) + " is no minimum wage: " + tier);
      }
      if (i > 0 && tier.month() >= tiers.get(i - 1).month()) {
        throw new IllegalArgumentException("tiers go from the highest pay to the lowest");
      }
    }
    for (var county : counties.entrySet()) {
      if (!county.getKey().stem().startsWith(province.stem())
          || county.getValue() < 1
          || county.getValue() > tiers.size()) {
        throw new IllegalArgumentException(
            "county " + county.getKey().digits() + " has no tier " + county.getValue());
      }
    }
  }

  /** The lowest tier of all: what nobody in the province may pay less than. */
  Tier lowest() {
    return tiers.getLast();
  }

  /**
   * The tier that counts in a region: its county's, or the best paid of the counties inside it; the
   * province's best paid where none is known.
   *
   * @param set what staff set, by county
   */
  Tier of(RegionCode region, Map<RegionCode, Integer> set) {
    var inside = new TreeSet<Integer>();
    counties.forEach((county, tier) -> {
      if (region.touches(county) && !set.containsKey(county)) {
        inside.add(tier);
      }
    });
    set.forEach((county, tier) -> {
      if (region.touches(county) && tier >= 1 && tier <= tiers.size()) {
        inside.add(tier);
      }
    });
    return tiers.get(inside.isEmpty() ? 0 : inside.first() - 1);
  }
}
