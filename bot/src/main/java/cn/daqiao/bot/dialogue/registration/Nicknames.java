package cn.daqiao.bot.dialogue.registration;

import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.dialogue.words.Message;
import cn.daqiao.matcher.seeker.Topic;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What neighbours call somebody, such as 张大婶 or 老王, which stands on no identity card. */
final class Nicknames {
  private static final String CALLED = "大婶|大妈|大姐|大哥|大叔|大爷|大伯|大嫂|阿姨|婶子|婶|叔|伯|姐|哥|嫂子|嫂|姨|师傅|老板";
  private static final Pattern NICKNAME =
      Pattern.compile(
          "(?:我叫|叫我|就叫我|大家叫我|都叫我|人家叫我|喊我|我是)?"
              + "((?:老|小|阿)\\p{IsHan}|\\p{IsHan}(?:"
              + CALLED
              + "))(?:就行|就好|就可以|就是了|好了|吧|呀|啊)?");

  private Nicknames() {}

  /** The nickname, where the name was asked for and one was told. */
  static @Nullable String of(Turn turn, Message message, Topic asked) {
    var nickname = NICKNAME.matcher(message.plain());
    return asked == Topic.NAME && turn.person().profile().name() == null && nickname.matches()
        ? nickname.group(1)
        : null;
  }
}
