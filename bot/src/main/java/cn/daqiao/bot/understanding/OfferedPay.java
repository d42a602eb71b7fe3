package cn.daqiao.bot.understanding;

import cn.daqiao.matcher.vacancy.Cycle;
import cn.daqiao.matcher.vacancy.Pay;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an employer offers, with both ends where both are said; amounts as {@link Pays} has them.
 */
final class OfferedPay {
  private static final Pattern NO_OFFER =
      Pattern.compile("(?:押金|服装费|体检费|罚款?|扣|补贴|补助|餐补|房补|车补|奖金?|全勤奖?|工龄|介绍费|介绍|加班费?)[^,。;]{0,4}$");
  private static final Pattern AT_MOST = Pattern.compile("(?:最高|最多|封顶|上限)[^,。;]{0,4}$");
  private static final Pattern NEIGHBOURS = Pattern.compile("([一二两三四五六七八])([二三四五六七八九])([千百])");
  private static final Pattern TELLS =
      Pattern.compile("(?:底薪|计件|月薪|日薪|时薪|工价|开|给|付|每人)[^,。;]{0,6}$");

  private OfferedPay() {}

  /** Pay and the words that say it. */
  record Said(Pay pay, int start, int end) {}

  /** The first pay that is offered; asked for, a bare figure is enough. */
  static @Nullable Said read(Passage passage, boolean asked) {
    var amounts = passage.find(Pays.AMOUNT);
    while (amounts.find()) {
      var said = read(passage, amounts, asked);
      if (said != null) {
        return said;
      }
    }
    return null;
  }

  private static @Nullable Said read(Passage passage, Matcher amount, boolean asked) {
    var left = passage.before(amount.start());
    var right = passage.after(amount.end());
    var said = PayUnits.cycle(left, right);
    boolean unit = amount.group("yuan") != null || Pays.said(amount, Pays.YUAN);
    if ((Pays.COUNTED.matcher(right).find() && said == null && !unit)
        || Numeral.value(amount.group("lo")).isEmpty()
        || NO_OFFER.matcher(left).find()
        || Pays.YEAR_NEAR.matcher(left + right).find()) {
      return null;
    }
    int low = Pays.lower(amount);
    var cycle = said == null ? cycle(passage, amount, low, unit, asked) : said;
    if (cycle == null || !Pays.plausible(low, cycle)) {
      return null;
    }
    boolean most = AT_MOST.matcher(left).find();
    var high = most ? Integer.valueOf(low) : upper(amount, low);
    return new Said(
        new Pay(most ? null : Integer.valueOf(low), high, cycle),
        amount.start(),
        PayUnits.spanEnd(amount.end(), right, cycle));
  }

  /** Where nobody says by what it counts. */
  private static @Nullable Cycle cycle(
      Passage passage, Matcher amount, int low, boolean unit, boolean asked) {
    var left = passage.before(amount.start());
    boolean told =
        unit
            || Pays.WISH_LEFT.matcher(left).find()
            || TELLS.matcher(left).find()
            || amount.group("hi") != null;
    boolean round = low >= 1000 && low % 50 == 0;
    if (asked && low < 600) {
      return low < 40 ? Cycle.HOUR : Cycle.DAY;
    }
    return asked || round || (told && (low >= 600 || unit)) ? PayUnits.guess(passage, low) : null;
  }

  /** The upper end; in 4千到5 the unit before counts for both, 四五千 names both at once. */
  private static @Nullable Integer upper(Matcher amount, int low) {
    var said = amount.group("hi");
    if (said == null) {
      var both = NEIGHBOURS.matcher(amount.group("lo"));
      return both.matches()
          ? Integer.valueOf(low + (both.group(3).equals("千") ? 1000 : 100))
          : null;
    }
    int high = Numeral.value(said).orElse(0);
    if (high < 100 && low >= 1000) {
      high *= 1000;
    }
    return high >= low ? Integer.valueOf(high) : null;
  }
}
