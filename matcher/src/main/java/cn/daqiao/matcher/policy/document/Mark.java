package cn.daqiao.matcher.policy.document;

import cn.daqiao.matcher.text.Numerals;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How points are numbered, from the coarsest on. */
enum Mark {
  CLAUSE("第([零〇一二三四五六七八九十百千两\\d]{1,7})条(?:之[一二三四五六七八九十])?[\\s：:]*"),
  CHINESE("(?:[-*]\\s+)?([一二三四五六七八九十]{1,3})、\\s*"),
  BRACKETED("(?:[-*]\\s+)?[（(]([一二三四五六七八九十]{1,3})[）)]、?\\s*"),
  FIGURE("(?:[-*]\\s+)?(\\d{1,2})[.．、]\\s*(?=\\D)");

  /** What follows a clause that is only referred to. */
  private static final Pattern REFERRED =
      Pattern.compile("(?:的|规定|所|和|、|，|及|至|或|与|第.{1,3}[款项]).*", Pattern.DOTALL);

  private static final String SENTENCE_ENDS = "。；;！？!?：:”」）)";

  private final Pattern begins;
  private final Pattern within;

  Mark(String form) {
    begins = Pattern.compile("^" + form);
    within = Pattern.compile("(?<=[。；！？])\\s*(?=" + form + ")");
  }

  /**
   * A mark at the start of a line.
   *
   * @param value its number
   * @param shown as it is written, blanks and bullets gone
   * @param rest what follows
   */
  record At(int value, String shown, String rest) {}

  Optional<At> at(String line) {
    var found = begins.matcher(line);
    if (!found.find()) {
      return Optional.empty();
    }
    var rest = line.substring(found.end());
    boolean apart = found.group().endsWith(" ");
    if (this == CLAUSE && !apart && REFERRED.matcher(rest).matches()) {
      return Optional.empty();
    }
    var shown = found.group().strip().replaceFirst("^[-*]\\s+", "").replaceFirst("[\\s：:.．]+$", "");
    return Optional.of(new At(number(found.group(1)), shown, rest));
  }

  private static int number(String written) {
    return (int) Numerals.read(written).orElse(0);
  }

  /** Where the mark with that number begins behind a sentence of the same line; -1 for nowhere. */
  int inside(String line, int value) {
    var found = within.matcher(line);
    while (found.find()) {
      var mark = at(line.substring(found.end()));
      if (found.start() > 0 && mark.isPresent() && mark.get().value() == value) {
        return found.end();
      }
    }
    return -1;
  }

  /** The numbers of all points, in their order; those within lines too. */
  List<Integer> values(List<String> lines) {
    return lines.stream()
        .flatMap(line -> within.splitAsStream(line))
        .flatMap(line -> at(line).stream())
        .map(At::value)
        .toList();
  }

  static boolean endsSentence(String text) {
    return text.isEmpty() || SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }
}
