package cn.daqiao.bot.understanding;

import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Topic;
import java.util.regex.Pattern;

/** The year of birth, in four figures or two: 1978年生, 七五年的, 19780312. */
final class BirthYears {
  private static final Pattern YEAR_ALONE =
      Pattern.compile(
          "(?<=^|[,。; ])([6-9]\\d|0\\d|[六七八九][零一二三四五六七八九]|零[零一二三四五六七八九])年(?=$|[,。; ](?!["
              + " ]?(?:去|到|在|出|开|进|从|就|毕业|结婚|来|回|后)))");

  private static final Pattern OWN_LEFT = Pattern.compile("(?:我|俺|本人|[男女])(?:是|,| )*$");

  private static final Pattern DATED =
      Pattern.compile(
          "(?<!\\d)(19[3-9]\\d|20[01]\\d|一九[三四五六七八九][零一二三四五六七八九]|二零[零一][零一二三四五六七八九])(?:年|[-./]|(?=的|出生|生))(?:(?:农历|阴历|阳历)?[\\d一二三四五六七八九十正腊冬]{1,2}(?:月|[-./]|(?=$|["
              + " ,。;、男女]))(?:初?[\\d一二三四五六七八九十廿]{1,3}[日号]?)?)?(?<mark>出生|生(?!活|意|了|的娃)|的(?!时候|房|车|工|合同|那|厂)|人|属)?");

  private static final Pattern SHORT =
      Pattern.compile(
          "(?<![\\d一二三四五六七八九十零])([3-9]\\d|0\\d|[三四五六七八九][零一二三四五六七八九]|零[零一二三四五六七八九])年(?:[\\d一二三四五六七八九十正腊冬]{1,2}月(?:初?[\\d一二三四五六七八九十廿]{1,3}[日号]?)?)?(?:份)?(?<mark>出生|生(?!活|意|了|病|的?[娃孩小儿女])|的(?!时候|房|车|工|合同|那|厂|经|老)|人|属|,?男|,?女)?");

  private static final Pattern BORN_LEFT =
      Pattern.compile("(?:出生(?:年月|日期|年份|于|在|年)?|生于|生日|身份证上?(?:写的)?)(?:是|:|,| )*$");

  private static final Pattern WORK_LEFT =
      Pattern.compile("(?:毕业|进厂|入职|从|自|到|结婚|出来|干了|做了|在)[^,]{0,3}$");

  private static final Pattern COMPACT =
      Pattern.compile(
          "(?<!\\d)(19[3-9]\\d|200\\d|201[0-2])(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?!\\d)");

  private static final Pattern BARE_YEAR =
      Pattern.compile("(?<![\\d.])(19[4-9]\\d|200\\d|201[0-2])(?=$|[ ,。;、\\n/|\\u0001])");

  private BirthYears() {}

  /** A year that words or its place in a line tell as that of birth. */
  static boolean dated(Passage passage) {
    return born(passage, DATED, true) || born(passage, SHORT, false);
  }

  private static boolean born(Passage passage, Pattern pattern, boolean whole) {
    var years = passage.find(pattern);
    while (years.find()) {
      var before = passage.before(years.start());
      var after = passage.after(years.end());
      boolean marked = years.group("mark") != null;
      boolean introduced = BORN_LEFT.matcher(before).find() && !after.startsWith("毕业");
      boolean mine = OWN_LEFT.matcher(before).find() && atFarEdge(after);
      boolean stands =
          whole && atEdge(before) && (after.isEmpty() || ",。; ".indexOf(after.charAt(0)) >= 0);
      if ((marked || introduced || mine || stands)
          && !after.matches("^(?:小学|初中|高中|中专|大专|大学|本科|技校)?(?:毕业|就|开始|进|入|到|工作经验|工龄|经验|老).*")
          && !WORK_LEFT.matcher(before).find()
          && passage.mine(years.start())
          && !Births.ofOthers(passage, before)
          && year(passage, years.group(1), years.start(), years.end(1) + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean atFarEdge(String after) {
    return after.isEmpty() || !Wording.isHan(after.charAt(0));
  }

  private static boolean atEdge(String before) {
    return before.isEmpty()
        || !Wording.isHan(before.charAt(before.length() - 1))
        || before.matches(".*[男女](?:的)?");
  }

  /** 19780312, or 1978 where a year of birth is expected. */
  static boolean compact(Passage passage) {
    var dates = passage.find(COMPACT);
    if (dates.find()
        && passage.mine(dates.start())
        && year(passage, dates.group(1), dates.start(), dates.end())) {
      return true;
    }
    var years = passage.find(BARE_YEAR);
    while (years.find()) {
      var before = passage.before(years.start()).strip();
      if (passage.mine(years.start())
          && (BORN_LEFT.matcher(before).find()
              || passage.kinds() >= 2
              || passage.asked(Topic.BIRTH))
          && (before.isEmpty()
              || !Wording.isHan(before.charAt(before.length() - 1))
              || BORN_LEFT.matcher(before).find()
              || before.matches(".*[男女]"))) {
        return year(passage, years.group(1), years.start(), years.end());
      }
    }
    return false;
  }

  /** 复员回来的,93年,会开装载机: a year that stands alone and dates nothing. */
  static boolean inLine(Passage passage) {
    var years = passage.find(YEAR_ALONE);
    return passage.kinds() >= 1
        && years.find()
        && passage.mine(years.start())
        && year(passage, years.group(1), years.start(), years.end());
  }

  /** Says the year, where somebody of working age can be born in it. */
  static boolean year(Passage passage, String said, int start, int end) {
    int value = Numeral.digits(said).orElse(0);
    if (said.length() == 2) {
      value += value <= passage.year() % 100 ? 2000 : 1900;
    }
    if (value > passage.year() - Births.YOUNGEST || value < passage.year() - Births.OLDEST - 10) {
      return false;
    }
    passage.say(start, Math.min(end, passage.text().length()), new Fact.Born(value));
    passage.blank(start, Math.min(end, passage.text().length()));
    return true;
  }
}
