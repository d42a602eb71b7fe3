package cn.daqiao.bot.dialogue.registration;

import cn.daqiao.bot.dialogue.Flow;
import cn.daqiao.bot.dialogue.Questions;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.dialogue.privacy.Sensitive;
import cn.daqiao.bot.dialogue.words.Message;
import cn.daqiao.matcher.seeker.Topic;
import java.util.EnumSet;
import java.util.regex.Pattern;

/** 把我的电话删了: one thing goes and everything else stays. */
public final class Removals {
  private static final String ASKED = "(?:我要|我想|请|帮我|给我|麻烦|先)*";
  private static final String GOES = "(?:删除|删掉|删了|删去|去掉|清掉|拿掉|删|别记|不要记|别留|不要留)";
  private static final Pattern ONE =
      Pattern.compile(
          ASKED
              + "(?:"
              + GOES
              + "(?:我的?)?(\\p{IsHan}{2,5}?)(?:信息|吧|了|啊)*"
              + "|(?:把|将)?(?:我的?)?(\\p{IsHan}{2,5}?)(?:信息)?(?:也|都|给我|给)*(?:"
              + GOES
              + "|不要了|不留了)(?:掉|了|吧|啊)*)");
  private static final Pattern THIS =
      Pattern.compile(ASKED + "(?:把)?(?:这个|它)?(?:" + GOES + "|不要了|不留了|清空)(?:掉|了|吧|啊)*");

  private Removals() {}

  /**
   * Takes one thing out of the record.
   *
   * @return whether the message asks for that where it can be done
   */
  public static boolean told(Turn turn, Message message) {
    var flow = turn.flow();
    boolean asked = flow instanceof Flow.Changing || flow instanceof Flow.ChangingWhich;
    boolean here = asked || flow.idle() || flow instanceof Flow.Registering;
    if (!turn.person().keeps() || !here) {
      return false;
    }
    if (flow instanceof Flow.Changing(var topic, _) && THIS.matcher(message.plain()).matches()) {
      remove(turn, topic, "这一样");
      return true;
    }
    var one = ONE.matcher(message.plain());
    if (!one.matches()) {
      return false;
    }
    var word = one.group(1) == null ? one.group(2) : one.group(1);
    var topic = Message.topic(word);
    topic.ifPresent(found -> remove(turn, found, word));
    return topic.isPresent();
  }

  private static void remove(Turn turn, Topic topic, String word) {
    turn.person(turn.person().with(turn.person().profile().without(topic)));
    turn.state(turn.state().missing(0));
    turn.say("removed", "what", word);
    var back =
        switch (turn.flow()) {
          case Flow.Changing(_, var before) -> before;
          case Flow.ChangingWhich(var before) -> before;
          case Flow open -> open;
        };
    if (back instanceof Flow.Registering(var open, var again, var progress)) {
      var rest = progress.settling(EnumSet.of(topic));
      if (open == topic) {
        Interview.next(turn, rest);
      } else {
        Sensitive.open(turn, new Flow.Registering(open, again, rest));
      }
    } else {
      turn.flow(back);
      Questions.again(turn);
    }
  }
}
