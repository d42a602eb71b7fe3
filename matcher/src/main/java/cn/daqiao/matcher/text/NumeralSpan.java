package cn.daqiao.matcher.text;

import org.jspecify.annotations.Nullable;

/** A numeral together with what widens it: 多 and 来, 左右, and a second number behind 到 or a dash. */
final class NumeralSpan {
  private static final String JOINERS = "到至-~—–−─";
  private static final String[] ABOUT_BEFORE = {"大约", "约", "大概", "差不多", "将近", "接近", "左右"};
  private static final String[] ABOUT_AFTER = {"左右", "上下", "出头"};
  private static final String[] MEASURES = {"块钱", "块", "元", "岁"};
  private static final long LONGEST_END = 10_000_000;

  private NumeralSpan() {}

  /** The numeral that begins exactly there, absent where none does. */
  static @Nullable Numeral at(String text, int start) {
    if (start >= text.length()) {
      return null;
    }
    var loose = looseUnit(text, start);
    if (loose != null) {
      return loose;
    }
    var low = NumeralReader.read(text, start);
    if (low == null) {
      return null;
    }
    var first = widened(text, start, low);
    var joined = joined(text, low, first);
    return joined == null ? first : joined;
  }

  /** 千把, 百来, 万把, 千多, 百来万, 千儿八百. */
  private static @Nullable Numeral looseUnit(String text, int start) {
    long unit = Digits.unit(text.charAt(start));
    if (unit < 100 || unit > 10_000 || Digits.isLetter(text.charAt(start))) {
      return null;
    }
    if (text.startsWith("儿八百", start + 1)) {
      return new Numeral(800, unit, true, start, start + 4);
    }
    if (text.startsWith("多", start + 1)) {
      return multiplied(text, new Numeral(unit, 2 * unit - 1, true, start, start + 2));
    }
    boolean loose = text.startsWith("把", start + 1) || text.startsWith("来", start + 1);
    return loose ? multiplied(text, new Numeral(unit, unit, true, start, start + 2)) : null;
  }

  private static Numeral widened(String text, int start, NumeralReader.Core core) {
    long low = (long) Math.floor(core.low() + 1e-6);
    long high = (long) Math.ceil(core.high() - 1e-6);
    boolean approximate = core.approximate() || (core.low() == core.high() && low != high);
    int end = core.end();
    if (low == high && low >= 10 && low % 10 == 0 && end < text.length()) {
      char next = text.charAt(end);
      boolean half = text.startsWith("好几", end);
      if (half || next == '多' || next == '余' || next == '餘') {
        long top = low + magnitude(low) - 1;
        return multiplied(text, new Numeral(low, top, true, start, end + (half ? 2 : 1)));
      }
      if (next == '来' || next == '來' || next == '把') {
        return multiplied(text, new Numeral(low, low, true, start, end + 1));
      }
    }
    return new Numeral(low, high, approximate || isAbout(text, start, end), start, end);
  }

  /** 十来万, 三十多万: the unit behind counts the whole. */
  private static Numeral multiplied(String text, Numeral loose) {
    long unit = loose.end() < text.length() ? Digits.unit(text.charAt(loose.end())) : 0;
    if (unit < 10_000 || unit <= loose.value() || Digits.isLetter(text.charAt(loose.end()))) {
      return loose;
    }
    long upper = loose.isRange() ? (loose.upper() + 1) * unit - 1 : loose.upper() * unit;
    return new Numeral(loose.value() * unit, upper, true, loose.start(), loose.end() + 1);
  }

  private static long magnitude(long value) {
    long magnitude = 1;
    while (value % (magnitude * 10) == 0) {
      magnitude *= 10;
    }
    return magnitude;
  }

  private static boolean isAbout(String text, int start, int end) {
    for (var word : ABOUT_BEFORE) {
      if (text.startsWith(word, start - word.length())) {
        return true;
      }
    }
    int behind = afterMeasure(text, end);
    return afterAbout(text, end) > end || afterAbout(text, behind) > behind;
  }

  private static int afterMeasure(String text, int end) {
    for (var measure : MEASURES) {
      if (text.startsWith(measure, end)) {
        return end + measure.length();
      }
    }
    return end;
  }

  private static int afterAbout(String text, int end) {
    for (var word : ABOUT_AFTER) {
      if (text.startsWith(word, end)) {
        return end + word.length();
      }
    }
    return end;
  }

  private static @Nullable Numeral joined(String text, NumeralReader.Core low, Numeral first) {
    int joiner = afterAbout(text, afterMeasure(text, first.end()));
    if (joiner >= text.length() - 1 || isSecondEnd(text, first.start())) {
      return null;
    }
    boolean enumerated = "、，,".indexOf(text.charAt(joiner)) >= 0 && joiner == first.end();
    if (!enumerated && JOINERS.indexOf(Widths.fold(text.charAt(joiner))) < 0) {
      return null;
    }
    int second = joiner + 1;
    var core = NumeralReader.read(text, second);
    if (core == null) {
      return null;
    }
    var last = widened(text, second, core);
    boolean inherits = low.bare() && core.unit() >= 100 && low.low() * core.unit() < core.high();
    double from = inherits ? low.low() * core.unit() : first.value();
    boolean fits =
        enumerated
            ? low.bare() && core.unit() > 1 && from + core.unit() == core.high()
            : from < last.upper() && last.upper() < LONGEST_END && !goesOn(text, last.end());
    boolean zeroAhead =
        Digits.ascii(text.charAt(first.start())) == 0 && first.end() - first.start() > 1;
    if (!fits || (zeroAhead && !inherits)) {
      return null;
    }
    boolean approximate = (!inherits && first.approximate()) || last.approximate();
    return new Numeral(Math.round(from), last.upper(), approximate, first.start(), last.end());
  }

  /** Whether the numeral is itself behind a dash, as the month of 2026-11-23 is. */
  private static boolean isSecondEnd(String text, int start) {
    return start >= 2
        && JOINERS.indexOf(Widths.fold(text.charAt(start - 1))) >= 0
        && Digits.ascii(text.charAt(start - 2)) >= 0;
  }

  private static boolean goesOn(String text, int end) {
    return end < text.length() - 1
        && JOINERS.indexOf(Widths.fold(text.charAt(end))) >= 0
        && Digits.ascii(text.charAt(end + 1)) >= 0;
  }
}
