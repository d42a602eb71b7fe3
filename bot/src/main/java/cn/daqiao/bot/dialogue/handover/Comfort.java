package cn.daqiao.bot.dialogue.handover;

import cn.daqiao.bot.dialogue.Effect;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.dialogue.words.Message;
import cn.daqiao.bot.dialogue.words.Word;
import java.util.Set;

/** Somebody is in despair: a helpline at once, a human, and no business as usual for a while. */
public final class Comfort {
  private static final int SHORT = 30;

  /** Commands that are as well said in despair: 算了, 没用, 你好. */
  private static final Set<Word> SAID_TOO =
      Set.of(Word.CANCEL, Word.USELESS, Word.REFUSE, Word.DECLINE, Word.USEFUL, Word.SKIP);

  private Comfort() {}

  /** Somebody may be in danger: a helpline at once, and a human. */
  public static void give(Turn turn) {
    turn.state(turn.state().despairing(turn.at()));
    turn.effect(new Effect.CallHuman("despair"));
    turn.say(Desk.office(turn, "despair"));
  }

  /** Whether somebody goes on speaking of it, and wants neither work nor an answer. */
  public static boolean stays(Turn turn, Message message) {
    if (!turn.state().despairs(turn.at())
        || turn.state().heardByOfficer(turn.at())
        || !(message.low() || (turn.flow().idle() && message.nods()))
        || message.text().length() > SHORT
        || message.aboutPolicy()
        || message.aboutWork()) {
      return false;
    }
    var command = message.command().map(Message.Command::word);
    return command.map(SAID_TOO::contains).orElse(message.low() || !message.awaits());
  }

  /** Listens, and says once more who can help. The open question waits. */
  public static void again(Turn turn) {
    turn.say("despair.again");
  }

  /** Whether somebody in despair a while ago is not told that nothing was found or understood. */
  public static boolean instead(Turn turn) {
    var asked = turn.state().recent(turn.at());
    boolean gentle =
        turn.state().despairs(turn.at())
            && turn.flow().idle()
            && (asked.isEmpty() || !Message.of(asked.getLast().question()).aboutPolicy());
    if (gentle) {
      again(turn);
    }
    return gentle;
  }
}
