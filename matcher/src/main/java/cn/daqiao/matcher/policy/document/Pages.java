package cn.daqiao.matcher.policy.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes away what belongs to the page and not to the document: its number, heads and feet. */
public final class Pages {
  private static final Pattern NUMBER =
      Pattern.compile(
          "[\\s—–\\-－~·]*\\d{1,4}[\\s—–\\-－~·]*|第\\s*\\d{1,4}\\s*页[\\s,，/]*(?:共\\s*\\d{1,4}\\s*页)?"
              + "|\\d{1,4}\\s*/\\s*\\d{1,4}");

  /** A page's number that was caught between two halves of a sentence. */
  private static final Pattern WITHIN =
      Pattern.compile("(?<=[一-鿿，、；。])\\s*[—–]\\s?\\d{1,3}\\s?[—–]\\s*(?=[一-鿿“（《])");

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  /** What a site says above its text; two of these among short lines tell its menu. */
  private static final Pattern MENU = Pattern.compile("首页|登录|登 录|无障碍|长者助手|网站支持");

  private static final int EDGE = 2;
  private static final int LONGEST_HEAD = 60;
  private static final int SHORT = 20;
  private static final int LONG = 30;

  private Pages() {}

  /** The text's lines, stripped; pages are told by form feeds. Empty lines stay. */
  public static List<String> lines(String text) {
    var pages = new ArrayList<List<String>>();
    for (var page : text.split("\f", -1)) {
      pages.add(
          page.lines()
              .map(line -> WITHIN.matcher(line.replace('　', ' ').strip()).replaceAll(""))
              .filter(line -> !NUMBER.matcher(line).matches())
              .toList());
    }
    var heads = heads(pages);
    var lines = new ArrayList<String>();
    for (int page = 0; page < pages.size(); page++) {
      lines.addAll(without(pages.get(page), heads, page == 0));
    }
    return withoutMenu(lines);
  }

  /** What stands at the same edge of most pages. */
  private static Set<String> heads(List<List<String>> pages) {
    var seen = new HashMap<String, Integer>();
    for (var page : pages) {
      var edges = new HashSet<String>();
      for (int at : edges(page)) {
        edges.add(key(page.get(at)));
      }
      edges.forEach(edge -> seen.merge(edge, 1, Integer::sum));
    }
    var heads = new HashSet<String>();
    for (Map.Entry<String, Integer> edge : seen.entrySet()) {
      if (edge.getValue() > 1
          && edge.getValue() * 2 >= pages.size()
          && edge.getKey().length() <= LONGEST_HEAD) {
        heads.add(edge.getKey());
      }
    }
    return heads;
  }

  private static List<String> without(List<String> page, Set<String> heads, boolean first) {
    var gone = new HashSet<Integer>();
    for (int at : edges(page)) {
      // On the first page it may be the title itself.
      boolean title = first && Title.looksLikeOne(page.get(at));
      if (heads.contains(key(page.get(at))) && !title) {
        gone.add(at);
      }
    }
    var left = new ArrayList<String>();
    for (int i = 0; i < page.size(); i++) {
      if (!gone.contains(i)) {
        left.add(page.get(i));
      }
    }
    return left;
  }

  private static Set<Integer> edges(List<String> page) {
    var filled = new ArrayList<Integer>();
    for (int i = 0; i < page.size(); i++) {
      if (!page.get(i).isEmpty()) {
        filled.add(i);
      }
    }
    var edges = new HashSet<>(filled.subList(0, Math.min(EDGE, filled.size())));
    edges.addAll(filled.subList(Math.max(0, filled.size() - EDGE), filled.size()));
    return edges;
  }

  private static String key(String line) {
    return DIGITS.matcher(line).replaceAll("#");
  }

  /** A saved web page begins with its site's menu: short lines up to the first long one. */
  private static List<String> withoutMenu(List<String> lines) {
    int from = 0;
    while (from < lines.size() && lines.get(from).isEmpty()) {
      from++;
    }
    int to = from + 1;
    int menu = 0;
    while (to < lines.size() && lines.get(to).length() <= LONG) {
      menu += MENU.matcher(lines.get(to)).find() ? 1 : 0;
      to++;
    }
    if (menu < 2 || to >= lines.size()) {
      return lines;
    }
    var left = new ArrayList<>(lines.subList(0, from + 1));
    for (var line : lines.subList(from + 1, to)) {
      if (line.length() > SHORT || DIGITS.matcher(line).find() || line.matches(".*[：:]\\s*$")) {
        left.add(line);
      }
    }
    left.addAll(lines.subList(to, lines.size()));
    return left;
  }
}
