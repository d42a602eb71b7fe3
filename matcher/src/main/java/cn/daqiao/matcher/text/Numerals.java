package cn.daqiao.matcher.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Numbers as people write them in chat: 一千八, 两千五, 万二, 3千5, 4k, 1w2, １２３, 五十来, 千把, 三四千, 十二三,
 * 3000-4000, 三千到四千. A half-said last digit counts a tenth of the unit before (三千五 is 3500), a zero
 * forbids that (三千零五 is 3005).
 *
 * <p>A lone digit may be part of a word (五金, 一起): whoever reads wages or ages asks for the unit
 * beside it.
 */
public final class Numerals {
  private static final String WORD_DIGITS = "零〇壹贰貳叁參肆伍陆陸柒捌玖拾幺";

  private static final int LONGEST_RUN = 15;

  private Numerals() {}

  /**
   * The number that the whole text is, white space around aside.
   *
   * @return empty where the text is anything else, or a range such as 三四千
   */
  public static OptionalLong read(String text) {
    var word = text.strip();
    var found = NumeralSpan.at(word, 0);
    if (found == null || found.end() != word.length() || found.isRange()) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(found.value());
  }

  /**
   * Every number of a running text, in order and without overlap. Fractions are widened to the
   * whole numbers around them (18.5 gives 18 to 19). Left out are digits behind a Latin letter
   * (C1), runs of more than 15 digits, and lone characters that are mostly words (零, 伍, 拾).
   */
  public static List<Numeral> scan(String text) {
    var found = new ArrayList<Numeral>();
    int at = 0;
    while (at < text.length()) {
      int run = digitRun(text, at);
      if (run > LONGEST_RUN || (run > 0 && at > 0 && isLatinName(text, at))) {
        at += run;
        continue;
      }
      var numeral = NumeralSpan.at(text, at);
      if (numeral == null || isWord(text, numeral)) {
        at = numeral == null ? at + Math.max(1, run) : numeral.end();
      } else {
        found.add(numeral);
        at = numeral.end();
      }
    }
    return List.copyOf(found);
  }

  /**
   * The ASCII digits of a text that is nothing but digits of any script, one by one: 一三八〇 gives
   * 1380, 七八 gives 78. For telephone numbers and years.
   */
  public static Optional<String> digits(String text) {
    var digits = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int digit = Math.max(Digits.ascii(text.charAt(i)), Digits.chinese(text.charAt(i)));
      if (digit < 0) {
        return Optional.empty();
      }
      digits.append((char) ('0' + digit));
    }
    return digits.isEmpty() ? Optional.empty() : Optional.of(digits.toString());
  }

  /** How many digits of one script follow. */
  private static int digitRun(String text, int at) {
    int end = at;
    while (end < text.length() && Digits.ascii(text.charAt(end)) >= 0) {
      end++;
    }
    if (end == at) {
      while (end < text.length() && Digits.chinese(text.charAt(end)) >= 0) {
        end++;
      }
    }
    return end - at;
  }

  private static boolean isLatinName(String text, int at) {
    return Digits.ascii(text.charAt(at)) >= 0 && Digits.isLetter(text.charAt(at - 1));
  }

  private static boolean isWord(String text, Numeral numeral) {
    return numeral.end() - numeral.start() == 1
        && WORD_DIGITS.indexOf(text.charAt(numeral.start())) >= 0;
  }
}
