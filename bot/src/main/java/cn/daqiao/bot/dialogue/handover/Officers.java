package cn.daqiao.bot.dialogue.handover;

import cn.daqiao.bot.dialogue.Effect;
import cn.daqiao.bot.dialogue.Lines;
import cn.daqiao.bot.dialogue.Questions;
import cn.daqiao.bot.dialogue.State;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.dialogue.words.Message;
import cn.daqiao.bot.dialogue.words.Word;
import java.util.EnumSet;
import java.util.Set;

/**
 * While an officer listens, what a person writes is meant for the officer: we say once that it is
 * read there, and do not talk over it. A command brings the person back to us.
 */
public final class Officers {
  /**
   * Words that are said to people as well as to us. An agreement among them is never taken for one
   * that we asked for before the officer came.
   */
  private static final Set<Word> TALK =
      EnumSet.of(Word.HELLO, Word.HUMAN, Word.AGREE, Word.REFUSE, Word.CONFIRM, Word.SKIP);

  private Officers() {}

  /** Whether a message is for the officer, and nothing is left to be done about it. */
  public static boolean listen(Turn turn, Message message) {
    if (message.code().isPresent()) {
      back(turn);
      return false;
    }
    var word = message.command().map(Message.Command::word);
    return word.isPresent() ? listen(turn, word.get()) : hear(turn);
  }

  private static boolean listen(Turn turn, Word word) {
    if (word == Word.ROBOT) {
      return false;
    }
    if (!TALK.contains(word)) {
      back(turn);
      return false;
    }
    var officer = turn.state().officer();
    if (officer != null && word == Word.HUMAN) {
      turn.state(turn.state().with(officer.telling(false)));
    }
    return hear(turn);
  }

  /** Whether a tap calls for the officer who listens already; any other brings the person back. */
  public static boolean tapped(Turn turn, String key) {
    return Lines.word(Word.HUMAN).equals(key) ? listen(turn, Word.HUMAN) : listen(turn, Word.HELP);
  }

  /** Whether an officer listens; if so, the person is told of it once. */
  public static boolean hear(Turn turn) {
    var officer = turn.state().officer();
    if (officer == null) {
      return false;
    }
    if (!turn.state().heardByOfficer(turn.at())) {
      turn.state(turn.state().with((State.Officer) null));
      return false;
    }
    if (!officer.told()) {
      turn.say("officer.reads", "place", officer.place());
      turn.state(turn.state().with(officer.telling(true)));
    }
    return true;
  }

  /** The person talks with us again, if an officer listened. */
  private static void back(Turn turn) {
    if (turn.state().officer() != null) {
      turn.state(turn.state().with((State.Officer) null));
      turn.effect(new Effect.LeaveHuman());
    }
  }

  /** The person wants no human any more. */
  public static void leave(Turn turn) {
    turn.state(turn.state().with((State.Officer) null));
    turn.effect(new Effect.LeaveHuman());
    turn.say("officer.left");
    Questions.again(turn);
  }
}
