package cn.daqiao.bot.understanding;

import java.util.OptionalInt;

/** Whole numbers as people write them: 3500, 3.5k, 3千5, 三千五, 一百八, 四十三, 四五千 (its lower end). */
final class Numeral {
  /** A number in a pattern; {@link #value} decides what it means. */
  static final String PATTERN =
      "(?:\\d{1,2},\\d{3}(?!\\d)|\\d+(?:\\.\\d+)?)(?:[kw千万百](?:[0-9一二三四五六七八九](?!(?!一[个天月小日])[0-9一二三四五六七八九十百年月岁个天]))?)?"
          + "|[一二两三四五六七八九十](?:(?!一[个天月小日年])[零一二两三四五六七八九十百千万])*";

  private static final String DIGITS = "零一二三四五六七八九";

  private Numeral() {}

  /** The value, empty where the characters make no number below ten million. */
  static OptionalInt value(String said) {
    var text = said.replace(",", "").replace("、", "");
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    return Character.isDigit(text.charAt(0)) ? mixed(text) : spoken(text);
  }

  /** 一九八零 as 1980: digits named one by one. */
  static OptionalInt digits(String said) {
    long value = 0;
    for (int i = 0; i < said.length(); i++) {
      int digit = digit(said.charAt(i));
      if (digit < 0 || value > 100_000) {
        return OptionalInt.empty();
      }
      value = value * 10 + digit;
    }
    return said.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) value);
  }

  static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    return switch (c) {
      case '两' -> 2;
      case '幺' -> 1;
      default -> DIGITS.indexOf(c);
    };
  }

  private static OptionalInt mixed(String text) {
    int end = 0;
    while (end < text.length()
        && (Character.isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    if (end > 8) {
      return OptionalInt.empty();
    }
    double value = Double.parseDouble(text.substring(0, end));
    if (end < text.length()) {
      int unit = unit(text.charAt(end));
      value *= unit;
      if (end + 1 < text.length()) {
        value += digit(text.charAt(end + 1)) * (unit / 10.0);
      }
    }
    return value < 10_000_000 ? OptionalInt.of((int) Math.round(value)) : OptionalInt.empty();
  }

  private static OptionalInt spoken(String text) {
    int total = 0;
    int section = 0;
    int pending = -1;
    int lastUnit = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int unit = unit(c);
      if (unit == 0) {
        int digit = digit(c);
        if (digit < 0) {
          return OptionalInt.empty();
        }
        if (c == '零') {
          lastUnit = 1;
          pending = pending < 0 ? -1 : pending;
        } else if (pending >= 0) {
          // 四五千, 一百五六: two neighbours name a span, whose lower end counts
          if (digit != pending + 1) {
            return OptionalInt.empty();
          }
        } else {
          pending = digit;
        }
        continue;
      }
      if (unit == 10_000) {
        int before = section + Math.max(pending, 0);
        total += (i == 0 ? 1 : before) * unit;
        section = 0;
      } else {
        section += (pending < 0 ? 1 : pending) * unit;
      }
      pending = -1;
      lastUnit = unit;
    }
    if (pending >= 0) {
      section += pending * (lastUnit > 10 ? lastUnit / 10 : 1);
    }
    return total + section > 9_999_999 ? OptionalInt.empty() : OptionalInt.of(total + section);
  }

  private static int unit(char c) {
    return switch (c) {
      case '十' -> 10;
      case '百' -> 100;
      case '千', 'k' -> 1000;
      case '万', 'w' -> 10_000;
      default -> 0;
    };
  }
}
