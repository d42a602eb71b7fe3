package cn.daqiao.bot.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The clauses of a message, each with the person whom it is about and whether it tells of former
 * times. Nobody but the person to be registered is read: the writer, or the relative for whom he or
 * she writes.
 */
final class Clauses {
  private static final int SHORTEST_RUN_ON = 16;
  private static final int YOUNGEST = 16;
  private static final Pattern CUT = Pattern.compile("[,，。;!?\\n|]");
  private static final Pattern OWN_START =
      Pattern.compile(
          "(?<![帮给替叫和跟与让找打问像对比教系为])我(?=一个人|[在想会要今叫是自做来还也就能有以现没不的住\\d二三四五六七])(?!的?(?:"
              + Kin.WORD
              + "))");

  /** 我四十七我老公跑船: in a line without separators a relative's own part begins. */
  private static final Pattern KIN_START =
      Pattern.compile(
          "(?<=[\\u4e00-\\u9fa5&&[^帮给替叫和跟与让找打问像对比教系为代带陪顾候护住靠养接送是到在去请怕听的]])我(?:家|的)?"
              + Kin.RANK
              + "(?:"
              + Kin.ONE
              + ")(?!的?(?:手机|电话|号))");

  private static final Pattern FOR_KIN =
      Pattern.compile(
          "(?:帮|替|给|为|代)"
              + Kin.I
              + "?(?:们|家)?(?:里|的)?"
              + Kin.RANK
              + "("
              + Kin.WORD
              + ")[^,。;!?\\n]{0,10}?(?:登记|报名|报个|找|注册|填|求|问(?![^,。;]{0,8}(?:怎么|低保|补贴|补助|政策|养老|社保|医保|能领|能不能领)))");

  /** 我侄子刚满十八,帮他找个学徒: the one who was named before. */
  private static final Pattern FOR_HIM =
      Pattern.compile("(?:帮|替|给)[他她][^,。;!?\\n]{0,4}?(?:登记|报名|报个|找|注册|填|问(?!题|好))");

  private static final Pattern CHILD_WRITES = Pattern.compile("我是[^,。;]{1,6}的(?:" + Kin.WORD + ")");

  private static final Pattern KIN_WANTS =
      Pattern.compile(
          Kin.I
              + "(?:们|家)?(?:里|的)?"
              + Kin.RANK
              + "("
              + Kin.WORD
              + ")[^。;!?\\n我]{0,40}?(?:想|要|准备|打算|需要|能不能|可不可以)(?:在[^,。;]{0,8})?(?:找|去|出去|做|干|学|当|进厂|上班|登记|报名|打工|[看顾守]个?(?=大?门|店|仓库|店|厂|工地|场|鱼塘|山))");

  /** 我嫂子四十二岁,会做糕点: nobody but the relative is told of. */
  private static final Pattern KIN_TOLD =
      Pattern.compile(
          "^(?:你好|您好|请问|老板|领导|想问一?下|[ ,。!])*(?:"
              + Kin.I
              + "(?:们|家|的)?(?:里|的)?|家里|家中|)"
              + Kin.RANK
              + "(?<kin>"
              + Kin.ONE
              + ")(?:[ ,]?(?:叫|今年|现在|现年|都|已经|也|是|有|虚岁|周岁|年龄|,|"
              + " )*(?<age>[1-9]\\d|[二两三四五六七八]?十[一二三四五六七八九]?)(?![\\d年个月天块元多来几千百万分亩])|(?:\\d{2}|[三四五六七八九零][零一二三四五六七八九])年(?:的(?!时候)|生|出生|人)|[^,。;!?\\n我]{1,6}(?:级|有)残疾|[^,。;!?\\n我]{1,4}(?:聋哑?|残疾)|[^,。;!?\\n我]{0,3}(?:耳朵|眼睛|腿脚?|手|脚)[^,。;!?\\n我]{0,4}(?:不[见到好便灵]|不方便|不利索|聋|瞎|瘸|跛|残)|[^。;!?\\n]{0,12}岁|(?:["
              + " ,]|以前|之前|原来|也|是)*(?:做过|干过|会(?!不会)|开过|当过|[^,。;]{0,8}(?:师傅|毕业)))[^吗?]*$");

