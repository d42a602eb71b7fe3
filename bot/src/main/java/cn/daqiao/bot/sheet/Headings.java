package cn.daqiao.bot.sheet;

import cn.daqiao.config.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of columns: JSON names stand for themselves, Chinese ones come from the texts. */
public final class Headings {
  private static final String PREFIX = "sheet.";
  private static final String SKIPPED = "skip";
  private final Map<String, String> byHeading = new HashMap<>();
  private final List<String> first = new ArrayList<>();

  /** Reads every text {@code sheet.NAME}: the Chinese names of that column, with 、 between. */
  public Headings(Texts texts) {
    for (var key : texts.keys()) {
      if (key.startsWith(PREFIX)) {
        var name = key.substring(PREFIX.length());
        var headings = texts.say(key, Map.of()).split("、");
        if (!name.equals(SKIPPED)) {
          first.add(headings[0].strip());
        }
        for (var heading : headings) {
          byHeading.put(heading.strip(), name);
        }
      }
    }
  }

  /** The JSON names of a heading row; a heading that is not known stands as it is. */
  List<String> names(List<String> headings) {
    return headings.stream().map(this::name).toList();
  }

  /** Whether a cell names a known column. */
  boolean knows(String heading) {
    return knowsName(name(heading));
  }

  /** Whether a JSON name is that of a column. */
  public boolean knowsName(String name) {
    return byHeading.containsValue(name);
  }

  /** The first Chinese name of each column, with 、 between. */
  public String known() {
    return String.join("、", first);
  }

  private String name(String heading) {
    var plain = heading.replace("\uFEFF", "").replaceAll("[\\s*＊]", "");
    var unitless = plain.replaceAll("[（(].*[)）]$", "");
    var name = byHeading.getOrDefault(plain, byHeading.getOrDefault(unitless, plain));
    return name.equals(SKIPPED) ? "" : name;
  }
}
