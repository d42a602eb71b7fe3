package cn.daqiao.bot.understanding;

import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Topic;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Age and year of birth. About fifty is no age; years of work, fields, children and rooms are none
 * either. Only 14 to 85 years are taken.
 */
final class Births implements FieldReader {
  static final int YOUNGEST = 14;

  static final int OLDEST = 85;

  private static final String AGE =
      "([1-9]\\d|[二三四五六七八]十[有又][一二三四五六七八九]|[二两三四五六七八九]?十[一二三四五六七八九]?|[二三四五六七八]{1}[一二三四五六七八九])";

  private static final Pattern COUPLE =
      Pattern.compile(
          "男的?[^。;女\\d一二三四五六七八九十]{0,4}"
              + AGE
              + "[^。;]{0,4}女的?[^。;男\\d一二三四五六七八九十]{0,4}"
              + AGE
              + "|女的?[^。;男\\d一二三四五六七八九十]{0,4}"
              + AGE
              + "[^。;]{0,4}男的?[^。;女\\d一二三四五六七八九十]{0,4}"
              + AGE);

  private static final Pattern YEARS_OLD =
      Pattern.compile(
          "(?<![\\d.\\-到至一二三四五六七八九十百])(快要|快|马上|就要|将近|差不多|大概|大约|接近|不到|超过|虚岁?|周岁|奔)?"
              + AGE
              + "(多|来|几|出头|上下|左右)?(?:个)?(?:周|虚)?岁(?!\\d{1,2}(?!\\d))(多|左右|出头|上下|以[上下内]|之[前后]|不到)?");

  private static final Pattern THIS_YEAR =
      Pattern.compile(
          "(?:今年|现年|现在(?=(?:是|有|都|已经)?[一二三四五六七八九十\\d]{1,3}(?:了|岁|,|$))|年龄|年纪|年岁|岁数|多大\\??|虚岁?|周岁|实岁|实际(?:年龄|岁数)?)(?:大了|不小了|也大了)?(?:本命年|是|有|已经|刚好|刚|满|都|也|就|了|:|为|,|"
              + " )*(快|将近|差不多|大概|大约)?"
              + AGE
              + "(?!\\d|[一二三四五六七八九]|多|来|几|出头|上下|[年月号日亩个块元千百万天点口次十]|小时)(?:了|岁|,|$|[^\\d])?");

  private static final Pattern LINE =
      Pattern.compile(
          "(?<=^|["
              + " ,。;、\\n/|\\u0001]|男|女|男的|女的)([1-9]\\d|[三四五六七]十[有又][一二三四五六七八九]|[二三四五六七]十[一二三四五六七八九]?|(?!三四|四五|五六|六七)[三四五六][一二三四五六七八九])(?=整?(?:$|["
              + " ,。;、\\n/|\\u0001])|男|女|会|想|要|住|家|找|高中|初中|小学|中专|大专|当过|做过|以前)");

  /** 三十六男霞浦, 女三十二苗族: in a line without separators an age touches the sex. */
  private static final Pattern BESIDE_SEX =
      Pattern.compile(
          "(?<![\\d一二三四五六七八九十百千\\-到至])([1-9]\\d|[二三四五六七]?十[一二三四五六七八九]?|[二三四五六七]十)(?=[男女](?!儿|婿|孩|朋|友|生|工|的?都|的?也|士))"
              + "|(?<=[男女])([1-9]\\d|[二三四五六七]十[一二三四五六七八九]?)(?![\\d.年月号日亩个块元千百万天点口次来多几]|小时|公里)");

  /** 做木工四十找个厂, 能扫地五十九建阳麻沙: what follows a sum would be a measure. */
  private static final Pattern RUN_ON =
      Pattern.compile(
          "(?<![\\d一二三四五六七八九十百千万零两几第了过到至\\-.])([2-7]\\d|[二三四五六七]?十[一二三四五六七八九]|[三四五六]十)"
              + "(?=\\u0001{2}|找(?:个|份|点|工|活|事)|想(?:找|做|去|在|回|要找))");

  private static final Pattern HIRES = Pattern.compile("(?:招|要求|限)[^,。;我]{0,6}$");

