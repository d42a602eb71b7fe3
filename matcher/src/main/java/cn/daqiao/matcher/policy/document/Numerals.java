package cn.daqiao.matcher.policy.document;

/** Numbers as articles are counted: 十二, 一百零七, 12. */
final class Numerals {
  private static final String DIGITS = "零一二三四五六七八九";

  private Numerals() {}

  /** The value, 0 for what is none. */
  static int value(String written) {
    int value = 0;
    int digit = 0;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c >= '0' && c <= '9') {
        digit = digit * 10 + c - '0';
      } else if (c >= '０' && c <= '９') {
        digit = digit * 10 + c - '０';
      } else if (c == '十' || c == '百' || c == '千') {
        int unit = c == '十' ? 10 : c == '百' ? 100 : 1000;
        value += Math.max(1, digit) * unit;
        digit = 0;
      } else if (c == '两') {
        digit = 2;
      } else {
        digit = Math.max(0, DIGITS.indexOf(c));
      }
    }
    return value + digit;
  }
}
