package cn.daqiao.matcher.policy.document;

import cn.daqiao.matcher.policy.Article;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a running text into what can be cited: 第N条, else measures numbered through (7), else points
 * (二、（三）), else paragraphs under their heading. Broken lines of one piece are joined.
 */
public final class ArticleCutter {
  private static final Pattern HEADING = Pattern.compile("#+\\s*(.+)");
  private static final Pattern CHAPTER = Pattern.compile("第[一二三四五六七八九十百\\d]{1,4}[编章节]\\s*.{0,30}");
  private static final Pattern ORDINAL =
      Pattern.compile("^(?:([一二三四五六七八九十]+)[、.]|[（(][一二三四五六七八九十]+[)）]、?)\\s*");
  private static final int LONGEST = 600;
  private static final int SHORT = 40;
  private static final int HEADING_SHOWN = 30;

  private final List<Article> articles = new ArrayList<>();
  private final Tables tables = new Tables();
  private final UnaryOperator<String> cite;
  private final Way way;
  private final Map<Mark, Integer> last = new EnumMap<>(Mark.class);
  private final StringBuilder text = new StringBuilder();
  private String section;
  private String ordinal = "";
  private @Nullable String id;
  private @Nullable Mark mark;
  private String heading = "";
  private boolean annex;
  private boolean annexUntitled;

  private ArticleCutter(String title, UnaryOperator<String> cite, Way way) {
    this.section = title;
    this.cite = cite;
    this.way = way;
  }

  /**
   * The articles in their order.
   *
   * @param lines of {@link Pages#lines}
   * @param cite the name by which a heading is cited
   */
  public static List<Article> cut(String title, List<String> lines, UnaryOperator<String> cite) {
    var cutter = new ArticleCutter(title, cite, Way.of(lines));
    boolean blank = true;
    for (var line : lines) {
      cutter.line(line, blank);
      blank = line.isEmpty();
    }
    cutter.close();
    cutter.closeTable();
    return cutter.articles;
  }

  private void line(String line, boolean first) {
    if (line.isEmpty() || line.startsWith("<!--")) {
      return;
    }
    if (Tables.isRow(line)) {
      tables.add(line);
      return;
    }
    closeTable();
    var head = HEADING.matcher(line);
    var plain = head.matches() ? head.group(1) : line;
    if (Way.beginsAnnex(plain)) {
      annex(plain);
    } else if (annexUntitled && plain.length() <= SHORT && text.isEmpty()) {
      annexUntitled = false;
      section = section + " " + plain;
    } else if (head.matches() && (way != Way.CLAUSES || Mark.CLAUSE.at(plain).isEmpty())) {
      heading(plain);
    } else if (CHAPTER.matcher(plain).matches()) {
      heading(plain);
    } else {
      take(plain, first || Mark.endsSentence(text.toString()));
    }
  }

  private void annex(String plain) {
    close();
    annex = true;
    annexUntitled = true;
    id = null;
    ordinal = "";
    last.clear();
    section = plain.replaceAll("[\\s：:]", "");
  }

  private void heading(String plain) {
    close();
    id = null;
    mark = null;
    var numbered = ORDINAL.matcher(plain);
    if (numbered.find() && numbered.group(1) != null) {
      ordinal = numbered.group(1);
      last.remove(Mark.BRACKETED);
    }
    if (way == Way.POINTS) {
      last.remove(Mark.FIGURE);
    }
    section = ORDINAL.matcher(plain).replaceFirst("");
  }

  /** A line with all the points that begin in it. */
  private void take(String line, boolean fresh) {
    var rest = line;
    boolean begins = fresh;
    while (true) {
      var marked = mark(rest, begins);
      if (marked != null) {
        last.put(marked, marked.at(rest).orElseThrow().value());
      }
      int next = next(rest);
      piece(next < 0 ? rest : rest.substring(0, next).strip(), marked);
      if (next < 0) {
        return;
      }
      rest = rest.substring(next);
      begins = true;
    }
  }