  private static final Pattern OWN_AGE =
      Pattern.compile(
          "(?:我|俺|本人|自己|他|她)(?:人)?(?:都|也|已经|才|刚好|刚|就)?"
              + AGE
              + "(?=了|$|[ ,。;、!\\u0001]|我|他|她|想|要找|[男女])"
              + "|(?<![\\d\\-到至快近奔多])"
              + AGE
              + "(?=的人了)"
              + "|(?:刚满|刚好|正好|整)"
              + AGE
              + "(?=了|整|$|[ ,。;、!])"
              + "|(?<=^|[ ,。;])"
              + AGE
              + "(?=了(?:$|[ ,。;想要还]))");

  private static final Pattern SEEKS = Pattern.compile("[找求寻][^,。;]{0,4}(?:活|工|事)|登记|报名");

  private static final Pattern OF_TRADE =
      Pattern.compile(
          "[工匠师员手嫂的]["
              + " ,、]|师傅|会(?!员|议|计)|做过|干过|[种养修开]|[打做干学开][^,。;]{0,4}了[^,。;]{0,5}年|都(?:行|可以|能|会|做)|当过|没有?(?:证|技术|文化|手艺)");

  private static final String KIN_AGE = "(?:今年|现在|现年|都|已经|有|是|,| )*" + AGE + "(?=$|[ ,。;、属]|了)";

  private static final Pattern OTHERS_AGE =
      Pattern.compile(
          "(?:小孩|孩子|儿子|女儿|娃|孙|老人|父母|爸|妈|婆|公公|老公|老婆|弟|妹|哥|姐|老大|老二|大的|小的|胎|满|招|要求|限|适合|年龄在?)[^,。;我]{0,6}$");

  private static final Pattern NOT_NOW =
      Pattern.compile(
          "^的?(?:就|时|那年|那会|当兵|退伍|参军|入伍|辍学|下岗|离婚|开始|出来|出门|嫁|结婚|进厂|起|以[上下内前后]|之内|之[前后]|退休|才能|能领|可以领|的?(?:小孩|孩子|娃|儿子|女儿|孙|老人|老母|父|妈|婆|男孩|女孩)|到|至|-)");

  @Override
  public void read(Passage passage) {
    if (passage.has(Fact.Born.class) || couple(passage)) {
      return;
    }
    if (BirthYears.dated(passage)
        || BirthYears.compact(passage)
        || thisYear(passage, false)
        || stated(passage, false)
        || stated(passage, true)
        || thisYear(passage, true)
        || own(passage)
        || beside(passage, BESIDE_SEX)
        || line(passage)
        || BirthYears.inLine(passage)
        || (passage.kinds() >= 2 && beside(passage, RUN_ON))
        || RunOnAges.read(passage)) {
      return;
    }
    if (passage.asked(Topic.BIRTH)) {
      answer(passage);
    }
  }

  /** 男五十,女四十八,夫妻两个: neither is the one to be registered for sure. */
  static boolean couple(Passage passage) {
    return passage.find(COUPLE).find();
  }

  private static boolean stated(Passage passage, boolean nominal) {
    var ages = passage.find(YEARS_OLD);
    while (ages.find()) {
      boolean loose = ages.group(3) != null || ages.group(4) != null || loose(ages.group(1));
      var before = passage.before(ages.start());
      var after = passage.after(ages.end());
      if (!loose
          && ages.group().contains("虚") == nominal
          && passage.mine(ages.start())
          && !ofOthers(passage, before)
          && !NOT_NOW.matcher(after).find()
          && say(passage, ages, 2, nominal ? 1 : 0)) {
        return true;
      }
    }
    return false;
  }

  static boolean ofOthers(Passage passage, String before) {
    return passage.clauses().registrant().isEmpty() && OTHERS_AGE.matcher(before).find();
  }

  private static boolean loose(String word) {
    return word != null && !word.startsWith("虚") && !word.startsWith("周");
  }

  /** Exact years go before those counted from one, 虚岁. */
  private static boolean thisYear(Passage passage, boolean nominal) {
    var ages = passage.find(THIS_YEAR);
    while (ages.find()) {
      if (ages.group(1) == null
          && ages.group().startsWith("虚") == nominal
          && passage.mine(ages.start())
          && !ofOthers(passage, passage.before(ages.start()))
          && say(passage, ages, 2, nominal ? 1 : 0)) {
        return true;
      }
    }
    return false;
  }

