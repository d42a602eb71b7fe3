package cn.daqiao.bot.understanding;

import cn.daqiao.matcher.seeker.Gender;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How people call themselves by a word that tells their sex: 客家妹子会采茶, 大姐四十九, 绕线女工. The same words
 * name others too, so what stands around decides.
 */
final class Selves {
  private static final String KIND =
      "(?:农村|乡下|山里|山区|农家|客家|畲[家族]|[回苗侗壮]族|闽南|惠安|本地|外地|年轻|中年|老实|普通|单身|离异|离婚|留守|下岗|失业|退休|退役|退[伍五](?:军人|兵)?|家庭|全职|单亲|[二三]胎|贫困|勤快|已婚|未婚|[6-9]0后|零零后|[六七八九]零后|老|大|小|一个|一名)*";

  /** Hardly anybody is spoken to by these. */
  private static final String WOMEN =
      "宝妈|单亲妈妈|全职妈妈|带娃妈妈|家庭主妇|主妇|农妇|妇女(?:同志)?|女同志|女青年|女孩子?|女生|女娃|女人家?|妇人家?|姑娘家|查某(?!囝)人?|诸娘(?!囝)人?|姿娘(?!囝)人?|妇娘(?:人|仔)?|惠安女|客家女|(?<=客家|畲家|畲族|农村|农家|山里|闽南|本地)妹[子仔]?|细妹[子仔]?|打工妹|厂妹|农家女|老太婆|老阿婆|村妇";

  private static final String MEN =
      "小伙[子儿]?|后生[仔哥]?|汉子|老汉|庄稼汉|单身汉|光棍汉?|大老爷们|爷们|大男人|男子汉|男同志|男青年|男孩子?|男生|男人家?|查埔(?!囝)人?|唐晡(?!囝)人?|老头[子儿]?|细弟|打工仔";

  /** These are what others are called too: who means himself says how old he is, or 一个. */
  private static final String CALLED_WOMEN =
      "阿姨|大姐|大妈|大嫂|大婶|大娘|嫂子|妹子|小妹|姑娘|丫头|依妹|依姐|依嫂|依姆|阿婆|阿嫂|阿婶|婶子";

  private static final String CALLED_MEN = "大哥|大叔|大伯|大爷|老哥|老弟|小哥|小弟|阿伯|阿叔|阿公|老伯|依弟|依哥|依伯|依叔|大兄弟";

  private static final String EDGE =
      "(?:(?<=^|[ ,。;、!:\\n])|(?<=[ ,。;、!\\n岁\\d])|(?<=我|俺|阮|涯|捱|是|个|名|本人|自己))";

  private static final String ONE = "(?:一[个名枚位条])";

  private static final String AGED =
      "(?=" + ONE + "|[ ,]?(?:今年|现年|都|已经|的)*" + RunOnAges.AGE + RunOnAges.NO_MEASURE + ")";

  private static final String NOT_OTHERS =
      "(?!们|也[能行可]|都|[们家]?能[做去]吗|可以吗|优先|要[吗不]|吗|介绍|带我|说|叫|帮|给我|教|多|少|宿舍|的(?:活|厂|工作|衣|鞋|话)|干活|老板|[,，]?(?:你好|您好))";

  static final Pattern CALLED =
      Pattern.compile(
          EDGE
              + KIND
              + "(?:(?<woman>(?:"
              + WOMEN
              + ")"
              + NOT_OTHERS
              + "|(?:"
              + CALLED_WOMEN
              + ")"
              + AGED
              + ")|(?<man>(?:"
              + MEN
              + ")"
              + NOT_OTHERS
              + "|(?:"
              + CALLED_MEN
              + ")"
              + AGED
              + "))");

  /** 绕线女工做了六年, 装卸男工四十岁, 女保安一名. */
  private static final Pattern WORKER =
      Pattern.compile(
          "(?<=^|[ ,。;、\\n]|我是|本人|是个)[^,。;女男\\n"
              + " ]{0,6}(?:(?<woman>女)|男)(?:裁剪|针车|缝纫|搬运|装卸|护工|导购|收银|文员|店员|技师|车工|焊工|电工|普工|包装工|缝纫工|针车工|保安|司机|厨师|服务员|保洁员?|主播|裁缝|会计|技工|工人?)(?=$|["
              + " ,。;\\d]|"
              + ONE
              + "|[二三四五六]?十|做了|干了|做过|干过|熟手|有[\\d一二三四五六七八九]|求职|会(?!要)|想(?=找|做|干|应聘|求职|来|上班|进))");

  /** No such word is without one of these; most messages are done with here. */
  private static final Pattern ANY =
      Pattern.compile("[妈妇娘生汉棍们头妹女男某埔伙哺晡]|[阿老小依大][^,。;]|姑|丫|嫂|婶|后|细|爷|工");

  private static final Pattern OTHERS_LEFT =
      Pattern.compile(
          "(?:招|要|收|限|缺|请|雇|找|求|和|跟|像|帮|给|替|照顾|伺候|教|有|娶|嫁|认识|碰到|听|不是|当成|生了?|对|与|问)[^,。;我]{0,5}$");
  private static final Pattern HIRES =
      Pattern.compile("招|收|限|缺|聘|要|找|请|有没有|吗|还是|老板|厂里|[你他]们|贵厂|优先|男女|不限");

  /** 小伙子五十也要吗: who is asked after, unless he says 今年 or 了 of himself. */
  private static final Pattern ASKED_AFTER =
      Pattern.compile("^(?:(?!今年|现年|岁|了|我)[^,。;]){0,10}?(?:也?[要收招用]|要不要|收不收|招不招)[吗不么]");

  private static final Pattern OWN_LEFT = Pattern.compile("(?:我|俺|阮|是|本人|自己)$");

  /** 女保安做了多久能涨工资: nobody asks so of himself. */
  private static final Pattern QUESTION = Pattern.compile("^[^,。;]{0,8}(?:多久|多少|几[年个天]|能不能|怎么|什么)");

  private Selves() {}

  /** Who says something of himself there, and which words tell it. */
  record Self(Gender gender, int start, int end) {}

  /** The first such word about the writer. */
  static @Nullable Self find(Passage passage) {
    if (!ANY.matcher(passage.text()).find()) {
      return null;
    }
    var called = passage.find(CALLED);
    while (called.find()) {
      if (passage.mine(called.start())
          && !OTHERS_LEFT.matcher(passage.before(called.start())).find()
          && !askedAfter(passage, called)) {
        return self(called);
      }
    }
    var worker = passage.find(WORKER);
    while (worker.find()) {
      var clause = passage.clauses().at(worker.start());
      var words = passage.text().substring(clause.start(), worker.end());
      if (passage.mine(worker.start())
          && !HIRES.matcher(words).find()
          && !QUESTION.matcher(passage.after(worker.end())).find()) {
        return self(worker);
      }
    }
    return null;
  }

  private static boolean askedAfter(Passage passage, Matcher called) {
    return !OWN_LEFT.matcher(passage.before(called.start())).find()
        && ASKED_AFTER.matcher(passage.after(called.end())).find();
  }

  private static Self self(Matcher found) {
    var gender = found.group("woman") == null ? Gender.MALE : Gender.FEMALE;
    return new Self(gender, found.start(), found.end());
  }
}
