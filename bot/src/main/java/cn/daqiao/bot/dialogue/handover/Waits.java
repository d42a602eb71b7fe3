package cn.daqiao.bot.dialogue.handover;

import cn.daqiao.bot.dialogue.Effect;
import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Questions;
import cn.daqiao.bot.dialogue.Report;
import cn.daqiao.bot.dialogue.Task;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.dialogue.words.Message;
import cn.daqiao.bot.dialogue.words.Word;
import java.time.Duration;
import java.util.List;

/** Somebody asks after the human who was called: how the case stands, and where else one is. */
public final class Waits {
  private static final int DAY = 24;

  private Waits() {}

  /**
   * Whether a message asks that, or greets in words that may ask it. Whoever looks at jobs, or
   * waits for an employer, asks when work begins or a call comes: that is no question to us.
   */
  public static boolean asked(Turn turn, Message message) {
    boolean greets =
        message.command().map(Message.Command::word).filter(Word.HELLO::equals).isPresent();
    boolean jobs = !turn.state().listed().isEmpty() || !turn.person().applied().isEmpty();
    boolean asks = jobs ? message.awaitsUs() : message.awaits();
    if (asks) {
      turn.perform(new Task.ReadCase(greets));
    }
    return asks;
  }

  /**
   * Says how the case stands. What was asked is in it already, unless the officer who took it
   * listens no more: then it is called for again.
   */
  public static void told(Turn turn, Report.Case open) {
    var taker = open.taker();
    if (taker != null) {
      turn.effect(new Effect.CallHuman("asked"));
      turn.say(
          Desk.office(turn, "case.again")
              .with("taker", Line.of("plain", "words", turn.regions().placeName(taker))));
    } else {
      turn.say(
          Desk.office(turn, open.county() ? "case.county" : "case.open")
              .with("waited", waited(Duration.between(open.since(), turn.at()).toHours())));
    }
    if (open.urgent()) {
      turn.say("case.urgent");
    }
    Questions.again(turn);
  }

  private static List<Line> waited(long hours) {
    if (hours < 1) {
      return List.of();
    }
    return List.of(
        hours < DAY
            ? Line.of("case.hours", "n", String.valueOf(hours))
            : Line.of("case.days", "n", String.valueOf(hours / DAY)));
  }

  /** Nobody was called: how one is. */
  public static void none(Turn turn, boolean greets) {
    if (greets) {
      Desk.hello(turn);
    } else {
      turn.say(Desk.office(turn, "case.none"));
      Questions.again(turn);
    }
  }
}
