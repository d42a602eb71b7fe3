package cn.daqiao.matcher.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the many ways in which a form names a region. */
final class RegionNames {
  private static final Pattern DIGITS = Pattern.compile("[1-9]\\d{5}(\\d{3}){0,2}");
  private static final Pattern GAPS = Pattern.compile("[\\s\\u3000/／·,，、.\\-]+");
  private static final Pattern VILLAGE = Pattern.compile(".{1,10}(村|社区|居委会)(.{1,8}组)?");
  private static final Pattern SEAT = Pattern.compile("城|城关|城区|县城|市区|城里");
  private static final Pattern ESTATE = Pattern.compile(".{0,10}(工业园|园区|工业区|开发区|新区)");
  private static final Pattern PART = Pattern.compile(".{1,10}(镇|乡|街道|区|村|社区)");
  private static final int LONGEST = 60;

  private final RegionTree tree;

  RegionNames(RegionTree tree) {
    this.tree = tree;
  }

  Optional<Region> resolve(String text, @Nullable RegionCode within) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    int slash = text.indexOf('/');
    var head = (slash >= 0 ? text.substring(0, slash) : text).strip();
    if (DIGITS.matcher(head).matches()) {
      return byDigits(head);
    }
    var reached = walk(GAPS.matcher(text).replaceAll(""), within);
    if (reached.isEmpty() && slash >= 0) {
      reached = walk(GAPS.matcher(head).replaceAll(""), within);
    }
    return coarsest(reached);
  }

  private Optional<Region> byDigits(String digits) {
    var code = new RegionCode(digits.substring(0, Math.min(9, digits.length())));
    return tree.byCode(code);
  }

  /** Reads the name as one region, or else piece by piece from the coarse to the fine. */
  private Collection<Region> walk(String name, @Nullable RegionCode within) {
    var whole = tree.namedInside(name, within);
    if (!whole.isEmpty()) {
      return whole;
    }
    var reached = new ArrayList<Set<Region>>();
    for (int i = 0; i <= name.length(); i++) {
      reached.add(new LinkedHashSet<>());
    }
    for (int end = 2; end <= name.length(); end++) {
      reached.get(end).addAll(tree.namedInside(name.substring(0, end), within));
      for (int start = 2; start <= end - 2; start++) {
        var piece = name.substring(start, end);
        for (var scope : reached.get(start)) {
          reached.get(end).addAll(tree.namedInside(piece, scope.code()));
        }
      }
    }
    var all = reached.get(name.length());
    return all.isEmpty() ? aroundTail(name, reached) : all;
  }

  /** The finest region before a tail that names a part of it which has no code here. */
  private Collection<Region> aroundTail(String name, List<Set<Region>> reached) {
    for (int end = name.length() - 1; end >= 2; end--) {
      var tail = name.substring(end);
      var whole = reached.get(end).stream().filter(r -> mayEndIn(tail, r)).toList();
      if (!whole.isEmpty()) {
        return whole;
      }
    }
    return List.of();
  }

  private boolean mayEndIn(String tail, Region region) {
    return switch (region.level()) {
      case PROVINCE -> false;
      case TOWNSHIP -> VILLAGE.matcher(tail).matches();
      case CITY, COUNTY ->
          SEAT.matcher(tail).matches()
              || ESTATE.matcher(tail).matches()
              || (tree.childrenOf(region.code()).isEmpty() && PART.matcher(tail).matches());
    };
  }

  private static Optional<Region> coarsest(Collection<Region> regions) {
    var top = regions.stream().map(Region::level).min(Level::compareTo);
    var best = regions.stream().filter(r -> Optional.of(r.level()).equals(top)).toList();
    return best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
  }
}
