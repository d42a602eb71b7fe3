package cn.daqiao.matcher.region;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the many ways in which a form names a region. */
final class RegionNames {
  private final RegionTree tree;

  RegionNames(RegionTree tree) {
    this.tree = tree;
  }

  Optional<Region> resolve(String text, @Nullable RegionCode within) {
    String name = text.strip();
    int slash = name.indexOf('/');
    if (slash >= 0) {
      name = name.substring(0, slash).strip();
    }
    if (name.matches("\\d+")) {
      return byDigits(name);
    }
    return one(path(name, within));
  }

  private Optional<Region> byDigits(String digits) {
    if (digits.length() != 6 && digits.length() != 9 && digits.length() != 12) {
      return Optional.empty();
    }
    if (digits.startsWith("0")) {
      return Optional.empty();
    }
    return tree.byCode(new RegionCode(digits.substring(0, Math.min(9, digits.length()))));
  }

  private List<Region> path(String name, @Nullable RegionCode within) {
    var bearers =
        tree.named(name).stream()
            .filter(r -> within == null || r.code().stem().startsWith(within.stem()))
            .toList();
    if (!bearers.isEmpty()) {
      return bearers;
    }
    for (int cut = name.length() - 1; cut >= 2; cut--) {
      var heads = path(name.substring(0, cut), within);
      if (heads.size() == 1) {
        var tails = path(name.substring(cut), heads.getFirst().code());
        if (!tails.isEmpty()) {
          return tails;
        }
      }
    }
    return List.of();
  }

  private static Optional<Region> one(List<Region> regions) {
    return regions.size() == 1 ? Optional.of(regions.getFirst()) : Optional.empty();
  }
}
