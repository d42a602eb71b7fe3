package cn.daqiao.matcher.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All known regions, found by code and by name. A name may be borne by several regions: whoever
 * asks decides, this class only lists them.
 */
public final class RegionTree {
  private final Map<RegionCode, Region> byCode = new LinkedHashMap<>();
  private final Map<String, List<Region>> byName = new HashMap<>();
  private final Map<String, List<Region>> byPath = new HashMap<>();
  private final Map<RegionCode, List<Region>> children = new HashMap<>();
  private final Map<RegionCode, RegionCode> formerCodes;
  private final Set<String> everydayWords;

  /** A tree whose regions are all found by name. */
  public RegionTree(Collection<Region> regions) {
    this(new Gazetteer(List.copyOf(regions), List.of(), Map.of(), Set.of()));
  }

  /** Builds the look-ups; codes must be unique. */
  public RegionTree(Gazetteer gazetteer) {
    formerCodes = gazetteer.formerCodes();
    everydayWords = gazetteer.everydayWords();
    for (var region : gazetteer.regions()) {
      add(region);
      bear(byName, region);
    }
    gazetteer.byPathOnly().forEach(this::add);
    for (var region : byCode.values()) {
      parentOf(region.code())
          .ifPresent(parent ->
              children.computeIfAbsent(parent.code(), c -> new ArrayList<>()).add(region));
    }
  }

  private void add(Region region) {
    if (byCode.put(region.code(), region) != null) {
      throw new IllegalArgumentException("two regions with the code " + region.code());
    }
    bear(byPath, region);
    ShortNames.of(region.name(), region.level())
        .filter(shortName -> !region.aliases().contains(shortName))
        .ifPresent(n -> byPath.computeIfAbsent(n, none -> new ArrayList<>()).add(region));
  }

  private static void bear(Map<String, List<Region>> index, Region region) {
    index.computeIfAbsent(region.name(), n -> new ArrayList<>()).add(region);
    for (var alias : region.aliases()) {
      index.computeIfAbsent(alias, n -> new ArrayList<>()).add(region);
    }
  }

  /** Every region, in the order given. */
  public Collection<Region> all() {
    return List.copyOf(byCode.values());
  }

  /** The region with that code; a code out of use gives the region that took its place. */
  public Optional<Region> byCode(RegionCode code) {
    return Optional.ofNullable(byCode.get(formerCodes.getOrDefault(code, code)));
  }

  /** Every region that bears exactly this name or alias, in the order of the data files. */
  public List<Region> named(String name) {
    return List.copyOf(byName.getOrDefault(name, List.of()));
  }

  /** All names and aliases, for scanners of running text. */
  public Collection<String> names() {
    return List.copyOf(byName.keySet());
  }

  /**
   * Whether the name is also an ordinary word (起步, 点头, 茶园): running text means the place only where
   * a place is expected.
   */
  public boolean isEverydayWord(String name) {
    return everydayWords.contains(name);
  }

  /** The bearers of a name inside a region, itself included; anywhere without one. */
  List<Region> namedInside(String name, @Nullable RegionCode within) {
    if (within == null) {
      return byName.getOrDefault(name, List.of());
    }
    return byPath.getOrDefault(name, List.of()).stream()
        .filter(r -> r.code().stem().startsWith(within.stem()))
        .toList();
  }

  /** The divisions directly below. */
  public List<Region> childrenOf(RegionCode code) {
    return List.copyOf(children.getOrDefault(code, List.of()));
  }

  /** The nearest known division above: the province for a county that belongs to no city. */
  public Optional<Region> parentOf(RegionCode code) {
    for (var above = above(code); above.isPresent(); above = above(above.get())) {
      var region = byCode(above.get());
      if (region.isPresent()) {
        return region;
      }
    }
    return Optional.empty();
  }

  /**
   * The region that a field of a form or file means: a 6- or 9-digit code (12 digits of a village
   * are cut to its township), {@code TOWNSHIP/village} by its township, or a Chinese name, which
   * may be a path such as 浦城县富岭镇 or 福建省南平市浦城县. Behind a path may stand what has no code here: a
   * village, 县城, an industrial estate, a town of another province. Where regions of several levels
   * share a name, the coarsest is meant (长春 is the city, unless {@code within} says otherwise).
   *
   * @param text what was written
   * @param within narrows names to this region's inside, absent for anywhere
   * @return the one region meant; empty when none or several fit
   */
  public Optional<Region> resolve(String text, @Nullable RegionCode within) {
    return new RegionNames(this).resolve(text, within);
  }

  /** The point of the region, or of the nearest division above that has one. */
  public Optional<Point> pointOf(RegionCode code) {
    var region = byCode(code).or(() -> parentOf(code));
    while (region.isPresent()) {
      var point = region.get().point();
      if (point != null) {
        return Optional.of(point);
      }
      region = parentOf(region.get().code());
    }
    return Optional.empty();
  }

  /** How people write the place, county first: 浦城县富岭镇; the code where it is unknown. */
  public String placeName(RegionCode code) {
    var found = byCode(code);
    if (found.isEmpty()) {
      return code.level() == Level.TOWNSHIP ? placeName(code.cutTo(Level.COUNTY)) : code.digits();
    }
    var region = found.get();
    return switch (region.level()) {
      case PROVINCE, CITY, COUNTY -> region.name();
      case TOWNSHIP -> placeName(region.code().cutTo(Level.COUNTY)) + region.name();
    };
  }

  private static Optional<RegionCode> above(RegionCode code) {
    return switch (code.level()) {
      case PROVINCE -> Optional.empty();
      case CITY -> Optional.of(code.cutTo(Level.PROVINCE));
      case COUNTY -> Optional.of(code.cutTo(Level.CITY));
      case TOWNSHIP -> Optional.of(code.cutTo(Level.COUNTY));
    };
  }
}
