package cn.daqiao.bot.understanding;

import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Topic;
import cn.daqiao.matcher.vacancy.Cycle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The least pay that is wanted: of a range its lower end, by month unless day or hour is said. What
 * was earned before, what others earn, rents, subsidies and yearly sums are no wish.
 */
final class Pays implements FieldReader {
  static final String YUAN = "(?:元|块钱?|圆|rmb)";

  /** 个把万, 万把块, 百八一天: one of a unit, as people say it without the one. */
  private static final String ABOUT_ONE =
      "个把[万千]|(?<![一二两三四五六七八九十几多])[万千]把(?=块|元|的)|(?<![一二两三四五六七八九十几零多好\\d])百[一二三四五六七八九](?=块|元|一天|每天|一日|一工|左右|就)";

  static final Pattern AMOUNT =
      Pattern.compile(
          "(?<![\\d.])(?<lo>"
              + Numeral.PATTERN
              + "|"
              + ABOUT_ONE
              + ")"
              + YUAN
              + "?"
              + "(?:[ ]?(?:-|到|至|、|或者?|/)[ ]?(?<hi>"
              + Numeral.PATTERN
              + "))?"
              + "(?<about>多|来|左右|上下|以上|往上|起|打底|\\+|朝上|出头|开外)?(?<yuan>"
              + YUAN
              + ")?(?<about2>多|左右|上下|以上|往上|起|打底)?");

  static final Pattern COUNTED =
      Pattern.compile(
          "^(?:年|岁|月(?!薪|工|以)|号|日(?!薪|结)|个|亩|斤|口|人|名|平|米|公里|里|分|点|次|头|只|棵|度|层|楼|级|班|天|小时|多?人|公分|cm|kg|届|股|间|套|台|辆|条|双|件|场|种|项|科|%|折|倍|辈子|些|样|直|定|边|下|家|旦|切|共|技之长|般|时|路|会|半|来|儿|线|两|把|线|旁|方面|车间|中|条龙|位|栋|组|队|村)");

  /** 54 一天三百八: the unit belongs to what follows. */
  private static final Pattern UNIT_OF_NEXT =
      Pattern.compile(
          "^ (?:一天|每天|一个?月|每个?月|月薪|日薪|一小时|每小时)(?:要|给|能|最少|至少| )*[\\d一二两三四五六七八九][\\d百千一二三四五六七八九]");

  static final Pattern YEAR_NEAR = Pattern.compile("年薪|年收入|一年|每年|/年|年入");

  static final Pattern WISH_LEFT =
      Pattern.compile(
          "(?:工资|薪|待遇|收入|工钱|报酬|钱|一个月|每月|每个月|至少|起码|最少|最低|不少于|不低于|不能少于|不能低于|低于|少于|保底|想要|最好|期望|希望|要求|[包管][吃住餐]|要有|能有|[能要想可]拿|拿到|到手|开到?|给到?|能给|要给|挣|赚|有个|有|要|够|超过|达到|上|换个?|找个?)[^,。;]{0,8}$|没(?:有|得)?$");

  static final Pattern WISH_RIGHT =
      Pattern.compile(
          "^(?:也(?:可以|行(?!不))|包[吃住]|也[做干去]|我?就[去干做来](?!过|了)|就行|就?满足|就?知足|的(?:有没有|有吗|有不|就[行好可]|都|也)|以下(?:的)?(?:就|都|我)?(?:不|别|免)|就可以|就够|就好|都行|都可以|也行|的活|的工作|的工|的就|的岗|那种|这样的|之间|以上|左右|吧|可以|起|打底|行不|能接受|工资|月薪|不做|不干|的厂|即可|的事|够了|的话)");

  private static final Pattern UPWARD =
      Pattern.compile("[一两三四五六七八九十]、?[一二两三四五六七八九][百千万]|.*[k千万百].*|\\d+");

  private static final Pattern ANY =
      Pattern.compile(
          "(?<!最低|算|结)(?:工资|薪水|薪资|待遇|工钱|报酬|钱|月薪|薪酬)(?:待遇|方面|这块|高低|什么的|呢|的话)*(?:多少|高低|多点少点|多少钱)?(?:都|就|也)?(?:行|可以|无所谓|不限|随便|看着给|面议|面谈|没要求|没有要求|不要求|不计较|不挑|好说|不讲究|没关系|好商量|不在乎|随意|你们定)|工资(?:低|少)(?:一?点)?(?:也|都)?(?:行|可以|没关系|没事|能接受)|工资不(?:高|多)(?:也|都)(?:行|可以|没关系|没事)"
              + "|看着给|(?:够|有口饭|给口饭)(?:吃|用|吃饭|生活)(?:的)?就(?:行|好|可以|够)|有口饭吃|多少(?:钱)?(?:都行|都可以|都成|无所谓|都没关系)|钱多钱少|钱少(?:一?点)?(?:也|都)?(?:行|可以|没关系|没事)|(?:能|有)(?:赚|挣)(?:点|点钱|钱)?就(?:行|好|可以)|贴补家用就(?:行|好)|不(?:图|在乎|计较|讲究)(?:工资|钱|待遇)|对工资没(?:有|什么)?要求|给多少(?:算多少|都行)|老板看着给|(?:随便|随)(?:老板|你们?|厂里)?给");