  /** 我45了, 刚满五十, 43的人了. */
  private static boolean own(Passage passage) {
    var registrant = passage.clauses().registrant();
    if (!registrant.isEmpty()) {
      var relative = passage.find(Pattern.compile(registrant + KIN_AGE));
      if (relative.find() && say(passage, relative, 1, 0)) {
        return true;
      }
    }
    var ages = passage.find(OWN_AGE);
    while (ages.find()) {
      int group = 1;
      while (ages.start(group) < 0) {
        group++;
      }
      if (passage.mine(ages.start())
          && !ofOthers(passage, passage.before(ages.start()))
          && say(passage, ages, group, 0)) {
        return true;
      }
    }
    return false;
  }

  private static boolean beside(Passage passage, Pattern pattern) {
    var ages = passage.find(pattern);
    while (ages.find()) {
      int group = ages.start(1) < 0 ? 2 : 1;
      int value = age(ages.group(group)).orElse(0);
      if (value >= 16
          && value <= 80
          && passage.mine(ages.start())
          && !ofOthers(passage, passage.before(ages.start()))
          && say(passage, ages, group, 0)) {
        return true;
      }
    }
    return false;
  }

  /** 女,38,浦城: a number of two digits that stands alone in a line of fields. */
  private static boolean line(Passage passage) {
    if (passage.kinds() < 1
        && !SEEKS.matcher(passage.text()).find()
        && !OF_TRADE.matcher(passage.text()).find()) {
      return false;
    }
    var ages = passage.find(LINE);
    while (ages.find()) {
      int value = age(ages.group(1)).orElse(0);
      if (value >= 16
          && value <= 80
          && passage.mine(ages.start())
          && !HIRES.matcher(passage.before(ages.start())).find()
          && alone(passage, ages)) {
        return say(passage, ages, 1, 0);
      }
    }
    return false;
  }

  private static boolean alone(Passage passage, Matcher ages) {
    var written = passage.before(ages.start());
    var before = written.strip();
    return before.isEmpty()
        || !Wording.isHan(before.charAt(before.length() - 1))
        || before.matches(".*[男女](?:的)?")
        // 厨师 41 男: behind a trade and a blank stands no measure
        || (written.endsWith(" ") && before.matches(".*(?:[工匠师员手嫂的人]|师傅)"));
  }

  private static boolean say(Passage passage, Matcher ages, int group, int less) {
    int value = age(ages.group(group)).orElse(0) - less;
    if (value < YOUNGEST || value > OLDEST) {
      return false;
    }
    passage.say(ages.start(group), ages.end(group), new Fact.Age(value));
    passage.blank(ages.start(group), ages.end(group));
    return true;
  }

  /** 四七 names digits, 四十七 is a number. */
  static OptionalInt age(String said) {
    var plain = said.replaceAll("[有又]", "");
    return said.length() == 2 && said.indexOf('十') < 0
        ? Numeral.digits(said)
        : Numeral.value(plain);
  }

  private static final Pattern ANSWER =
      Pattern.compile(
          "(?<!\\d)(\\d{4}|\\d{2}|[零一二三四五六七八九]{4}|[零一二三四五六七八九]{2}|[二三四五六七八]?十[一二三四五六七八九]?)(年)?(?!\\d)");

  /** 四十到五十之间, 45-50: no age. */
  private static final Pattern SPAN =
      Pattern.compile(
          "(?:\\d{2}|[二三四五六七八]?十[一二三四五六七八九]?)多?(?:岁)?[ ]?(?:到|至|-|、|或者?|和|跟)["
              + " ]?(?:\\d{2}(?!\\d)|[二三四五六七八]?十[一二三四五六七八九]?)");

  /** A bare number: years up to 85, else the year of birth. */
  private static void answer(Passage passage) {
    var number = passage.find(ANSWER);
    if (!number.find() || passage.text().length() > 16 || passage.find(SPAN).find()) {
      return;
    }
    var said = number.group(1);
    if (said.length() == 4) {
      BirthYears.year(passage, said, number.start(), number.end());
    } else if (number.group(2) != null && said.indexOf('十') < 0) {
      BirthYears.year(passage, said, number.start(), number.end());
    } else {
      int value = age(said).orElse(0);
      if (value >= YOUNGEST && value <= OLDEST) {
        passage.say(number.start(), number.end(), new Fact.Age(value));
      } else if (value > OLDEST && value < 100) {
        BirthYears.year(passage, said, number.start(), number.end());
      }
    }
  }
}
