package cn.daqiao.bot.dialogue.training;

import cn.daqiao.bot.dialogue.Applied;
import cn.daqiao.bot.dialogue.Effect;
import cn.daqiao.bot.dialogue.Flow;
import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Lines;
import cn.daqiao.bot.dialogue.Listed;
import cn.daqiao.bot.dialogue.Questions;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.dialogue.policy.Policy;
import cn.daqiao.bot.dialogue.words.Message;
import java.util.List;

/** An application for a course or a job called off. */
public final class Withdrawals {
  private static final int MOST = 9;
  private static final int EMPLOYER = 20;

  private Withdrawals() {}

  /** Somebody calls off an application; asks which where there are several. */
  public static void start(Turn turn) {
    var choices = choices(turn);
    if (choices.isEmpty()) {
      turn.say("withdraw.nothing");
      Questions.again(turn);
    } else if (choices.size() == 1) {
      withdraw(turn, choices.getFirst());
    } else {
      turn.flow(new Flow.Withdrawing());
      Questions.repeat(turn);
    }
  }

  /** What can be called off, as numbered to the person: the latest ones. */
  public static List<Listed> choices(Turn turn) {
    var all = turn.person().revocable(turn.at()).stream().map(Applied::job).toList().reversed();
    return all.subList(0, Math.min(MOST, all.size()));
  }

  /** The number of the one that is meant. */
  public static void which(Turn turn, Message message) {
    var choices = choices(turn);
    int number = message.number();
    if (number >= 1 && number <= choices.size()) {
      withdraw(turn, choices.get(number - 1));
    } else if (message.no()) {
      turn.flow(new Flow.Idle());
      turn.say("cancelled");
    } else {
      Policy.askOrMiss(turn, message);
    }
  }

  private static void withdraw(Turn turn, Listed job) {
    turn.flow(new Flow.Idle());
    var applied = turn.person().appliedTo(job.vacancy());
    turn.person(turn.person().withdrawing(job.vacancy()));
    turn.effect(new Effect.Withdraw(job.vacancy()));
    turn.say(
        job.teaches() && job.fee() == null ? "withdrawn.course" : "withdrawn",
        "title",
        Enrolling.title(job));
    if (applied != null && applied.shared() != null) {
      var employer = job.employerName();
      turn.say(
          employer == null
              ? Line.of("withdrawn.phone.nameless")
              : Line.of("withdrawn.phone", "employer", Lines.clip(employer, EMPLOYER)));
    }
  }
}
