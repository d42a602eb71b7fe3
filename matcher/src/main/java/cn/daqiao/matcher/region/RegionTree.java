package cn.daqiao.matcher.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All known regions, found by code and by name. A name may be borne by several regions: whoever
 * asks decides, this class only lists them.
 */
public final class RegionTree {
  private final Map<RegionCode, Region> byCode = new LinkedHashMap<>();
  private final Map<String, List<Region>> byName = new HashMap<>();
  private final Map<RegionCode, List<Region>> children = new HashMap<>();

  /** Builds the look-ups; codes must be unique. */
  public RegionTree(Collection<Region> regions) {
    for (var region : regions) {
      if (byCode.put(region.code(), region) != null) {
        throw new IllegalArgumentException("two regions with the code " + region.code());
      }
      named(region.name(), region);
      region.aliases().forEach(alias -> named(alias, region));
    }
    for (var region : regions) {
      parentCode(region.code())
          .ifPresent(code -> children.computeIfAbsent(code, c -> new ArrayList<>()).add(region));
    }
  }

  private void named(String name, Region region) {
    var bearers = byName.computeIfAbsent(name, n -> new ArrayList<>());
    if (!bearers.contains(region)) {
      bearers.add(region);
    }
  }

  /** Every region, in the order given. */
  public Collection<Region> all() {
    return List.copyOf(byCode.values());
  }

  /** The region with that code. */
  public Optional<Region> byCode(RegionCode code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** Every region that bears exactly this name or alias, in code order of the data file. */
  public List<Region> named(String name) {
    return List.copyOf(byName.getOrDefault(name, List.of()));
  }

  /** All names and aliases, for scanners of running text. */
  public Collection<String> names() {
    return List.copyOf(byName.keySet());
  }

  /** The divisions directly below. */
  public List<Region> childrenOf(RegionCode code) {
    return List.copyOf(children.getOrDefault(code, List.of()));
  }

  /** The division directly above, where it is known. */
  public Optional<Region> parentOf(RegionCode code) {
    return parentCode(code).map(byCode::get);
  }

  /**
   * The region that a field of a form or file means: a 6- or 9-digit code (12 digits of a village
   * are cut to its township), {@code TOWNSHIP/village} by its township, or a Chinese name, which
   * may be a path such as 浦城县富岭镇 or 福建省南平市浦城县.
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
    for (var region = byCode(code); region.isPresent(); region = parentOf(region.get().code())) {
      var point = region.get().point();
      if (point != null) {
        return Optional.of(point);
      }
    }
    return code.level() == Level.TOWNSHIP ? pointOf(code.cutTo(Level.COUNTY)) : Optional.empty();
  }

  /** How people write the place, county first: 浦城县富岭镇; the code where it is unknown. */
  public String placeName(RegionCode code) {
    var region = byCode.get(code);
    if (region == null) {
      return code.level() == Level.TOWNSHIP ? placeName(code.cutTo(Level.COUNTY)) : code.digits();
    }
    return switch (region.level()) {
      case PROVINCE, CITY, COUNTY -> region.name();
      case TOWNSHIP -> placeName(code.cutTo(Level.COUNTY)) + region.name();
    };
  }

  private static Optional<RegionCode> parentCode(RegionCode code) {
    return switch (code.level()) {
      case PROVINCE -> Optional.empty();
      case CITY -> Optional.of(code.cutTo(Level.PROVINCE));
      case COUNTY -> Optional.of(code.cutTo(Level.CITY));
      case TOWNSHIP -> Optional.of(code.cutTo(Level.COUNTY));
    };
  }
}
