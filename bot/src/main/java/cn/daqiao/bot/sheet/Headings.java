package cn.daqiao.bot.sheet;

import cn.daqiao.config.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of columns: JSON names stand for themselves, Chinese ones come from the texts. */
public final class Headings {
  private static final String PREFIX = "sheet.";
  private final Map<String, String> byHeading = new HashMap<>();

  /** Reads every text {@code sheet.NAME}: the Chinese names of that column, with 、 between. */
  public Headings(Texts texts) {
    for (var key : texts.keys()) {
      if (key.startsWith(PREFIX)) {
        var name = key.substring(PREFIX.length());
        for (var heading : texts.say(key, Map.of()).split("、")) {
          byHeading.put(heading.strip(), name);
        }
      }
    }
  }

  /** The JSON names of a heading row; a heading that is not known stands as it is. */
  List<String> names(List<String> headings) {
    return headings.stream().map(this::name).toList();
  }

  /** Whether a first row is no heading but a title over the table, or nothing at all. */
  boolean isTitle(List<String> cells) {
    var said = cells.stream().filter(cell -> !cell.isBlank()).toList();
    return said.isEmpty() || (said.size() == 1 && !byHeading.containsValue(name(said.getFirst())));
  }

  private String name(String heading) {
    var plain = heading.replace("\uFEFF", "").replaceAll("[\\s*＊]", "");
    var unitless = plain.replaceAll("[（(].*[)）]$", "");
    return byHeading.getOrDefault(plain, byHeading.getOrDefault(unitless, plain));
  }
}
