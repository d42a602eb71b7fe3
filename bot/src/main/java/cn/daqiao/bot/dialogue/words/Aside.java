package cn.daqiao.bot.dialogue.words;

import java.util.regex.Pattern;

/** What somebody says about the conversation itself, whatever is asked. */
public final class Aside {
  private static final Pattern UNLETTERED =
      Pattern.compile(
          "(?:我|俺|老人家?|年纪大|人老了|也|都|又|真的?|可)*(?:不识字|不认字|不认识字|不识几个字|认不得字|认不了字|识不了字|不会(?:写字?|打字?|拼音|认字|看字)|打不来字|写不来字?|看不懂字"
              + "|字(?:太小|小)?看不(?:见|清楚?)|听不(?:太)?(?:懂|明白)(?:普通话)?|看不(?:太)?(?:懂|明白))(?:的|了|啊|呀|怎么办|咋办)*");
  private static final Pattern RETURNED =
      Pattern.compile(
          "(?:我|现在|今天)*(?:又|终于|刚)?(?:回来|来)(?:了|啦)(?:啊|呀)?"
              + "|(?:我们?|咱们?|上次|上回|刚才|刚刚|前面|昨天|之前)*(?:说|讲|问|登记|填|弄|办)到(?:哪里?|哪儿|什么|啥|第几|几)(?:个|步|题|地方)?(?:了|啦)?(?:呢|啊|呀)?"
              + "|(?:刚才|上次|前面)(?:你|您)?(?:问|说)(?:的|我)?(?:是)?(?:什么|啥|哪个)(?:来着|了|呀|啊)?");

  private Aside() {}

  /** Whether reading, writing or the words themselves are the trouble. */
  public static boolean unlettered(Message message) {
    return UNLETTERED.matcher(message.plain()).matches();
  }

  /** Whether somebody is back and would go on. */
  public static boolean returned(Message message) {
    return RETURNED.matcher(message.plain()).matches();
  }
}
