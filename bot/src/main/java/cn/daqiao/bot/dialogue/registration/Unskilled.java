package cn.daqiao.bot.dialogue.registration;

import cn.daqiao.bot.dialogue.words.Message;
import java.util.List;
import java.util.regex.Pattern;

/** What people answer who have no trade: none, any, or something that is no answer at all. */
final class Unskilled {
  /** What the second question offers by number; the last stands for any of them. */
  static final List<String> OFFERED = List.of("打扫卫生", "洗碗", "普工", "搬运", "看大门", "普工");

  static final String ANY_WORK = "普工";

  private static final int LONGEST = 24;
  private static final String NONE =
      "(?:(?:什么|啥|样样|哪样|手艺|技术)(?:都|也)?不会|(?:都|也|么事)不会|(?:没有?|从没|从来没有?)(?:做|干|学)过(?:什么|啥)?(?:工作?|活|事)?"
          + "|没有?(?:什么|啥|一点|半点)*(?:手艺|技术|技能|本事|特长|经验|一技之长))";
  private static final String ANY =
      "(?:(?:什么|啥|样样|哪样|随便什么)(?:活|事|工作|工)?(?:都|也)?(?:可以|行|会|能|肯|愿意|好|成|要)"
          + "|(?:有活|有工|有事|是活|给钱|能挣钱|有钱)就(?:行|干|做|好|可以))";
  private static final String YOURS =
      "(?:(?:不清楚|不晓得|不知道|随便)?(?:呀|啊|呢)?[你您](?:说|看|讲|觉得|帮我看)(?:呢|着办|着安排|行就行|吧|着给))";
  private static final String BETWEEN = "(?:我|俺|但是?|不过|就|只要|的|了|呀|啊|呢|吧|哦|做|干|学|去|也|真|以前)";
  private static final Pattern SAYS =
      Pattern.compile(
          BETWEEN + "{0,3}(?:(?:" + NONE + "|" + ANY + "|" + YOURS + ")" + BETWEEN + "{0,3}){1,3}");
  private static final Pattern NOTHING = Pattern.compile(NONE);
  private static final Pattern ANYTHING = Pattern.compile(ANY);
  private static final Pattern OWN_LIFE =
      Pattern.compile(
          "文化|识字|认字|没读|读书|上学|跑了|死了|走了|病了|离婚|没钱|命苦|欠债|难过|不清楚|不知道|不晓得|[你您](?:说|看|觉得)|心情|无聊|吃了|睡了"
              + "|(?:身体|腰|腿|脚|眼睛|年纪|日子|家里|家庭|家境)(?:也|都|很|太|又|有点)?(?:不好|不行|差|困难|痛|疼|大|苦|穷)");
  private static final Pattern OTHERS =
      Pattern.compile("^(?:我|俺)(?:家|的)?(?:老婆|老公|爱人|儿子|女儿|孩子|爸|妈|媳妇)(?!.*(?:会|做|干|修|开|种|养|学))");

  private Unskilled() {}

  /** Whether somebody has no trade, or would take any work. */
  static boolean says(Message message) {
    return message.plain().length() <= LONGEST && SAYS.matcher(message.plain()).matches();
  }

  /** Whether any work would do. */
  static boolean wantsAny(Message message) {
    return ANYTHING.matcher(message.plain()).find();
  }

  /** Whether somebody can do nothing, and takes back whatever was said. */
  static boolean denies(Message message) {
    return says(message) && !wantsAny(message) && NOTHING.matcher(message.plain()).find();
  }

  /** Whether words that no trade is known by tell of somebody's life, and not of work. */
  static boolean tellsOfLife(String words) {
    return OWN_LIFE.matcher(words).find() || OTHERS.matcher(words).find();
  }
}
