package cn.daqiao.matcher.text;

import org.jspecify.annotations.Nullable;

/**
 * Reads one numeral at one place, without range words or words for “about”. The lower and the upper
 * end run through the same sums, so that 三四千 and 十二三 come out as ranges.
 */
final class NumeralReader {
  private static final int LONGEST_RUN = 15;
  private static final long NONE = Long.MAX_VALUE;

  private final String text;
  private final int start;
  private int at;
  private Pair total = Pair.ZERO;
  private Pair section = Pair.ZERO;
  private @Nullable Pair pending;
  private int pendingStart;
  private boolean pendingWhole;
  private long lastUnit = 10;
  private long sectionUnit = NONE;
  private long wholeUnit = NONE;
  private int units;
  private boolean zero;
  private boolean approximate;
  private boolean ascii;

  /**
   * What was read.
   *
   * @param unit the unit where the numeral is a digit and one unit (五千), else 1
   * @param bare whether no unit stands in it
   * @param end index behind its last character
   */
  record Core(double low, double high, boolean approximate, long unit, boolean bare, int end) {}

  private record Pair(double low, double high) {
    static final Pair ZERO = new Pair(0, 0);

    static Pair of(double value) {
      return new Pair(value, value);
    }

    Pair plus(Pair other) {
      return new Pair(low + other.low, high + other.high);
    }

    Pair times(double factor) {
      return new Pair(low * factor, high * factor);
    }
  }

  private NumeralReader(String text, int start) {
    this.text = text;
    this.start = start;
    this.at = start;
  }

  /** The numeral that begins exactly at the index, absent where none does. */
  static @Nullable Core read(String text, int start) {
    return new NumeralReader(text, start).read();
  }

  private @Nullable Core read() {
    beginWithBareUnit();
    boolean more = at < text.length();
    while (more) {
      more = (digit() || unit()) && at < text.length();
    }
    if (pending != null && pendingCountsSomethingElse()) {
      at = pendingStart;
      pending = null;
    }
    if (at == start) {
      return null;
    }
    var sum = total.plus(section).plus(rest());
    long unit = units == 1 && pending == null ? lastUnit : 1;
    return new Core(sum.low, sum.high, approximate, unit, units == 0, at);
  }

  /** 万二 and 千五 leave out the one; 万一 is a word, and 百货, 千万 are none of ours. */
  private void beginWithBareUnit() {
    long unit = Digits.unit(text.charAt(start));
    if (unit < 100 || unit > 10_000 || Digits.isLetter(text.charAt(start))) {
      return;
    }
    boolean half =
        chinese(start + 1) >= 2 && chinese(start + 2) < 0 && unitAt(start + 2) == 0 && !isZero(1);
    if (half && text.charAt(start + 1) != '两') {
      pending = Pair.of(1);
      pendingStart = start;
    }
  }

  private boolean isZero(int offset) {
    return chinese(start + offset) == 0;
  }

  private boolean digit() {
    if (pending != null) {
      return false;
    }
    if (Digits.ascii(text.charAt(at)) >= 0) {
      return asciiNumber();
    }
    int first = chinese(at);
    if (first < 0) {
      return some();
    }
    int run = 1;
    while (chinese(at + run) >= 0) {
      run++;
    }
    if (units > 0 && first == 0) {
      if (run < 2 && chinese(at + 1) < 0 && Digits.unit(charAt(at + 1)) == 0) {
        return false;
      }
      zero = true;
      at++;
      return true;
    }
    if (isPair(run)) {
      return hold(new Pair(first, chinese(at + 1)), 2, false);
    }
    if (units > 0 || run == 1) {
      return hold(Pair.of(first), 1, false);
    }
    if (run > LONGEST_RUN) {
      return false;
    }
    double value = 0;
    for (int i = 0; i < run; i++) {
      value = value * 10 + chinese(at + i);
    }
    return hold(Pair.of(value), run, true);
  }

  /** 三四, 七八, 一两, and at the beginning 三五; three digits or more are spelled out. */
  private boolean isPair(int run) {
    int first = chinese(at);
    int second = run == 2 ? chinese(at + 1) : -1;
    boolean neighbours = first >= 1 && second == first + 1;
    return neighbours || (units == 0 && first == 3 && second == 5);
  }

