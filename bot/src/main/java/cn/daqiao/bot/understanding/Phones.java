package cn.daqiao.bot.understanding;

import cn.daqiao.matcher.seeker.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Mobile numbers: 11 digits from 13 to 19, however they are spaced or spelled. */
final class Phones implements FieldReader {
  private static final String DIGIT = "[0-9零一二三四五六七八九幺]";

  /** 四千三 13850912345, 女 45 13850912345: a sum or an age that stands before the whole number. */
  private static final String NO_SUM =
      "(?!(?<=[十百千万])[零一二三四五六七八九]|(?!86)\\d{1,2}[ .\\-]{1,2}1[3-9]\\d{9}(?!\\d))";

  private static final Pattern RUN =
      Pattern.compile(
          "(?<![0-9a-z])" + NO_SUM + "\\+?" + DIGIT + "(?:[ .\\-]{0,2}" + DIGIT + "){6,}");
  private static final Pattern GROUPS =
      Pattern.compile(
          "(?<![0-9a-z零一二三四五六七八九幺])"
              + DIGIT
              + "{3}[ ,、]{1,2}"
              + DIGIT
              + "{4}[ ,、]{1,2}"
              + DIGIT
              + "{4}(?![0-9零一二三四五六七八九幺])");
  private static final Pattern AREA = Pattern.compile("^0\\d{2,3}[ \\-]+(?=1)");
  private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?:老公|老婆|爱人|儿子|女儿|媳妇|女婿|弟弟?|妹妹?|哥哥?|姐姐?|爸爸?|妈妈?|孩子|老乡|邻居|朋友|老板娘?|村干部|村?主任|支书|[村队组]长|书记|村里|中介|公司|厂里|店里|工头|带班|招工|他|她|人家|对方|(?:工头|老板|队长|邻居|隔壁|中介)[\\u4e00-\\u9fa5]{1,3})(?:的)?(?:联系)?(?:手机|电话|号码|微信|号)*(?:号码?)?(?:是|:|为|的)?["
              + " ]*$");

  /** Their numbers reach no member of the household. */
  private static final Pattern OFFICIAL =
      Pattern.compile(
          "(?:老板娘?|村干部|村?主任|支书|[村队组]长|书记|村里|村部|中介|公司|厂里|店里|工头|带班|招工|人家|对方|邻居|隔壁[\\u4e00-\\u9fa5]{0,2}|朋友|老乡|同事|工友|亲戚|别人)[\\u4e00-\\u9fa5]{0,3}?(?:的)?(?:联系)?(?:手机|电话|号码|微信|号)*(?:是|:|为|的)?["
              + " ]*$");

  private static final Pattern OTHERS_BEHIND =
      Pattern.compile(
          "^[ ,]{0,2}(?:这个?)?(?:号码?)?是?我?(?:老公|老婆|爱人|儿子|女儿|媳妇|弟弟?|妹妹?|哥哥?|姐姐?|爸爸?|妈妈?|邻居|朋友|老板|同事)的(?!["
              + " :是]*1[3-9]|[电手号])");
  private static final Pattern DEAD_BEFORE =
      Pattern.compile(
          "(?:别|不要|莫|勿)(?:再)?(?:打|联系|用|写)[^,。;]{0,6}$|(?<!是)(?:不是|并非)(?:这个|那个|我的?|打|的)*["
              + " ]*$|(?:旧|老|以前|原来)的?(?:号|手机|电话)[码是:的]*[ ]*$|打不通[是: ]*$");
  private static final Pattern DEAD_BEHIND =
      Pattern.compile(
          "^[ ,]?(?:这个)?号?(?:已经|早就|都|是)?(?:不对|[写打说填讲]?错了|作废|停了|停机|空号|打不通|不用了|注销|换了|欠费|丢了)");
  private static final Pattern CONTACT =
      Pattern.compile(
          "没有?(?:手机|电话)|欠费|停机|手机(?:坏|丢)了?|用我|联系(?:电话|方式|人|我)|打我|有事打|请打|找我打|打这个|留.{0,4}(?:电话|手机|号)");

  private record Mobile(int start, int end, String digits, boolean own) {}

  @Override
  public void read(Passage passage) {
    var numbers = new ArrayList<Mobile>();
    grouped(passage, numbers);
    var runs = passage.find(RUN);
    while (runs.find()) {
      var digits = digits(AREA.matcher(runs.group()).replaceFirst(""));
      if (digits.length() == 13 && digits.startsWith("86")) {
        digits = digits.substring(2);
      }
      if (MOBILE.matcher(digits).matches() && !dead(passage, runs.start(), runs.end())) {
        numbers.add(
            new Mobile(runs.start(), runs.end(), digits, own(passage, runs.start(), runs.end())));
      }
      if (digits.length() >= 9 && mostlyFigures(runs.group())) {
        passage.blank(runs.start(), runs.end());
      }
    }
    choose(passage, numbers);
  }

  /** 幺五九,六零四五,八八三二: commas of dictation within one number. */
  private static void grouped(Passage passage, List<Mobile> numbers) {
    var groups = passage.find(GROUPS);
    while (groups.find()) {
      var digits = digits(groups.group());
      if (MOBILE.matcher(digits).matches() && !dead(passage, groups.start(), groups.end())) {
        boolean own = own(passage, groups.start(), groups.end());
        numbers.add(new Mobile(groups.start(), groups.end(), digits, own));
        passage.blank(groups.start(), groups.end());
      }
    }
  }

  private static void choose(Passage passage, List<Mobile> numbers) {
    var distinct = numbers.stream().map(Mobile::digits).distinct().count();
    for (var number : numbers) {
      if (number.own()
          || (distinct == 1
              && !OFFICIAL.matcher(passage.before(number.start())).find()
              && CONTACT.matcher(passage.text()).find())) {
        passage.say(number.start(), number.end(), new Fact.Phone(number.digits()));
        return;
      }
    }
  }

  private static boolean dead(Passage passage, int start, int end) {
    return DEAD_BEFORE.matcher(passage.before(start)).find()
        || DEAD_BEHIND.matcher(passage.text().substring(end)).find();
  }

  private static boolean own(Passage passage, int at, int end) {
    var before = passage.before(at);
    if (!passage.clauses().registrant().isEmpty()) {
      return !before.contains("老板") && !before.contains("中介");
    }
    return passage.mine(at)
        && !OTHERS.matcher(before).find()
        && !OTHERS_BEHIND.matcher(passage.text().substring(end)).find();
  }

  /** A run of Chinese digits alone is a year or a price unless it is a whole number to call. */
  private static boolean mostlyFigures(String run) {
    return run.chars().filter(c -> c < 0x80).count() >= 7 || digits(run).length() == 11;
  }

  private static String digits(String run) {
    var digits = new StringBuilder();
    for (int i = 0; i < run.length(); i++) {
      int digit = Numeral.digit(run.charAt(i));
      if (digit >= 0) {
        digits.append(digit);
      }
    }
    return digits.toString();
  }

  private static final Pattern LANDLINE =
      Pattern.compile("(?<!\\d)(0\\d{2,3})[ \\-]?(\\d{7,8})(?!\\d)");

  /** A number to call and the words that say it. */
  record Call(String number, int start, int end) {}

  /** The first number to call, whosever it is; fixed ones count too. */
  static @Nullable Call any(Passage passage) {
    var runs = passage.find(RUN);
    while (runs.find()) {
      var digits = digits(AREA.matcher(runs.group()).replaceFirst(""));
      var mobile = digits.length() == 13 && digits.startsWith("86") ? digits.substring(2) : digits;
      if (MOBILE.matcher(mobile).matches()) {
        return new Call(mobile, runs.start(), runs.end());
      }
    }
    var fixed = passage.find(LANDLINE);
    return fixed.find()
        ? new Call(fixed.group(1) + "-" + fixed.group(2), fixed.start(), fixed.end())
        : null;
  }
}
