package cn.daqiao.bot.understanding;

import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.region.Region;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.region.RegionTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds names of regions in running text, longest first, paths such as 浦城富岭 included. */
final class PlaceNames {
  /** Short names that mean something else far more often: 三元 is a price. */
  private static final Set<String> NEEDS_ENDING = Set.of("三元", "城厢", "鼓楼", "和平", "大方", "平安", "大理");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "^(?:路|大道|大厦|小区|酒店|宾馆|银行|街(?!道|上)|小吃(?!街)|拌面|扁肉|白茶|铁观音|岩茶|红茶|肉片|银耳|板鸭|白?[鸡鸭鹅](?!头|仔|村|山)|蜜柚|芋头?|牛肉|女孩?|话|菜|片区|牌|面线|窗|铝)");
  private static final Pattern ROAD = Pattern.compile("路|大道|大厦|小区");

  /** 二十四|会开叉车 is no 四会. */
  private static final Pattern OF_FIGURE = Pattern.compile("[一二三四五六七八九]");

  private static final Pattern MANNER = Pattern.compile("(?:性格|脾气|心态|为人|态度|待人|性情|心情|人很|人也?)$");
  private static final Pattern INTRODUCED = Pattern.compile("(?:我是|住在?|家在|来自|老家)$");
  private static final Pattern GAP = Pattern.compile("(?:[ 的,、/省市县\\-]|县?城|那边|这边|下面|底下){0,3}");

  private final RegionTree tree;
  private final Map<Character, Integer> longest = new HashMap<>();
  private final Map<String, List<Region>> bearers = new HashMap<>();

  PlaceNames(RegionTree tree) {
    this.tree = tree;
    for (var name : tree.names()) {
      if (name.length() >= 2) {
        bearers.put(name, tree.named(name));
        longest.merge(name.charAt(0), name.length(), Math::max);
      }
    }
  }

  /**
   * One name in the text.
   *
   * @param regions who may be meant, never empty
   * @param full whether it carries its ending (镇, 县) or stands below a named division
   * @param below whether it stands behind a division that holds it
   */
  record Spot(int start, int end, String name, List<Region> regions, boolean full, boolean below) {

    boolean township() {
      return regions.getFirst().level() == Level.TOWNSHIP;
    }
  }

  boolean everyday(String name) {
    return tree.isEverydayWord(name);
  }

  boolean isName(String word) {
    return bearers.containsKey(word) && !NEEDS_ENDING.contains(word);
  }

  /** Whether a county or coarser, or a town by its full name, begins there. */
  boolean startsAt(String text, int at) {
    var spot = longestAt(text, at, null);
    return spot != null && (spot.full() || !spot.township());
  }

  /** Every name in text order, those of towns without their ending among them. */
  List<Spot> scan(String text) {
    var spots = new ArrayList<Spot>();
    @Nullable Spot last = null;
    for (int i = 0; i + 1 < text.length(); ) {
      var before = last != null && near(text, last.end(), i) ? last : null;
      var spot = longestAt(text, i, before);
      if (spot == null) {
        i++;
        continue;
      }
      spots.add(spot);
      last = spot;
      i = spot.end();
    }
    return spots;
  }

  private static boolean near(String text, int end, int start) {
    return start - end <= 4 && GAP.matcher(text.substring(end, start)).matches();
  }

  private @Nullable Spot longestAt(String text, int at, @Nullable Spot before) {
    int most = Math.min(longest.getOrDefault(text.charAt(at), 0), text.length() - at);
    for (int length = most; length >= 2; length--) {
      var name = text.substring(at, at + length);
      var known = bearers.get(name);
      if (known != null) {
        var spot = spot(text, at, name, known, before);
        if (spot != null) {
          return spot;
        }
      }
    }
    return null;
  }

  private @Nullable Spot spot(
      String text, int at, String name, List<Region> known, @Nullable Spot before) {
    int end = at + name.length();
    if (before != null) {
      var inside = known.stream().filter(r -> inside(r, before.regions())).toList();
      if (!inside.isEmpty() && !ROAD.matcher(text.substring(end)).lookingAt()) {
        return new Spot(at, end, name, coarsest(inside), true, true);
      }
    }
    var full = known.stream().filter(r -> r.name().equals(name)).toList();
    if (!full.isEmpty()) {
      return new Spot(at, end, name, full, true, false);
    }
    if (!townFollows(text, end, known) && isElse(text, at, end, name)) {
      return null;
    }
    var meant = coarsest(known);
    if (meant.getFirst().level() != Level.TOWNSHIP && tree.isEverydayWord(name)) {
      return null;
    }
    return new Spot(at, end, name, meant, false, false);
  }

  /** Whether the words around make something else of the name. */
  private static boolean isElse(String text, int at, int end, String name) {
    var before = text.substring(Math.max(0, at - 3), at);
    return (NEEDS_ENDING.contains(name) && !INTRODUCED.matcher(before).find())
        || (before.endsWith("十") && OF_FIGURE.matcher(name).lookingAt())
        || ADDRESS.matcher(text.substring(end, Math.min(text.length(), end + 4))).find()
        || MANNER.matcher(before).find();
  }

  /** 城厢华亭: a town of its own behind it tells that the place is meant. */
  private boolean townFollows(String text, int end, List<Region> known) {
    for (int length = 2; length <= 4 && end + length <= text.length(); length++) {
      var towns = bearers.getOrDefault(text.substring(end, end + length), List.of());
      if (towns.stream().anyMatch(r -> inside(r, known))) {
        return true;
      }
    }
    return false;
  }

  private static List<Region> coarsest(List<Region> regions) {
    var level = regions.stream().map(Region::level).min(Comparator.naturalOrder()).orElseThrow();
    return regions.stream().filter(r -> r.level() == level).toList();
  }

  static boolean inside(Region region, List<Region> wider) {
    return wider.stream().anyMatch(w -> inside(region.code(), w.code()));
  }

  static boolean inside(RegionCode code, RegionCode wider) {
    return code.level().compareTo(wider.level()) > 0 && code.stem().startsWith(wider.stem());
  }
}
