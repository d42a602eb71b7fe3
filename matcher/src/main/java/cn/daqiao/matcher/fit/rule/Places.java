package cn.daqiao.matcher.fit.rule;

import cn.daqiao.matcher.region.Level;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which postings lie where, by the leading digits of their regions. */
final class Places {
  private final Map<String, BitSet> inside = new HashMap<>();
  private final Map<String, BitSet> exactly = new HashMap<>();

  void add(int ordinal, String stem) {
    exactly.computeIfAbsent(stem, _ -> new BitSet()).set(ordinal);
    for (var level : Level.values()) {
      if (level.digits() <= stem.length()) {
        inside.computeIfAbsent(stem.substring(0, level.digits()), _ -> new BitSet()).set(ordinal);
      }
    }
  }

  /** Adds those that lie inside the area, or are known only more coarsely and may. */
  void addWithin(String area, BitSet found) {
    or(inside.get(area), found);
    for (var level : Level.values()) {
      if (level.digits() < area.length()) {
        or(exactly.get(area.substring(0, level.digits())), found);
      }
    }
  }

  private static void or(@Nullable BitSet some, BitSet found) {
    if (some != null) {
      found.or(some);
    }
  }
}
