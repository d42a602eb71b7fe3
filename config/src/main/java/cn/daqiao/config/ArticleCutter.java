package cn.daqiao.config;

import cn.daqiao.matcher.policy.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a running text into what can be cited: 第N条, numbered measures, else paragraphs under their
 * heading. Lines of one piece are joined; lines that hold a page number alone are dropped.
 */
final class ArticleCutter {
  private static final Pattern PAGE = Pattern.compile("\\s*[—–-]?\\s*\\d{1,4}\\s*[—–-]?\\s*");
  private static final Pattern HEADING = Pattern.compile("#+\\s*(.+)");
  private static final Pattern CLAUSE =
      Pattern.compile("(第[零〇一二三四五六七八九十百千两\\d]{1,7}条(?:之[一二三四五六七八九十])?)[\\s　：:]*(.*)");
  private static final Pattern MEASURE =
      Pattern.compile("(?:[-*]\\s+)?(\\d{1,2})[.．、]\\s*(?=\\D)([^。]{2,40}。)?.*");
  private static final Pattern ORDINAL = Pattern.compile("^[（(]?[一二三四五六七八九十]+[)）、.]\\s*");
  private static final int ENOUGH = 3;
  private static final int LONGEST = 600;

  private final List<Article> articles = new ArrayList<>();
  private final UnaryOperator<String> cite;
  private final StringBuilder text = new StringBuilder();
  private String section;
  private @Nullable String id;
  private String heading = "";

  private ArticleCutter(String title, UnaryOperator<String> cite) {
    this.section = title;
    this.cite = cite;
  }

  /**
   * The articles in their order.
   *
   * @param cite the name by which a heading is cited
   */
  static List<Article> cut(String title, String body, UnaryOperator<String> cite) {
    var lines = body.lines().map(String::strip).filter(l -> !PAGE.matcher(l).matches()).toList();
    var clauses = count(lines, CLAUSE) >= ENOUGH;
    var measures = !clauses && count(lines, MEASURE) >= ENOUGH;
    var cutter = new ArticleCutter(title, cite);
    for (var line : lines) {
      cutter.take(line, clauses, measures);
    }
    cutter.close();
    return cutter.articles;
  }

  private static long count(List<String> lines, Pattern pattern) {
    return lines.stream().filter(l -> pattern.matcher(l).matches()).count();
  }

  private void take(String line, boolean clauses, boolean measures) {
    var head = HEADING.matcher(line);
    var clause = CLAUSE.matcher(line);
    var measure = MEASURE.matcher(line);
    if (line.isEmpty() || line.startsWith("<!--")) {
      return;
    }
    if (head.matches()) {
      close();
      id = null;
      section = ORDINAL.matcher(head.group(1)).replaceFirst("");
    } else if (clauses && clause.matches()) {
      close();
      id = clause.group(1);
      heading = section;
      text.append(line);
    } else if (measures && measure.matches()) {
      close();
      id = measure.group(1);
      heading = measureHeading(line, measure.group(1), measure.group(2));
      text.append(line.replaceFirst("^[-*]\\s+", ""));
    } else {
      if (id == null || text.length() + line.length() > LONGEST) {
        close();
      }
      text.append(line);
    }
  }

  private static String measureHeading(String line, String number, @Nullable String sentence) {
    if (sentence != null) {
      return sentence.substring(0, sentence.length() - 1);
    }
    var rest = line.substring(line.indexOf(number) + number.length() + 1).strip();
    return rest.substring(0, Math.min(30, rest.length()));
  }

  private void close() {
    if (!text.isEmpty()) {
      var name = id == null ? cite.apply(section) : id;
      articles.add(
          new Article(name, id == null ? section : heading, text.toString(), List.of(), null));
      text.setLength(0);
    }
  }
}