  /** 我叔腿不方便,五十整,编筐: the age stands by itself. */
  private static final Pattern KIN_IN_LINE =
      Pattern.compile(
          "^(?:你好|您好|请问|[ ,。!])*"
              + Kin.I
              + "(?:们|家|的)?(?:里|的)?"
              + Kin.RANK
              + "(?<kin>"
              + Kin.ONE
              + ")(?!的(?:手机|电话|号))[^。;!?\\n]{1,20}?["
              + " ,](?:今年)?(?<age>[1-9]\\d|[二两三四五六七八]?十[一二三四五六七八九]?)(?=岁|整|了|[ ,。;]|$)");

  private static final Pattern TELLS_OF_WORK =
      Pattern.compile(
          "会(?!不会)|做|干|学|懂|[找想]|[开种养修编绣缝剪搬挑看守采摘砌贴焊送跑教装搭扛刷卖]|[\\u4e00-\\u9fa5]过|残疾|聋哑?|手艺|退[伍五]|专业|师傅|匠|工|洗|扫|煮|炒|踩|打|[男女]["
              + " ,]|[县镇乡村]|要[一二三四五六七八九\\d]|证");

  /** 我儿子23岁在厦门打工: a relative who is only mentioned. */
  private static final Pattern KIN_AWAY =
      Pattern.compile(
          "在外|打工|去世|走得早|不在了|过世|读书|上学|上大学|读大学|当兵|瘫|生病|住院|坐牢|离婚|跑了|要人|没人|需要人|照顾|带孩子|孩子在|不给|不管|不肯|介绍|说|电话|(?<![修装卖贴做])手机|号码");

  private static final Pattern SELF = Pattern.compile("本人|我(?:姓名|叫|自己|想找|要找|想做|会|今年|是(?!他|她|帮|替))");

  /** 我们村 is no writer, and who helps or leaves a number says nothing of himself. */
  private static final Pattern SELF_AT_ALL =
      Pattern.compile(Kin.I + "(?!们?(?:村|镇|乡|县|这|那|家|帮|替|给|代)|的?(?:手机|电话|微信|号码|联系))|本人");

  private static final Pattern KIN_SUBJECT =
      Pattern.compile(
          "^(?![我俺]一个老(?:头|太|婆|汉))[ ]*(?:还有|但是?|因为|不过|现在|以前|另外|家里|家中|屋里|有个|有)*(?:"
              + Kin.I
              + "|他|她)?(?:们|家)?(?:里|的)?(?:两|三|几|一)?个?"
              + Kin.RANK
              + "("
              + Kin.WORD
              + ")(?!家|店|好|一[个名枚位条](?!人)|看着给|给多少|定|我|你|您)");
  private static final Pattern SELF_SUBJECT =
      Pattern.compile("^[ ]*(?:但是?|不过|现在|因为|所以)?(?:" + Kin.I + "|本人|自己)");
  private static final Pattern THIRD = Pattern.compile("^[ ]*(?:他|她)(?!们)");
  private static final Pattern GOES_ON =
      Pattern.compile(
          "^[ ]*(?:今年|也|就|都|还|现在|以前|会|在|做|干|是|有|没|叫|他|她|\\d|[一二三四五六七八九十]+岁|男|女|月入|每月|一个月|工资)");
  private static final Pattern ASKS = Pattern.compile("吗|怎么|多少|能不能|可以领|补贴|政策|养老|照顾");