  /** The mark that the line begins with, if it counts here; a reference is none. */
  private @Nullable Mark mark(String line, boolean fresh) {
    for (var each : marks()) {
      var at = each.at(line);
      if (at.isPresent()) {
        int before = last.getOrDefault(each, 0);
        int value = at.get().value();
        boolean jumps = fresh && (value >= before || value == 1);
        return value == before + 1 || jumps ? each : null;
      }
    }
    return null;
  }

  private List<Mark> marks() {
    return switch (way) {
      case CLAUSES -> List.of(Mark.CLAUSE);
      case MEASURES, POINTS -> List.of(Mark.CHINESE, Mark.BRACKETED, Mark.FIGURE);
      case PARAGRAPHS -> List.of();
    };
  }

  private int next(String line) {
    int first = -1;
    for (var each : marks()) {
      boolean inner = each == Mark.FIGURE && mark == Mark.BRACKETED && way == Way.POINTS;
      int at = inner ? -1 : each.inside(line, last.getOrDefault(each, 0) + 1);
      first = at >= 0 && (first < 0 || at < first) ? at : first;
    }
    return first;
  }

  private void piece(String line, @Nullable Mark marked) {
    if (marked == null) {
      continued(line);
      return;
    }
    var at = marked.at(line).orElseThrow();
    switch (marked) {
      case CLAUSE -> open(at.shown(), section, marked, line);
      case CHINESE, BRACKETED -> {
        if (isShort(at.rest())) {
          heading(line);
        } else if (way == Way.MEASURES) {
          if (id != null) {
            close();
            id = null;
          }
          continued(line);
        } else {
          point(at, marked, line);
        }
      }
      case FIGURE -> {
        if (annex) {
          close();
          id = null;
          continued(line);
        } else if (way == Way.MEASURES) {
          open(String.valueOf(at.value()), sentence(at.rest()), marked, line);
        } else if (mark == Mark.BRACKETED) {
          continued(line);
        } else {
          point(at, marked, line);
        }
      }
    }
  }

  private void point(Mark.At at, Mark marked, String line) {
    if (marked == Mark.CHINESE) {
      ordinal = at.shown().replace("、", "");
      last.remove(Mark.BRACKETED);
      last.remove(Mark.FIGURE);
      open(ordinal, sentence(at.rest()), marked, line);
    } else {
      var shown = at.shown().replaceFirst("、$", "");
      if (marked == Mark.BRACKETED) {
        last.remove(Mark.FIGURE);
      }
      open(ordinal.isEmpty() ? shown : ordinal + "、" + shown, section, marked, line);
    }
  }

  private static boolean isShort(String rest) {
    return rest.length() <= SHORT && !rest.matches(".*[。；;：:，].*");
  }

  /** A measure's first sentence names it where it is short. */
  private static String sentence(String rest) {
    int end = rest.indexOf('。');
    if (end >= 2 && end <= SHORT) {
      return rest.substring(0, end);
    }
    return rest.substring(0, Math.min(HEADING_SHOWN, rest.length()));
  }

  private void open(String named, String headed, Mark marked, String line) {
    close();
    id = named;
    mark = marked;
    heading = headed;
    text.append(line.replaceFirst("^[-*]\\s+", ""));
  }

  private void continued(String line) {
    if (text.length() + line.length() > LONGEST && Mark.endsSentence(text.toString())) {
      close();
    } else if (id == null && Mark.endsSentence(text.toString())) {
      close();
    }
    text.append(line);
  }

  private void close() {
    if (!text.isEmpty()) {
      add(text.toString());
      text.setLength(0);
    }
  }

  private void add(String words) {
    var name = id == null ? cite.apply(section) : id;
    articles.add(new Article(name, id == null ? section : heading, words, List.of(), null));
  }

  /** A table belongs to the article above; in an annex to the articles that its rows name. */
  private void closeTable() {
    if (tables.isEmpty()) {
      return;
    }
    var left = tables.join(articles);
    if (!left.isEmpty()) {
      if (!annex && id != null) {
        text.append('\n').append(String.join("\n", left));
      } else {
        close();
        Tables.passages(left, LONGEST).forEach(this::add);
      }
    }
  }
}
