package cn.daqiao.bot.understanding;

import cn.daqiao.bot.understanding.PlaceNames.Spot;
import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.region.Region;
import cn.daqiao.matcher.region.RegionCode;
import java.util.ArrayList;
import java.util.List;

/**
 * A place named by one name or by a path of several.
 *
 * @param spots coarsest first
 * @param regions who may be meant by the finest name
 * @param role what the sentence says of it
 */
record Place(List<Spot> spots, List<Region> regions, Role role) {

  Place {
    spots = List.copyOf(spots);
    regions = List.copyOf(regions);
  }

  /** What a place is to the person, the stronger home later. */
  enum Role {
    NOT_WANTED,
    FORMER,
    OTHER,
    NAMED,
    WANTED,
    ORIGIN,
    AT_WORK,
    MENTIONED,
    BARE,
    FROM,
    HOME,
    NOW;

    boolean home() {
      return compareTo(ORIGIN) >= 0;
    }
  }

  int start() {
    return spots.getFirst().start();
  }

  int end() {
    return spots.getLast().end();
  }

  /** Whether every name is a town's short one, with nothing said that holds it. */
  boolean weak() {
    return spots.size() == 1 && !spots.getFirst().full() && township();
  }

  boolean township() {
    return regions.getFirst().level() == Level.TOWNSHIP;
  }

  boolean sure() {
    return regions.size() == 1;
  }

  RegionCode code() {
    return regions.getFirst().code();
  }

  Place as(Role next) {
    return new Place(spots, regions, next);
  }

  /** The same place with only those regions that lie inside one of the others or hold it. */
  Place narrowedBy(List<RegionCode> counties) {
    var kept =
        regions.stream().filter(r -> counties.stream().anyMatch(c -> r.code().touches(c))).toList();
    return kept.isEmpty() ? this : new Place(spots, kept, role);
  }

  /** Names that stand one below the other joined into places. */
  static List<Place> join(List<Spot> spots) {
    var places = new ArrayList<Place>();
    var path = new ArrayList<Spot>();
    for (var spot : spots) {
      if (!spot.below() && !path.isEmpty()) {
        places.add(of(path));
        path.clear();
      }
      path.add(spot);
    }
    if (!path.isEmpty()) {
      places.add(of(path));
    }
    return places;
  }

  private static Place of(List<Spot> path) {
    var regions = path.getLast().regions();
    for (var spot : path) {
      var inside =
          regions.stream()
              .filter(r -> spot.regions().stream().anyMatch(s -> s.code().touches(r.code())))
              .toList();
      regions = inside.isEmpty() ? regions : inside;
    }
    return new Place(path, regions, Role.OTHER);
  }
}
