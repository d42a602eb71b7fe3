package cn.daqiao.config;

import cn.daqiao.matcher.region.Gazetteer;
import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.region.Point;
import cn.daqiao.matcher.region.Region;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.region.RegionTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code regions/}: {@code home.csv}, {@code china.csv} and {@code everyday.txt}. */
final class RegionsLoader {
  private static final List<String> HEAD = List.of("code", "name", "lat", "lon", "aliases");

  private final Faults faults;
  private final List<Region> named = new ArrayList<>();
  private final List<Region> byPathOnly = new ArrayList<>();
  private final Map<RegionCode, RegionCode> former = new HashMap<>();
  private final Set<RegionCode> seen = new HashSet<>();

  private RegionsLoader(Faults faults) {
    this.faults = faults;
  }

  static RegionTree load(Path dir, Faults faults) {
    var loader = new RegionsLoader(faults);
    loader.read(dir.resolve("home.csv"), true);
    loader.read(dir.resolve("china.csv"), false);
    return loader.tree(dir.resolve("everyday.txt"));
  }

  private void read(Path file, boolean home) {
    for (var row : Rows.read(file, ",", HEAD, faults)) {
      try {
        add(file, row, home);
      } catch (IllegalArgumentException e) {
        faults.add(file, row.line(), "cannot be used: " + e.getMessage());
      }
    }
  }

  private void add(Path file, Rows.Row row, boolean home) {
    var code = new RegionCode(row.cell(0));
    var name = row.cell(1);
    if (name.length() < 2) {
      faults.add(file, row.line(), "needs the full official name in the second column");
      return;
    }
    if (!seen.add(code)) {
      faults.add(file, row.line(), "repeats the code " + code + "; keep one of the rows");
      return;
    }
    var aliases = new LinkedHashSet<String>();
    for (var alias : row.cell(4).isEmpty() ? new String[0] : row.cell(4).split("\\|")) {
      if (alias.matches("\\d+")) {
        former.put(new RegionCode(alias), code);
      } else if (alias.length() < 2) {
        faults.add(file, row.line(), "has an alias of one character, which fits too many words");
      } else {
        aliases.add(alias);
      }
    }
    var point = point(file, row);
    if (home || code.level() != Level.COUNTY) {
      named.add(Region.withShortName(code, name, point, List.copyOf(aliases)));
    } else if (aliases.isEmpty()) {
      byPathOnly.add(Region.withShortName(code, name, point, List.of()));
    } else {
      aliases.remove(name);
      named.add(new Region(code, name, point, List.copyOf(aliases)));
    }
  }

  private @Nullable Point point(Path file, Rows.Row row) {
    if (row.cell(2).isEmpty() && row.cell(3).isEmpty()) {
      return null;
    }
    var point = new Point(Double.parseDouble(row.cell(2)), Double.parseDouble(row.cell(3)));
    if (point.lat() < 3 || point.lat() > 54 || point.lon() < 73 || point.lon() > 136) {
      faults.add(file, row.line(), "lies outside China; are lat and lon swapped?");
    }
    return point;
  }

  private RegionTree tree(Path everydayFile) {
    var everyday = new HashSet<String>();
    for (var line : Rows.lines(everydayFile, faults)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        everyday.add(line.strip());
      }
    }
    var tree = new RegionTree(new Gazetteer(named, byPathOnly, former, everyday));
    for (var word : everyday) {
      if (tree.named(word).isEmpty()) {
        faults.add(everydayFile, 0, word + " is the name of no region; remove it");
      }
    }
    return tree;
  }
}
