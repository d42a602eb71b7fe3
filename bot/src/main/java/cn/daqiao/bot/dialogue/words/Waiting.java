package cn.daqiao.bot.dialogue.words;

import java.util.regex.Pattern;

/** 你们下午有人吗, 还要等多久, 怎么没人回: whether a human is there, and when one will be. */
final class Waiting {
  private static final int LONGEST = 24;
  private static final String POLITE = "(?:你好|您好|请问一?下?|问一?下|那个?|喂|唉|哎|麻烦|不好意思)*";
  private static final String OFFICE =
      "(?:(?:你们?|您们?|这里|这边|那里|那边|里面|他们|人工|客服|真人|工作人员|人员|领导|老师|办事员|经办人?|协理员|同志|人社局|劳动(?:保障)?[站所局]|[县镇乡]里|办公室|窗口)(?:的|里|那里|那边|这边)?)";
  private static final String WHO = OFFICE + "*";
  private static final String WHEN =
      "(?:现在|这会儿?|今天|今晚|明天|后天|早上|上午|中午|下午|晚上|夜里|半夜|周末|双休日?|节假日|放假|平时|平常|(?:星期|周|礼拜)[一二三四五六七天日]|什么时候|啥时候?|几时|何时|几点钟?|多久|多会儿?|哪天|到底|究竟|怎么|为什么|为啥|咋|一直|还|都|会|能|可以|才|就|又|是不是|有没有|我)*";
  private static final String DOES =
      "(?:在线?|上班|下班|值班|坐班|看见?|看到|接|接待|回|回话|回复|回信|答复|理|管|处理|办理?|应|找|联系|跟进|打(?:电话)?)*";
  private static final String MINE = "(?:我的?|给我|我这边|一下|我的?(?:话|事情?|问题|情况|消息|信息))*";
  private static final String ENDS = "(?:过|到|了|的|没有|没|吗|嘛|么|不|呢|啊|呀|哦|吧|啦)*";
  private static final String ASKS = "(?:没有|没|吗|嘛|么|不|呢|啊|呀|哦)+";

  private static final Pattern THERE =
      Pattern.compile(
          POLITE
              + WHEN
              + WHO
              + WHEN
              + "(?:(?:有没有|有没)人"
              + WHEN
              + DOES
              + MINE
              + DOES
              + ENDS
              + "|(?:有|没有?)人"
              + WHEN
              + DOES
              + MINE
              + DOES
              + "(?:过|到|了|的)*"
              + ASKS
              + ")");
  private static final Pattern ANYBODY =
      Pattern.compile(
          POLITE
              + "(?:"
              + WHO
              + WHEN
              + "(?:在不在|还在|在)|"
              + OFFICE
              + "+"
              + WHEN
              + "(?:上班|下班|值班))"
              + ASKS);
  private static final Pattern HOW_LONG =
      Pattern.compile(
          POLITE
              + WHO
              + "(?:我|还|到底|大概|大约|一般)*(?:要|得|需要|需|会)?(?:再)?(?:等|排队?)(?:到|上)?(?:多久|多长时间|多少时间|多长|好久|几天|几个?小时|几个?钟头?|几分钟|什么时候|啥时候?|几时|几点)"
              + ENDS);
  private static final Pattern NOBODY =
      Pattern.compile(
          POLITE
              + WHEN
              + WHO
              + WHEN
              + "(?:没有?人(?:在线?|接|回|回话|回复|回信|答复|搭?理|应|值班|上班|管)+|(?<=怎么|为什么|为啥|咋|一直|还|都)(?:没有?|不)(?:人)?(?:回|回话|回复|回信|回音|答复|搭?理|接|应|反应|动静))"
              + MINE
              + ENDS);
  private static final Pattern WHEN_AT_LAST =
      Pattern.compile(
          POLITE
              + WHO
              + "(?:会|能|到底|大概|一般|要|得)*(?:什么时候|啥时候?|几时|何时|几点钟?|多久|多会儿?|哪天)(?:才|能|会|可以|再|来|给|我)*(?:来人|回|回话|回复|回信|答复|理|接|有人|处理|联系|找|打电话|有消息|有回音)"
              + DOES
              + MINE
              + ENDS);
  private static final Pattern SEEN =
      Pattern.compile(
          POLITE
              + "(?:有人|"
              + WHO
              + ")(?:看到|看见|收到|转过去|转到|转给|接到|处理|办)(?:我的?|人工|工作人员|他们|(?:话|事情?|问题|消息|信息))*(?:了|没|过)*(?:吗|嘛|么|没有|没|呢)+");

  /** A handover is nowhere named and may be meant: these need somebody or some office in them. */
  private static final Pattern HOURS =
      Pattern.compile(
          POLITE
              + "(?:你们|您们|人工|客服|真人|工作人员|领导|协理员|人社局|劳动(?:保障)?[站所局]|[县镇乡村]里)(?:的)?(?:上班|办公|工作|值班)?(?:时间)?(?:是|在|一般)*(?:几点|什么时候|啥时候?|什么时间)(?:到几点|上班|下班|开门|关门|开始)*"
              + ENDS);

  /** What no employer is asked: the rest may be about the work that somebody looks at. */
  private static final Pattern OF_US =
      Pattern.compile(
          "人工|客服|真人|工作人员|办事员|经办|协理员|人社局|劳动(?:保障)?[站所局]|回|答复|理|等|在线|值班|(?<!还)在吗|在不在"
              + "|[有没]人(?!联系|找|给我|打)");

  private Waiting() {}

  /** Whether nobody but us can be meant, of what {@link #asks} has found. */
  static boolean ofUs(String plain) {
    return OF_US.matcher(plain).find();
  }

  static boolean asks(String plain) {
    return plain.length() <= LONGEST
        && (THERE.matcher(plain).matches()
            || ANYBODY.matcher(plain).matches()
            || HOW_LONG.matcher(plain).matches()
            || NOBODY.matcher(plain).matches()
            || WHEN_AT_LAST.matcher(plain).matches()
            || SEEN.matcher(plain).matches()
            || HOURS.matcher(plain).matches());
  }
}
