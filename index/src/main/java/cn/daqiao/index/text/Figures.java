package cn.daqiao.index.text;

import cn.daqiao.matcher.text.Numerals;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Writes Chinese numerals before a unit in digits; 万 counts as part of the unit. */
final class Figures {
  private static final Pattern NUMERAL =
      Pattern.compile("[零一二两三四五六七八九十廿百千]+(?=(?:多|来)?(?:岁|块(?!儿)|元|万|年|次|人次|周岁|个月|%|钱))");

  private Figures() {}

  static String inDigits(String text) {
    return NUMERAL.matcher(text).replaceAll(Figures::value);
  }

  private static String value(MatchResult numeral) {
    var value = Numerals.read(numeral.group().replace("廿", "二十"));
    return value.isPresent() ? Long.toString(value.getAsLong()) : numeral.group();
  }
}
