package cn.daqiao.bot.understanding;

import cn.daqiao.bot.understanding.Selves.Self;
import cn.daqiao.matcher.seeker.Fact;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Ages in a line without separators, which stand behind whoever is told of: 我弟三十二听力残疾, 阿姨五十三做家政.
 * What a measure follows is none.
 */
final class RunOnAges {
  private static final int GROWN = 16;
  private static final int OLDEST = 80;

  /** Beneath this, 我十九学的木工 tells of then. */
  private static final int LEARNER = 30;

  static final String AGE =
      "(?:[1-7]\\d|[二三四五六七]?十[一二三四五六七八九]?|(?!二三|三四|四五|五六|六七)[二三四五六][一二三四五六七八九])";

  static final String NO_MEASURE =
      "(?![\\d.\\-%一二三四五六七八九十百千万零多来几外年月号日天亩个块元毛斤口名米度层楼级届间套台辆双件场项科折倍次头只棵吨寸位栋株担趟包筐袋瓶箱张把粒条岁周虚]|分(?!拣|装)|平(?!车|板)|方(?!向)|里(?!面)|小时|公[里斤分]|种(?![田地菜茶果树烟花菇药])|家(?!住|在|里|是|政|具)|组(?!装)|点(?!心)|车间|人(?!在|也|还|很|老)|号|路|上下|左右|出头|以[上下内]|之[前后]|到|至|起步|左右|大寿|班|期|遍|代|后|年代|斗|k|w|厘|尺|步|户)";

  private static final String SAID = "(?:今年|现在|现年|都|已经|才|刚满?|也|就|是|了|[,. ])*";
  private static final String HE = "(?<!帮|给|替|和|跟|对|教|比|像|让)(?:我|俺|阮|涯|捱|偓|本人|自己|他|她)";

  private static final String AGED = SAID + "(?<age>" + AGE + ")" + NO_MEASURE;

  private static final Pattern BEHIND_KIN =
      Pattern.compile("(?:的|家|叫[\\u4e00-\\u9fa5]{2,3}?)?" + AGED);

  private static final Pattern BEHIND_SELF = Pattern.compile("(?:一[个名枚位条]|同志|的|我)?" + AGED);

  private static final Pattern BEHIND_ONESELF =
      Pattern.compile(
          HE + "(?:一个(?:人|女的?|男的?|女人|男人))?" + SAID + "(?<age>" + AGE + ")" + NO_MEASURE);

  private static final Pattern BEHIND_SEX =
      Pattern.compile("(?<=[男女]|[男女][的人性生]|人家|同志|青年|男子)(?<age>" + AGE + ")" + NO_MEASURE);

  /** 帮我大伯问一声六十二了. */
  private static final Pattern BEHIND_REQUEST =
      Pattern.compile(
          "(?:[问登报介][^,。;]{0,2}(?:一[声下]|个名|问|名|记|绍)|找个?(?:活|事|工作|工)(?:做|干)?)(?<age>"
              + AGE
              + ")"
              + NO_MEASURE);

  /** 建阳麻沙五十九会打石头: behind what was read already. */
  private static final Pattern BEHIND_FACT =
      Pattern.compile(
          "\\u0001{2}(?:一[个名枚位条]|的)?(?<age>" + AGE + ")(?=[\\u4e00-\\u9fa5])" + NO_MEASURE);

  /** 会采茶四十三: at the end of a line that told who it is. */
  private static final Pattern LAST =
      Pattern.compile(
          "(?<=[\\u4e00-\\u9fa5&&[^一二三四五六七八九十百千万零两几第快近约到差多过给要月天薪资价路号钟时件亩尾街栋室幢层组队区]])(?<age>[2-7]\\d|[二三四五六七]十[一二三四五六七八九]?)(?:(?:了|岁)?$|(?=会|能|想|做过|干过|看[门大仓果]|扫|扛|搬|开[车挖叉铲拖货]))");

