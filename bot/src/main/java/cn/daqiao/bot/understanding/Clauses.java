package cn.daqiao.bot.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The clauses of a message, each with the person whom it is about and whether it tells of former
 * times. Nobody but the person to be registered is read: the writer, or the relative for whom he or
 * she writes.
 */
final class Clauses {
  private static final String KIN =
      "老公|老婆|老伴|爱人|丈夫|妻子|儿媳妇?|媳妇|对象|大儿子|小儿子|儿子|女儿|闺女|女婿|孩子|小孩子?|娃娃?|仔|孙子|孙女"
          + "|爸爸|妈妈|爸妈|老爸|老妈|爸|妈|父母|父亲|母亲|爹|公公|婆婆|公婆|岳父|岳母|丈母娘|老丈人|老人家?|爷爷|奶奶"
          + "|哥哥|哥|姐姐|姐夫|姐|弟弟|弟媳|弟|妹妹|妹夫|妹|大嫂|嫂子|叔叔|叔|伯伯|舅舅|舅|姑姑|姑|阿姨|姨|侄子|侄女|外甥女?"
          + "|表[哥弟姐妹]|堂[哥弟姐妹]|老乡|邻居|隔壁|男朋友|女朋友|朋友|同事|同学|亲戚|工友|老板娘?|室友|家属|我家那位|男人(?=在|常年|出去|外出|一直)";

  private static final Pattern CUT = Pattern.compile("[,，。;!?\\n|]");
  private static final Pattern OWN_START =
      Pattern.compile(
          "(?<![帮给替叫和跟与让找打问像对比教系为])我(?=[在想会要今叫是自做来还也就能有以现没不的住\\d二三四五六七])(?!的?(?:" + KIN + "))");
  private static final Pattern FOR_KIN =
      Pattern.compile(
          "(?:帮|替|给|为)(?:我|俺|咱)?(?:们|家)?(?:里|的)?("
              + KIN
              + ")[^,。;!?\\n]{0,10}?(?:登记|报名|报个|找|注册|填|问|求)");
  private static final Pattern KIN_WANTS =
      Pattern.compile(
          "(?:我|俺|咱)(?:们|家)?(?:里|的)?("
              + KIN
              + ")[^。;!?\\n我]{0,40}?(?:想|要|准备|打算|需要)(?:在[^,。;]{0,8})?(?:找|去|出去|做|上班|登记|报名|打工)");
  private static final Pattern SELF = Pattern.compile("本人|我(?:姓名|叫|自己|想找|要找|想做|会|今年|是(?!他|她|帮|替))");
  private static final Pattern KIN_SUBJECT =
      Pattern.compile(
          "^[ ]*(?:还有|但是?|因为|不过|现在|以前|另外|家里|家中|屋里|有个|有)*(?:我|俺|咱|他|她)?(?:们|家)?(?:里|的)?(?:两|三|几|一)?个?(?:大|小|二)?("
              + KIN
              + ")(?!家|店|好)");
  private static final Pattern SELF_SUBJECT =
      Pattern.compile("^[ ]*(?:但是?|不过|现在|因为|所以)?(?:我|本人|自己|俺)");
  private static final Pattern THIRD = Pattern.compile("^[ ]*(?:他|她)(?!们)");
  private static final Pattern GOES_ON =
      Pattern.compile(
          "^[ ]*(?:今年|也|就|都|还|现在|以前|会|在|做|干|是|有|没|叫|他|她|\\d|[一二三四五六七八九十]+岁|男|女|月入|每月|一个月|工资)");
  private static final Set<String> NO_SEQUEL =
      Set.of(
          "孩子", "小孩", "小孩子", "娃", "娃娃", "父母", "爸妈", "老人", "老人家", "公婆", "婆婆", "公公", "隔壁", "老板", "仔");

  private final List<Clause> clauses = new ArrayList<>();
  private final String registrant;

  Clauses(String text) {
    registrant = registrant(text);
    var cuts = cuts(text);
    String who = registrant;
    String third = registrant.isEmpty() ? "他" : registrant;
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

  private static String registrant(String text) {
    var forKin = FOR_KIN.matcher(text);
    if (forKin.find()) {
      return forKin.group(1);
    }
    var wants = KIN_WANTS.matcher(text);
    if (wants.find() && !SELF.matcher(text).find()) {
      return wants.group(1);
    }
    return "";
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
    var own = OWN_START.matcher(text);
    while (own.find()) {
      if (own.start() > 0) {
        cuts.add(own.start());
      }
    }
    cuts.add(text.length());
    return List.copyOf(cuts);
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
