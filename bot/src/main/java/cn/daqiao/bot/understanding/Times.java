package cn.daqiao.bot.understanding;

import java.util.regex.Pattern;

/** Whether a place in the text is told of former times. */
final class Times {
  private static final Pattern MARK =
      Pattern.compile(
          "(?<was>以前|[一二三四五六七八九十几两\\d]年前|之前|从前|原来|原先|过去(?=在|做|是|都|,)|(?<!姓)曾经?|去年|前年|前几年|前些年|早几年|早些年|年轻(?:时|的时候)|那时候?|当年|上一?[份家个](?:老板|厂|工地|公司|单位|店|活|工作)?(?!星期)|上家|老东家|刚从|[做干待呆]过)"
              + "|(?<now>现|目前|如今|眼下|今年|这次|这回|想|要|希望|打算|准备|求|找|最低|至少|起码|最少|不低于|不少于|期望|保底|老家|户口|家住|家在|家是|回来|回到|回老家|我叫|我是|本人|电话|手机|会|[。!\\n])");

  /** How far 做过 reaches in a clause that runs on. */
  private static final int NEAR = 5;

  private Times() {}

  /** The nearest mark before decides; nothing said is now. */
  static boolean former(Passage passage, int at) {
    return former(passage, at, at - 40);
  }

  /** The same, from no mark that stands before a place. */
  static boolean former(Passage passage, int at, int from) {
    var text = passage.text();
    var marks = MARK.matcher(text);
    marks.region(Math.clamp(from, 0, at), at);
    var clause = passage.clauses().at(at);
    boolean former = false;
    while (marks.find()) {
      var was = marks.group("was");
      // 做过 tells of its own clause only, 以前 of what follows too
      if (was == null
          || !was.endsWith("过")
          || marks.start() >= Math.max(clause.start(), at - NEAR)) {
        former = was != null;
      }
    }
    return former;
  }
}
