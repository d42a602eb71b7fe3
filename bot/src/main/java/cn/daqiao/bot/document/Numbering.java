package cn.daqiao.bot.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Automatic numbers: Word keeps 第一条 and 1. out of the text and counts when it shows the page. A
 * document without them would lose its articles.
 */
final class Numbering implements Xml.Hearer {
  private static final int LEVELS = 9;
  private static final String DIGITS = "零一二三四五六七八九";

  private final Map<String, Map<Integer, Level>> lists = new HashMap<>();
  private final Map<String, String> listOf = new HashMap<>();
  private final Map<String, Integer> restarts = new HashMap<>();
  private final Map<String, int[]> counts = new HashMap<>();
  private final Set<String> restarted = new HashSet<>();
  private String list = "";
  private String number = "";
  private int level;

  private Numbering() {}

  /** How a level is counted and written, such as decimal in （%1）. */
  private record Level(int start, String format, String text) {}

  static Numbering read(Optional<InputStream> part) throws IOException {
    var numbering = new Numbering();
    if (part.isPresent()) {
      Xml.read(part.get(), numbering);
    }
    return numbering;
  }

  /** The next number of that list and level as it is shown; empty for plain text and bullets. */
  String next(String id, int at) {
    var name = listOf.get(id);
    if (name == null || at >= LEVELS) {
      return "";
    }
    var levels = lists.getOrDefault(name, Map.of());
    var shown = levels.get(at);
    if (shown == null || shown.format.equals("bullet") || shown.format.equals("none")) {
      return "";
    }
    int[] count = counts.computeIfAbsent(name, n -> new int[LEVELS]);
    var restart = restarts.get(id + "/" + at);
    if (restart != null && restarted.add(id + "/" + at)) {
      count[at] = restart;
    } else {
      count[at] = count[at] == 0 ? shown.start : count[at] + 1;
    }
    Arrays.fill(count, at + 1, LEVELS, 0);
    var text = shown.text;
    for (int i = 0; i <= at; i++) {
      var part = levels.get(i);
      var format = part == null ? "decimal" : part.format;
      text = text.replace("%" + (i + 1), written(Math.max(1, count[i]), format));
    }
    return text;
  }

  private static String written(int value, String format) {
    return switch (format) {
      case "chineseCounting",
          "chineseCountingThousand",
          "japaneseCounting",
          "taiwaneseCounting",
          "taiwaneseCountingThousand",
          "ideographDigital",
          "chineseLegalSimplified" ->
          chinese(value);
      case "lowerLetter" -> String.valueOf((char) ('a' + (value - 1) % 26));
      case "upperLetter" -> String.valueOf((char) ('A' + (value - 1) % 26));
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
          value <= 20 ? String.valueOf((char) ('①' + value - 1)) : String.valueOf(value);
      default -> String.valueOf(value);
    };
  }

  /** Up to 999, as articles are counted. */
  static String chinese(int value) {
    if (value >= 1000) {
      return String.valueOf(value);
    }
    var written = new StringBuilder();
    int hundreds = value / 100;
    int tens = value / 10 % 10;
    int ones = value % 10;
    if (hundreds > 0) {
      written.append(DIGITS.charAt(hundreds)).append('百');
    }
    if (tens > 0) {
      written.append(tens == 1 && hundreds == 0 ? "" : DIGITS.charAt(tens)).append('十');
    } else if (hundreds > 0 && ones > 0) {
      written.append('零');
    }
    if (ones > 0 || value == 0) {
      written.append(DIGITS.charAt(ones));
    }
    return written.toString();
  }

  @Override
  public boolean begins(Xml.Element element) {
    switch (element.name()) {
      case "abstractNum" -> list = String.valueOf(element.get("abstractNumId"));
      case "num" -> number = String.valueOf(element.get("numId"));
      case "abstractNumId" -> listOf.put(number, element.val());
      case "lvlOverride" -> level = element.number("ilvl", 0);
      case "startOverride" -> restarts.put(number + "/" + level, element.number("val", 1));
      case "lvl" -> {
        level = element.number("ilvl", 0);
        put(new Level(1, "decimal", "%" + (level + 1) + "."));
      }
      case "start" -> put(new Level(element.number("val", 1), now().format, now().text));
      case "numFmt" -> put(new Level(now().start, element.val(), now().text));
      case "lvlText" -> put(new Level(now().start, now().format, element.val()));
      default -> {}
    }
    return true;
  }

  private Level now() {
    return lists
        .getOrDefault(list, Map.of())
        .getOrDefault(level, new Level(1, "decimal", "%" + (level + 1) + "."));
  }

  private void put(Level changed) {
    if (number.isEmpty()) {
      lists.computeIfAbsent(list, n -> new HashMap<>()).put(level, changed);
    }
  }

  @Override
  public void text(String inside, String text) {
    // Numbers have no text.
  }

  @Override
  public void ends(String name) {
    if (name.equals("num")) {
      number = "";
    }
  }
}
