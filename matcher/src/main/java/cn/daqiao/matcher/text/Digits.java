package cn.daqiao.matcher.text;

/** The characters that numbers are written with, everyday and financial, both scripts. */
final class Digits {
  private Digits() {}

  /** The digit of a Chinese character, -1 for anything else. */
  static int chinese(char c) {
    return switch (c) {
      case '零', '〇' -> 0;
      case '一', '壹', '幺' -> 1;
      case '二', '两', '兩', '贰', '貳' -> 2;
      case '三', '叁', '參' -> 3;
      case '四', '肆' -> 4;
      case '五', '伍' -> 5;
      case '六', '陆', '陸' -> 6;
      case '七', '柒' -> 7;
      case '八', '捌' -> 8;
      case '九', '玖' -> 9;
      default -> -1;
    };
  }

  /** The digit of an ASCII or full-width character, -1 for anything else. */
  static int ascii(char c) {
    char folded = Widths.fold(c);
    return folded >= '0' && folded <= '9' ? folded - '0' : -1;
  }

  /** What a character multiplies by: 十百千万亿 and k, w; 0 for anything else. */
  static long unit(char c) {
    return switch (Widths.fold(c)) {
      case '十', '拾' -> 10;
      case '百', '佰' -> 100;
      case '千', '仟', 'k', 'K' -> 1_000;
      case '万', '萬', 'w', 'W' -> 10_000;
      case '亿', '億' -> 100_000_000;
      default -> 0;
    };
  }

  /** Whether a character is a Latin letter of either width. */
  static boolean isLetter(char c) {
    char folded = Widths.fold(c);
    return (folded >= 'a' && folded <= 'z') || (folded >= 'A' && folded <= 'Z');
  }
}