  private static final Pattern SUM_LEFT =
      Pattern.compile("天|日|时|钟|件|斤|亩|块|元|钱|价|薪|资|电话|微信|号|楼|考|分|重|高|米|公里|路|班|每|第|折|欠|还|花|了$");

  private static final Pattern THEN =
      Pattern.compile(
          "^(?:就|时|那年|学|出[来去门师]|入|去|到|来|跟|拜|当兵|离|嫁|进|结|开始|下乡|分田|当家|在[^,。;]{0,6}?[学当做干入打]|[做干当开]的|[做干][^,。;]{0,4}到)");

  /** 我三十做到五十: a time of life, however late it began. */
  private static final Pattern SPAN = Pattern.compile("^(?:岁)?(?:就)?[^,。;]{0,4}[做干打开当]到");

  private static final Pattern ALONE =
      Pattern.compile("(?<=^|[ ,。;、])年(?:纪|岁)?(?<age>" + AGE + ")(?=$|[ ,。;了]|岁)");

  private RunOnAges() {}

  /** Says the age of who is told of, where one stands so. */
  static boolean read(Passage passage) {
    var self = Selves.find(passage);
    return registrant(passage)
        || self(passage, self)
        || first(passage, BEHIND_ONESELF, true)
        || first(passage, BEHIND_SEX, false)
        || first(passage, BEHIND_REQUEST, false)
        || first(passage, ALONE, false)
        || (passage.kinds() >= 1 && first(passage, BEHIND_FACT, false))
        || (passage.kinds() >= 1 && last(passage, self));
  }

  private static boolean registrant(Passage passage) {
    var kin = passage.clauses().registrant();
    if (kin.isEmpty()) {
      return false;
    }
    var text = passage.text();
    var ages = BEHIND_KIN.matcher(text).useTransparentBounds(true);
    for (int at = text.indexOf(kin); at >= 0; at = text.indexOf(kin, at + 1)) {
      if (ages.region(at + kin.length(), text.length()).lookingAt() && say(passage, ages)) {
        return true;
      }
    }
    return false;
  }

  private static boolean self(Passage passage, @Nullable Self self) {
    if (self == null) {
      return false;
    }
    var text = passage.text();
    var ages =
        BEHIND_SELF.matcher(text).region(self.end(), text.length()).useTransparentBounds(true);
    return ages.lookingAt() && say(passage, ages);
  }

  private static boolean first(Passage passage, Pattern pattern, boolean then) {
    var ages = passage.find(pattern);
    while (ages.find()) {
      if (passage.mine(ages.start("age"))
          && !Births.ofOthers(passage, passage.before(ages.start()))
          && !(then && toldOfThen(passage, ages))
          && say(passage, ages)) {
        return true;
      }
    }
    return false;
  }

  private static boolean toldOfThen(Passage passage, Matcher ages) {
    var behind = passage.after(ages.end());
    return SPAN.matcher(behind).find()
        || (Births.age(ages.group("age")).orElse(0) < LEARNER && THEN.matcher(behind).find());
  }

  private static boolean last(Passage passage, @Nullable Self self) {
    var ages = passage.find(LAST);
    if (!ages.find() || !passage.mine(ages.start())) {
      return false;
    }
    int from = self == null || self.end() > ages.start() ? 0 : self.end();
    // the writer's own word is no relative's: 客家妹子会采茶四十三
    var before = passage.text().substring(from, ages.start());
    before = before.substring(Math.max(0, before.length() - 16));
    var near = before.substring(Math.max(0, before.length() - 6));
    return !SUM_LEFT.matcher(near).find()
        && !Births.ofOthers(passage, before)
        && say(passage, ages);
  }

  private static boolean say(Passage passage, Matcher ages) {
    int value = Births.age(ages.group("age")).orElse(0);
    if (value < GROWN || value > OLDEST) {
      return false;
    }
    passage.say(ages.start("age"), ages.end("age"), new Fact.Age(value));
    passage.blank(ages.start("age"), ages.end("age"));
    return true;
  }
}
