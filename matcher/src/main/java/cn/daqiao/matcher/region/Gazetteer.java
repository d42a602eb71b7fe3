package cn.daqiao.matcher.region;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a {@link RegionTree} is built from.
 *
 * @param regions divisions that are found by their names alone
 * @param byPathOnly divisions whose names count only below a named division, since many elsewhere
 *     share them (鼓楼区 of Nanjing)
 * @param formerCodes codes out of use, and the code that took their place
 * @param everydayWords names that are also ordinary words
 */
public record Gazetteer(
    List<Region> regions,
    List<Region> byPathOnly,
    Map<RegionCode, RegionCode> formerCodes,
    Set<String> everydayWords) {

  /** Copies everything. */
  public Gazetteer {
    regions = List.copyOf(regions);
    byPathOnly = List.copyOf(byPathOnly);
    formerCodes = Map.copyOf(formerCodes);
    everydayWords = Set.copyOf(everydayWords);
  }
}