  private static final Pattern NOT_ANY = Pattern.compile("(?:不能|不是|不要)[^,]{0,3}$");

  private static final Pattern BY_DAY =
      Pattern.compile(
          "日结|天结|(?:干|做|上)一天(?:算|是|给|结)一天|按天(?:算|结|计|给|发)?|一天一(?:结|算|清)|当天(?:结|给|拿)|做一天拿一天|现结工资|(?<!每|天)天工(?!作)|打零工|日工(?!作)");

  private static final Pattern BY_HOUR =
      Pattern.compile("(?:按|论)(?:小时|钟头|钟点)(?:算|结|计|给)?|计时工|小时工|时薪");

  private static final Pattern FRACTION = Pattern.compile("\\d+\\.\\d+");

  private static final Pattern WHOLE = Pattern.compile("\\d(?:\\.5)?k|[一二两三四五六七八九]千[一二三四五六七八九]?百?");

  private static final Pattern OF_WORK =
      Pattern.compile(
          "(?:^|[,。;"
              + " ])(?:[做会当干])|小时|月休|双休|住家|阿姨|保姆|月嫂|保安|司机|师傅|[扫洗煮炒搬开看守带贴刷砌焊扎采摘种养][\\u4e00-\\u9fa5]{1,3}的?(?=[,。;"
              + " ])|[两三]班倒|长白班|包吃|包住|管吃|上班|的活|工作|招工|找事|普工");

  /** 三千,算了算了,两千八也可以, 从四千改五千: the later amount takes the place of the first. */
  private static final Pattern TAKEN_BACK =
      Pattern.compile(
          "^(?:"
              + YUAN
              + "|一天|一个月|[ ,。])*(?:算了[,。 ]*)+(?:一天|一个月|[^,。;要就]{0,2})(?="
              + Numeral.PATTERN
              + ")|^"
              + YUAN
              + "?(?:改(?:成|到|为|作)?|(?:现在)?想(?:换|涨|要|找|拿)(?:成|到|份|个)?)(?="
              + Numeral.PATTERN
              + ")");

  /** In a line without separators what stands before and behind pay that stands alone. */
  private static final Pattern RUN_LEFT = Pattern.compile("(?:[男女岁]|的人)$");

  private static final Pattern RUN_RIGHT = Pattern.compile("^(?:要|想|包|能|会|就|也|都|左右|起)");

  /** From here on a figure in the place of another is pay and no age. */
  private static final int INSTEAD = 1000;

  private record Pay(int start, int end, int yuan, Cycle cycle) {}

  @Override
  public void read(Passage passage) {
    var pay = wanted(passage);
    if (pay != null) {
      passage.say(pay.start(), pay.end(), new Fact.WantsPay(pay.yuan(), pay.cycle()));
      passage.blank(pay.start(), pay.end());
      return;
    }
    var any = passage.find(ANY);
    if (any.find()
        && passage.mine(any.start())
        && !NOT_ANY.matcher(passage.before(any.start())).find()) {
      passage.say(any.start(), any.end(), new Fact.AnyPay());
    } else if (passage.asked(Topic.WAGE) && answer(passage)) {
      return;
    }
    counted(passage, BY_DAY, Cycle.DAY);
    counted(passage, BY_HOUR, Cycle.HOUR);
  }

  private static void counted(Passage passage, Pattern pattern, Cycle cycle) {
    var by = passage.find(pattern);
    if (!passage.has(Fact.PaidBy.class)
        && !passage.text().contains("月结")
        && by.find()
        && passage.mine(by.start())
        && !Times.former(passage, by.start())
        && !passage.before(by.start()).matches(".*(?:不要|不想|不做|不)")) {
      passage.say(by.start(), by.end(), new Fact.PaidBy(cycle));
    }
  }

  private static @Nullable Pay wanted(Passage passage) {
    var amounts = passage.find(AMOUNT);
    @Nullable Pay loose = null;
    while (amounts.find()) {
      var pay = pay(passage, amounts);
      if (pay != null) {
        return pay;
      }
      if (loose == null) {
        loose = bare(passage, amounts);
      }
    }
    return loose;
  }

