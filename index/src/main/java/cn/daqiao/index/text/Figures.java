package cn.daqiao.index.text;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Writes Chinese numerals before a unit in digits. */
final class Figures {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final Pattern NUMERAL =
      Pattern.compile("[零一二两三四五六七八九十百千]+(?=(?:多|来)?(?:岁|块(?!儿)|元|万|年|次|人次|周岁|个月|%|钱))");

  private Figures() {}

  static String inDigits(String text) {
    return NUMERAL.matcher(text).replaceAll(Figures::value);
  }

  private static String value(MatchResult numeral) {
    int sum = 0;
    int pending = 0;
    int scale = 1;
    for (char c : numeral.group().toCharArray()) {
      int digit = c == '两' ? 2 : DIGITS.indexOf(c);
      if (digit >= 0) {
        pending = digit;
      } else {
        scale = c == '千' ? 1000 : c == '百' ? 100 : 10;
        sum += Math.max(pending, 1) * scale;
        pending = 0;
      }
    }
    boolean shortened = scale >= 100 && pending > 0 && !numeral.group().contains("零");
    return Integer.toString(sum + (shortened ? pending * scale / 10 : pending));
  }
}
