package cn.daqiao.bot.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Small pieces that many lines are made of. */
public final class Lines {
  private Lines() {}

  /** Lines set one after the other with commas between. */
  public static List<Line> listed(List<Line> items) {
    var all = new ArrayList<Line>();
    for (var item : items) {
      all.add(all.isEmpty() ? item : Line.of("list.next").with("item", item));
    }
    return all;
  }

  /** Lines each on a line of its own, a line break before each. */
  public static List<Line> stacked(List<Line> items) {
    return items.stream().map(item -> Line.of("list.line").with("item", item)).toList();
  }

  /** The key's last part for a constant, such as {@code night}. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** At most so many characters of a text from outside, on one line. */
  public static String clip(String text, int most) {
    var line = text.strip().replaceAll("\\s+", " ");
    if (line.codePointCount(0, line.length()) <= most) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
  }
}