  private static @Nullable Pay pay(Passage passage, Matcher amount) {
    int start = amount.start();
    int end = amount.end();
    var right = passage.after(end);
    var left = passage.before(start);
    if (FRACTION.matcher(amount.group("lo")).matches()
        || TAKEN_BACK.matcher(passage.text().substring(end)).find()
        || !passage.mine(start)
        || PayRefusals.refused(passage, left, right, amount)) {
      return null;
    }
    int yuan = lower(amount);
    if (UNIT_OF_NEXT.matcher(right).find()) {
      return null;
    }
    var cycle = PayUnits.cycle(left, right);
    boolean unit = amount.group("yuan") != null || said(amount, YUAN);
    boolean about = amount.group("about") != null || amount.group("about2") != null;
    if (cycle == null) {
      boolean wished =
          WISH_LEFT.matcher(left).find()
              || WISH_RIGHT.matcher(right).find()
              || (yuan >= INSTEAD && TakenBack.instead(passage, start));
      if (left.endsWith("没") && !PayRefusals.settles(passage, "", end)) {
        return null;
      }
      if (!(wished || unit || about)) {
        return null;
      }
      cycle = PayUnits.guess(passage, yuan);
    }
    return plausible(yuan, cycle)
        ? new Pay(start, PayUnits.spanEnd(end, right, cycle), yuan, cycle)
        : null;
  }

  static boolean plausible(int yuan, Cycle cycle) {
    return switch (cycle) {
      case MONTH -> yuan >= 600 && yuan <= 60_000;
      case DAY -> yuan >= 40 && yuan <= 2_000;
      case HOUR -> yuan >= 5 && yuan <= 200;
    };
  }

  static boolean said(Matcher amount, String words) {
    return Pattern.compile(words).matcher(amount.group()).find();
  }

  /** 女,38,会做饭,3000: round thousands that stand alone in a line of fields. */
  private static @Nullable Pay bare(Passage passage, Matcher amount) {
    int yuan = lower(amount);
    var left = passage.before(amount.start());
    var right = passage.after(amount.end());
    boolean alone =
        (left.isEmpty()
                || !Wording.isHan(left.charAt(left.length() - 1))
                || RUN_LEFT.matcher(left).find())
            && (right.isEmpty()
                || " ,。;、\n".indexOf(right.charAt(0)) >= 0
                || (RUN_LEFT.matcher(left).find() && RUN_RIGHT.matcher(right).find()))
            && !TAKEN_BACK.matcher(passage.text().substring(amount.end())).find();
    boolean round =
        yuan >= 1000
            && yuan <= 20_000
            && yuan % 100 == 0
            && !(yuan > 1900 && yuan < 2100 && yuan != 2000);
    return alone
            && round
            && (passage.kinds() >= 1
                || amount.group("hi") != null
                || WHOLE.matcher(passage.text().strip()).matches()
                || OF_WORK.matcher(passage.text()).find())
            && passage.mine(amount.start())
            && !Times.former(passage, amount.start())
        ? new Pay(amount.start(), amount.end(), yuan, Cycle.MONTH)
        : null;
  }

  /** The lower end; in 3-4千 the unit behind counts for both. */
  static int lower(Matcher amount) {
    int low = Numeral.value(amount.group("lo").replaceAll("个?把", "")).orElse(0);
    var high = amount.group("hi");
    if (high == null || !UPWARD.matcher(high).find()) {
      return low;
    }
    int upper = Numeral.value(high).orElse(0);
    if (low < 100 && upper >= 1000 && low * 1000 <= upper) {
      return high.contains("万") || high.contains("w") ? low * 10_000 : low * 1000;
    }
    return low < 10 && upper >= 100 && upper < 1000 && high.contains("百") ? low * 100 : low;
  }

  /** A bare figure or 随便 after the question for pay; true when a figure was taken. */
  private static boolean answer(Passage passage) {
    var text = passage.text().strip();
    if (text.matches(
        "(?:随便|都行|都可以|无所谓|不限|没要求|没有要求|随意|你们定|按厂里的|看情况|不知道|不清楚|没想过|没想好|面议|多少都行|不讲究)[了吧的啊。,!]*")) {
      passage.say(0, passage.text().length(), new Fact.AnyPay());
      return false;
    }
    var amounts = passage.find(AMOUNT);
    while (amounts.find()) {
      int yuan = lower(amounts);
      var left = passage.before(amounts.start());
      var right = passage.after(amounts.end());
      if (left.length() < 8
          && !TakenBack.DENIES.matcher(left).find()
          && !COUNTED.matcher(right).find()
          && !YEAR_NEAR.matcher(left + right).find()) {
        var cycle = yuan < 40 ? Cycle.HOUR : yuan < 600 ? Cycle.DAY : Cycle.MONTH;
        boolean byDay = cycle == Cycle.DAY && PayUnits.byDay(text);
        if (byDay || (yuan >= 600 && yuan <= 60_000)) {
          passage.say(amounts.start(), amounts.end(), new Fact.WantsPay(yuan, cycle));
          return true;
        }
      }
    }
    return false;
  }
}