  /** 几十, 十几, 数千. */
  private boolean some() {
    char c = text.charAt(at);
    boolean beforeUnit = unitAt(at + 1) > 0 && !Digits.isLetter(charAt(at + 1));
    boolean few = c == '几' || c == '幾';
    if ((few && (units > 0 || beforeUnit)) || (c == '数' && units == 0 && beforeUnit)) {
      approximate = true;
      return hold(new Pair(units > 0 ? 1 : 2, 9), 1, false);
    }
    return false;
  }

  private boolean asciiNumber() {
    int end = at;
    double value = 0;
    while (Digits.ascii(charAt(end)) >= 0 || isThousandsComma(end)) {
      if (Digits.ascii(charAt(end)) >= 0) {
        value = value * 10 + Digits.ascii(charAt(end));
      }
      end++;
    }
    if (end - at > LONGEST_RUN) {
      return false;
    }
    if (units == 0 && fold(end) == '.' && Digits.ascii(charAt(end + 1)) >= 0) {
      double scale = 1;
      for (end++; Digits.ascii(charAt(end)) >= 0 && scale < 1e6; end++) {
        scale *= 10;
        value += Digits.ascii(charAt(end)) / scale;
      }
    }
    ascii = true;
    return hold(Pair.of(value), end - at, value >= 10);
  }

  private boolean isThousandsComma(int index) {
    return fold(index) == ','
        && index - at >= 1
        && index - at <= 11
        && Digits.ascii(charAt(index + 1)) >= 0
        && Digits.ascii(charAt(index + 2)) >= 0
        && Digits.ascii(charAt(index + 3)) >= 0
        && Digits.ascii(charAt(index + 4)) < 0
        && Digits.ascii(charAt(index - 1)) >= 0
        && (index - at <= 3 || fold(index - 4) == ',');
  }

  private boolean hold(Pair value, int length, boolean whole) {
    pending = value;
    pendingStart = at;
    pendingWhole = whole;
    at += length;
    return true;
  }

  private boolean unit() {
    char c = text.charAt(at);
    long unit = Digits.unit(c);
    if (unit == 0 || (Digits.isLetter(c) && !isLatinUnit())) {
      return false;
    }
    var count = pending;
    if (count == null && unit == 10 && (units == 0 || zero || lastUnit >= 100)) {
      count = Pair.of(1);
    }
    boolean fits =
        unit < 10_000
            ? count != null && count.low > 0 && unit < sectionUnit
            : (count != null || section.low > 0) && unit < wholeUnit;
    if (!fits) {
      if (units > 0 && pending != null) {
        at = pendingStart;
        pending = null;
      }
      return false;
    }
    var counted = count == null ? Pair.ZERO : count;
    if (unit < 10_000) {
      section = section.plus(counted.times((double) unit));
      sectionUnit = unit;
    } else {
      total = total.plus(section.plus(counted).times((double) unit));
      section = Pair.ZERO;
      sectionUnit = NONE;
      wholeUnit = unit;
    }
    pending = null;
    zero = false;
    lastUnit = unit;
    units++;
    at++;
    return true;
  }

  /** The k of 4k and the w of 1w2, but not of 5kg, 4kw or AK. */
  private boolean isLatinUnit() {
    return ascii && units == 0 && pending != null && !Digits.isLetter(charAt(at + 1));
  }

  /** 三千一个月 and 两百一天: the last digit counts the months, not the hundreds. */
  private boolean pendingCountsSomethingElse() {
    if (units == 0 || lastUnit < 100 || zero || pendingWhole) {
      return false;
    }
    char last = text.charAt(at - 1);
    if (last == '两' || last == '兩') {
      return true;
    }
    boolean one = pending != null && pending.high == 1;
    return text.startsWith("个月", at)
        || text.startsWith("个小时", at)
        || text.startsWith("小时", at)
        || "天年".indexOf(charAt(at)) >= 0
        || (one && "个月日时周次趟件晚人位名班".indexOf(charAt(at)) >= 0);
  }

  /** What the trailing digit stands for: 三千五 is 3500, 一百零五 is 105, 二十五 is 25. */
  private Pair rest() {
    if (pending == null) {
      return Pair.ZERO;
    }
    return units == 0 || zero || pendingWhole ? pending : pending.times(lastUnit / 10.0);
  }

  private int chinese(int index) {
    return Digits.chinese(charAt(index));
  }

  private long unitAt(int index) {
    return Digits.unit(charAt(index));
  }

  private char fold(int index) {
    return Widths.fold(charAt(index));
  }

  /** The character there, or one that is part of no number behind the end. */
  private char charAt(int index) {
    return index < text.length() ? text.charAt(index) : '\0';
  }
}
