package cn.daqiao.matcher.policy.document;

import java.util.List;
import java.util.regex.Pattern;

/** What a document is cut by. */
enum Way {
  CLAUSES,
  MEASURES,
  POINTS,
  PARAGRAPHS;

  private static final Pattern ANNEX =
      Pattern.compile("附\\s*[件表录]\\s*[\\d一二三四五六七八九]{0,2}\\s*[：:]?");
  private static final int ENOUGH = 3;

  /** Figures that never start again name measures; those that do name points of a part. */
  static Way of(List<String> lines) {
    if (Mark.CLAUSE.values(lines).size() >= ENOUGH) {
      return CLAUSES;
    }
    var plain = lines.stream().map(line -> line.replaceFirst("^#+\\s*", "")).toList();
    var main = plain.stream().takeWhile(line -> !beginsAnnex(line)).toList();
    var figures = Mark.FIGURE.values(main);
    long starts = figures.stream().filter(value -> value == 1).count();
    if (figures.size() >= ENOUGH && starts <= 1) {
      return MEASURES;
    }
    int points =
        figures.size() + Mark.CHINESE.values(main).size() + Mark.BRACKETED.values(main).size();
    return points >= ENOUGH ? POINTS : PARAGRAPHS;
  }

  /** A line that says no more than that it is an annex. */
  static boolean beginsAnnex(String line) {
    return ANNEX.matcher(line).matches();
  }
}