  /** 孩子上学只能在镇上做: the reason is the child's, the wish is not. */
  private static final Pattern OWN_WISH =
      Pattern.compile(
          "(?<=上学|读书|念书|幼儿园|小学|初中|高中|生病|病了|病重|摔了|瘫了|瘫痪|住院|没人[带管看]|照顾|还小|接送|离不开人|走不开|大了|老了|不在了)(?=只能|只好|只想|就想|想[在找做回]|要[找回]|得回|才回|所以)");

  /** 老板以前给三千现在想要三千六: whoever paid, the wish is the writer's. */
  private static final Pattern NOW_WISH = Pattern.compile("(?<=[^ ,。;现])(?=现在想[要找拿]?)");

  /** Where a field begins in a message that has no separator at all. */
  private static final Pattern FIELD_START =
      Pattern.compile(
          "(?=家住|家在|家里是|老家|住在|住址|地址|性别[男女]|年龄\\d?|特长|想找|想回|(?<!我)想做|想[找要在]|以前[在做跑开]|(?<!最低|基本|月|日|的)工资|(?<![的介司厂店里部公婆人子女儿弟妹哥姐爸妈夫妻任长记友居板工他她])(?:手机|电话)|(?<!我)会[做修开种养煮烧打]|有[abc]\\d|(?:大专|中专|本科)(?=毕业|学|读)|一个月[能要一二三四五六七八九\\d]|一天[一二三四五六七八九\\d])|(?<=的|人)(?=在)");

  private static final Pattern YOUNG =
      Pattern.compile("[ ]*(?:今年|现在|才|刚|都|满)*(?:1\\d|2[0-4]|二?十[一二三四]?|十[五六七八九])(?:岁|了|[ ,。;]|$)");
  private static final Pattern OLD =
      Pattern.compile("[ ]*(?:今年|现在|都|快|已经)*(?:6[5-9]|[789]\\d|[七八九]十|六十[五六七八九])");
  private static final Pattern KIN_ANYWHERE = Pattern.compile(Kin.WORD);

  private static final Set<String> NO_SEQUEL =
      Set.of(
          "孩子", "小孩", "小孩子", "娃", "娃娃", "父母", "爸妈", "老人", "老人家", "公婆", "婆婆", "公公", "隔壁", "老板", "仔");

  private final List<Clause> clauses = new ArrayList<>();
  private final String registrant;

  /**
   * Cuts a message.
   *
   * @param answering whether something was asked: 她 is then the person who is being registered
   */
  Clauses(String text, boolean answering) {
    registrant = registrant(text);
    var cuts = cuts(text);
    String who = registrant;
    boolean registered =
        (answering || !SELF_AT_ALL.matcher(text).find()) && !KIN_ANYWHERE.matcher(text).find();
    String third = registrant.isEmpty() && !registered ? "他" : registrant;
    int start = 0;
    for (int end : cuts) {
      var words = text.substring(start, end);
      var kin = KIN_SUBJECT.matcher(words);
      if (FOR_KIN.matcher(words).find()) {
        who = registrant;
      } else if (kin.find() && !words.contains("一起")) {
        who = kin.group(1);
        third = registrant.isEmpty() ? who : registrant;
      } else if (SELF_SUBJECT.matcher(words).find()) {
        who = "";
      } else if (THIRD.matcher(words).find()) {
        who = third;
      } else if (!who.equals(registrant)
          && !agesOf(who, words)
          && (NO_SEQUEL.contains(who) || !GOES_ON.matcher(words).find())) {
        who = registrant;
      }
      clauses.add(new Clause(start, end, who.equals(registrant), who));
      start = end;
    }
  }

  /**
   * A stretch between two separators, the separator included.
   *
   * @param mine whether it is about the person to be registered
   * @param who the relative's word, or nothing for the writer
   */
  record Clause(int start, int end, boolean mine, String who) {}

  /** The relative for whom the message is written; nothing for the writer. */
  String registrant() {
    return registrant;
  }

  List<Clause> all() {
    return clauses;
  }

