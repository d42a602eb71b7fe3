package cn.daqiao.bot.matching;

import cn.daqiao.config.Texts;
import cn.daqiao.matcher.fit.Reason;
import java.util.HashMap;

/** Reasons as people read them. */
public final class ReasonWords {
  private final Texts texts;

  /** Words from {@code config/data/texts}. */
  public ReasonWords(Texts texts) {
    this.texts = texts;
  }

  /** The reason's text with its braces filled. */
  public String of(Reason reason) {
    var args = new HashMap<String, String>();
    for (int i = 0; i + 1 < reason.args().size(); i += 2) {
      args.put(reason.args().get(i), reason.args().get(i + 1));
    }
    return texts.say(reason.key(), args);
  }
}
