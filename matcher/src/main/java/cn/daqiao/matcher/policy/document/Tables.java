package cn.daqiao.matcher.policy.document;

import cn.daqiao.matcher.policy.Article;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Rows of a table, gathered until it ends. */
final class Tables {
  private static final Pattern OFFICES =
      Pattern.compile(".*(?:责任|牵头|负责|承办|实施|主管|配合|主办)(?:单位|部门|处室|科室).*");
  private static final Pattern RULE = Pattern.compile("[|\\s:：-]+");
  private static final int TITLE = 20;
  private static final int SAME = 12;

  private final List<List<String>> rows = new ArrayList<>();

  static boolean isRow(String line) {
    return (line.length() > 2 && line.startsWith("|") && line.endsWith("|"))
        || line.indexOf('\t') != line.lastIndexOf('\t');
  }

  void add(String line) {
    if (RULE.matcher(line).matches()) {
      return;
    }
    var bare = line.startsWith("|") ? line.substring(1, line.length() - 1) : line;
    rows.add(Arrays.stream(bare.split("[|\t]", -1)).map(String::strip).toList());
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /**
   * Gives the offices of rows to the articles that they name, and ends the table.
   *
   * @return the lines of what no article holds
   */
  List<String> join(List<Article> articles) {
    var left = new ArrayList<String>();
    int offices = officesColumn();
    for (var row : rows) {
      int at = offices < 0 || row == rows.getFirst() ? -1 : named(row, articles);
      if (at >= 0 && offices < row.size()) {
        articles.set(at, with(articles.get(at), row.get(offices)));
      }
      if (at < 0 || !repeats(row, offices, articles.get(at))) {
        left.add(String.join(" ", row.stream().filter(cell -> !cell.isEmpty()).toList()));
      }
    }
    // A heading above nothing.
    boolean bare = left.size() == 1 && rows.size() > 1;
    rows.clear();
    return bare ? List.of() : left;
  }

  private int officesColumn() {
    var header = rows.getFirst();
    for (int i = 0; i < header.size(); i++) {
      if (header.get(i).length() <= TITLE && OFFICES.matcher(header.get(i)).matches()) {
        return i;
      }
    }
    return -1;
  }

  /** By its number, else by a cell that is the heading. */
  private static int named(List<String> row, List<Article> articles) {
    for (int i = 0; i < articles.size(); i++) {
      var article = articles.get(i);
      boolean heading =
          row.stream()
              .map(cell -> cell.replaceAll("\\s", ""))
              .anyMatch(cell -> cell.length() > 2 && cell.equals(article.heading()));
      if (heading || (row.getFirst().matches("\\d+") && row.getFirst().equals(article.id()))) {
        return i;
      }
    }
    return -1;
  }

  private static Article with(Article article, String cell) {
    var offices = new LinkedHashSet<>(article.offices());
    Arrays.stream(cell.split("[\\s、，,；;]+")).filter(o -> !o.isEmpty()).forEach(offices::add);
    return new Article(
        article.id(), article.heading(), article.text(), List.copyOf(offices), article.guide());
  }

  private static boolean repeats(List<String> row, int offices, Article article) {
    for (int i = 0; i < row.size(); i++) {
      var cell = row.get(i).replaceAll("\\s", "");
      boolean says = i != offices && cell.length() > TITLE;
      if (says && !article.text().replaceAll("\\s", "").contains(cell.substring(0, SAME))) {
        return false;
      }
    }
    return true;
  }

  /** Rows together as far as a passage goes, each passage under the table's first row. */
  static List<String> passages(List<String> rows, int longest) {
    var passages = new ArrayList<String>();
    var now = new StringBuilder();
    for (var row : rows) {
      if (!now.isEmpty() && now.length() + row.length() > longest) {
        passages.add(now.toString());
        now.setLength(0);
        now.append(rows.getFirst());
      }
      now.append(now.isEmpty() ? "" : "\n").append(row);
    }
    passages.add(now.toString());
    return passages;
  }
}