  /** The clause that holds this place. */
  Clause at(int place) {
    int low = 0;
    int high = clauses.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (clauses.get(middle).end() <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return clauses.get(low);
  }

  /** 孩子今年中考,十五岁: an age that nobody but a child, or nobody but a parent, has. */
  private static boolean agesOf(String who, String words) {
    return (who.matches("孩子|小孩子?|娃娃?|仔|囝|崽") && YOUNG.matcher(words).lookingAt())
        || (who.matches("父母|爸妈|老人家?|公婆|婆婆|公公") && OLD.matcher(words).lookingAt());
  }

  private static String registrant(String text) {
    var forKin = FOR_KIN.matcher(text);
    if (forKin.find()) {
      return forKin.group(1);
    }
    var forHim = FOR_HIM.matcher(text);
    var kin = KIN_ANYWHERE.matcher(text);
    if (forHim.find() && kin.find() && kin.start() < forHim.start()) {
      return CHILD_WRITES.matcher(text).find() ? "老人" : kin.group();
    }
    var wants = KIN_WANTS.matcher(text);
    if (wants.find() && !SELF.matcher(text).find()) {
      return wants.group(1);
    }
    var named = NamedKin.in(text);
    return named == null ? told(text) : named.word();
  }

  /** Whether the writer speaks of himself in these words. */
  static boolean tellsOfSelf(String words) {
    return SELF_AT_ALL.matcher(words).find();
  }

  private static String told(String text) {
    return told(text, KIN_TOLD).or(() -> told(text, KIN_IN_LINE)).orElse("");
  }

  private static Optional<String> told(String text, Pattern pattern) {
    var told = pattern.matcher(text);
    if (!told.find() || ASKS.matcher(text).find() || KIN_AWAY.matcher(text).find()) {
      return Optional.empty();
    }
    var rest = text.substring(told.end("kin"));
    var age = told.group("age");
    boolean grown = age == null || Numeral.value(age).orElse(0) >= YOUNGEST;
    return grown && TELLS_OF_WORK.matcher(rest).find() && !SELF_AT_ALL.matcher(rest).find()
        ? Optional.of(told.group("kin"))
        : Optional.empty();
  }

  private static List<Integer> cuts(String text) {
    var cuts = new TreeSet<Integer>();
    var marks = CUT.matcher(text);
    while (marks.find()) {
      if (text.charAt(marks.start()) != ',' || !withinFigure(text, marks.start())) {
        cuts.add(marks.end());
      }
    }
    for (int i = 1; i + 1 < text.length(); i++) {
      if (text.charAt(i) == ' '
          && Wording.isHan(text.charAt(i + 1))
          && !ofFigure(text.charAt(i - 1), text.charAt(i + 1))) {
        cuts.add(i + 1);
      }
    }
    if (cuts.isEmpty() && text.length() >= SHORTEST_RUN_ON) {
      after(FIELD_START, text, cuts);
    }
    after(KIN_START, text, cuts);
    after(OWN_START, text, cuts);
    after(OWN_WISH, text, cuts);
    after(NOW_WISH, text, cuts);
    cuts.add(text.length());
    return List.copyOf(cuts);
  }

  private static void after(Pattern pattern, String text, Set<Integer> cuts) {
    var found = pattern.matcher(text);
    while (found.find()) {
      if (found.start() > 0) {
        cuts.add(found.start());
      }
    }
  }

  /** Whether the comma stands inside 3,500. */
  private static boolean withinFigure(String text, int comma) {
    return comma > 0
        && comma + 4 <= text.length()
        && Character.isDigit(text.charAt(comma - 1))
        && text.substring(comma + 1, comma + 4).chars().allMatch(Character::isDigit)
        && (comma + 4 == text.length() || !Character.isDigit(text.charAt(comma + 4)))
        && (comma < 3 || !Character.isDigit(text.charAt(comma - 3)));
  }

  private static boolean ofFigure(char before, char after) {
    return (Character.isDigit(before) || (before >= 'a' && before <= 'z'))
        && "元块岁驾照证以左每一".indexOf(after) >= 0;
  }
}
