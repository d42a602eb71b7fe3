package cn.daqiao.bot.understanding;

import java.util.Arrays;

/**
 * A message with its spelling made even, and the way back to the words as written. Full-width
 * forms, capital numerals, dashes and pictures become plain ones; white space between two Chinese
 * characters of a spelled-out message goes.
 */
final class Wording {
  private static final String FROM =
      "〇○壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬兩～∼—–―－﹣．…｡（）【】［］「」『』《》〈〉“”‘’\"()[]<>{}\u3000\u00a0•‧・";
  private static final String TO = "零零一二二三三四五六六七八九十百千万两-------..。,,,,,,,,,,,,,,,,,,,,,,,,,,,  ···";

  private static final char[] EVEN = table();

  private final StringBuilder original;
  private final int[] origin;
  private final String text;

  /**
   * Evens a message.
   *
   * @param folded the same in simplified characters and known terms, one character for one
   */
  Wording(String written, String folded) {
    original = new StringBuilder(written);
    var even = new StringBuilder(written.length());
    var places = new int[written.length()];
    boolean spelledOut = spelledOut(folded);
    for (int i = 0; i < written.length(); i++) {
      char c = even(folded.charAt(i));
      if (c == '.' && i + 1 < folded.length() && isHan(folded.charAt(i + 1))) {
        c = ',';
      }
      if (c == 0 || (c == ' ' && (spelledOut || beforeUnit(folded, i)))) {
        continue;
      }
      places[even.length()] = i;
      even.append(c);
    }
    text = even.toString();
    origin = Arrays.copyOf(places, even.length());
  }

  /** The even text. */
  String text() {
    return text;
  }

  /** What was written there. */
  String said(int start, int end) {
    return start >= end ? "" : original.substring(origin[start], origin[end - 1] + 1).strip();
  }

  /** Writes stars over what was written there. */
  void hide(int start, int end) {
    for (int i = origin[start]; i <= origin[end - 1]; i++) {
      original.setCharAt(i, '*');
    }
  }

  static boolean isHan(char c) {
    return c >= 0x4e00 && c <= 0x9fff;
  }

  private static char even(char c) {
    char known = EVEN[c];
    if (known != 0xffff) {
      return known;
    }
    return Character.toLowerCase(c);
  }

  /** Whether nearly every character stands alone between blanks, as some keyboards write. */
  private static boolean spelledOut(String s) {
    int alone = 0;
    int joined = 0;
    for (int i = 1; i < s.length(); i++) {
      if (isHan(s.charAt(i)) && isHan(s.charAt(i - 1))) {
        joined++;
      } else if (isHan(s.charAt(i)) && s.charAt(i - 1) == ' ') {
        alone++;
      }
    }
    return alone > 4 && joined * 5 < alone;
  }

  private static boolean beforeUnit(String s, int blank) {
    if (blank == 0 || blank + 1 >= s.length() || !Character.isDigit(s.charAt(blank - 1))) {
      return false;
    }
    return "元块岁年月千万亩口个天小以左k".indexOf(s.charAt(blank + 1)) >= 0;
  }

  private static char[] table() {
    var table = new char[0x10000];
    Arrays.fill(table, (char) 0xffff);
    for (char c = 0; c < 0x20; c++) {
      table[c] = ' ';
    }
    table['\n'] = '\n';
    for (char c = 0x200b; c <= 0x200f; c++) {
      table[c] = 0;
    }
    table[0xfeff] = 0;
    for (int c = 0xfe00; c <= 0xfe0f; c++) {
      table[c] = 0;
    }
    // a picture separates, as a comma does: one half of the pair goes
    for (int c = Character.MIN_SURROGATE; c <= Character.MAX_SURROGATE; c++) {
      table[c] = c < Character.MIN_LOW_SURROGATE ? ',' : 0;
    }
    for (int c = 0x2190; c <= 0x2bff; c++) {
      table[c] = ',';
    }
    for (int c = 0xff01; c <= 0xff5e; c++) {
      table[c] = Character.toLowerCase((char) (c - 0xfee0));
    }
    for (int i = 0; i < FROM.length(); i++) {
      table[FROM.charAt(i)] = TO.charAt(i);
    }
    table['~'] = '-';
    return table;
  }
}
