package cn.daqiao.bot.dialogue.hiring;

import cn.daqiao.bot.dialogue.Flow;
import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Lines;
import cn.daqiao.bot.dialogue.Questions;
import cn.daqiao.bot.dialogue.Report;
import cn.daqiao.bot.dialogue.Seat;
import cn.daqiao.bot.dialogue.Task;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.dialogue.deputy.Corrections;
import cn.daqiao.bot.dialogue.deputy.Erasures;
import cn.daqiao.bot.dialogue.deputy.Wards;
import cn.daqiao.bot.dialogue.handover.Desk;
import cn.daqiao.bot.dialogue.handover.Waits;
import cn.daqiao.bot.dialogue.policy.Policy;
import cn.daqiao.bot.dialogue.words.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Coming to act for an employer by a code, and ceasing to. */
public final class Seats {
  private static final int NAME = 30;

  private Seats() {}

  /** The employer's account for which the person acts. */
  static Optional<Seat> of(Turn turn) {
    return turn.person().seat(Seat.Kind.EMPLOYER);
  }

  /** Asks for the code. */
  public static void ask(Turn turn) {
    var seat = of(turn);
    if (seat.isPresent()) {
      turn.say(named("bind.already", seat.get()));
      Questions.again(turn);
    } else {
      turn.flow(new Flow.Binding());
      Questions.repeat(turn);
    }
  }

  /** A code with the words that say so, whatever is going on. */
  public static void read(Turn turn, String typed) {
    turn.perform(new Task.ReadCode(typed));
  }

  /** Free text in answer to the question for the code. */
  public static void typed(Turn turn, Message message) {
    if (message.coded()) {
      read(turn, message.plain());
    } else if (message.no()) {
      leave(turn, "cancelled");
    } else if (message.asks()) {
      Policy.ask(turn, message);
    } else {
      Desk.missed(turn);
    }
  }

  /** Yes or no to acting for the account that the code is of. */
  public static void confirm(Turn turn, Message message, Flow.BindingTo flow) {
    if (message.yes() || message.number() == 1) {
      turn.perform(new Task.Bind(flow.seat(), flow.ticket()));
    } else if (message.no() || message.number() == 2) {
      leave(turn, "bind.not");
    } else if (message.asks()) {
      Policy.ask(turn, message);
    } else {
      Desk.missed(turn);
    }
  }

  /**
   * The person will not act there any longer; who acts in two places is asked in which.
   *
   * @param number 0 where none was said
   */
  public static void leave(Turn turn, int number) {
    var seats = turn.person().seats();
    int chosen = seats.size() == 1 ? 1 : number;
    if (seats.isEmpty()) {
      turn.say("unbind.none");
      Questions.again(turn);
    } else if (chosen > 0 && chosen <= seats.size()) {
      turn.perform(new Task.Unbind(seats.get(chosen - 1)));
    } else {
      turn.say(Line.of("unbind.which").with("options", options(seats)));
      Questions.again(turn);
    }
  }

  private static List<Line> options(List<Seat> seats) {
    var lines = new ArrayList<Line>();
    for (var seat : seats) {
      var n = Line.of("plain", "words", String.valueOf(lines.size() + 1));
      lines.add(named("unbind.option", seat).with("n", n));
    }
    return Lines.stacked(lines);
  }

  /** What came of a task. */
  public static void reported(Turn turn, Report report) {
    switch (report) {
      case Report.Whose(var seat, var ticket) -> whose(turn, seat, ticket);
      case Report.NoCode() -> {
        turn.say("bind.wrong");
        if (turn.flow() instanceof Flow.BindingTo || turn.flow() instanceof Flow.Claiming) {
          turn.flow(new Flow.Idle());
        }
      }
      case Report.TooOften() -> leave(turn, "bind.often");
      case Report.Bound(var seat) -> {
        turn.person(turn.person().sitting(seat));
        turn.flow(new Flow.Idle());
        turn.say(named("bind.done", seat));
      }
      case Report.Unbound(var seat) -> {
        turn.person(turn.person().leaving(seat.kind(), seat.account()));
        turn.flow(new Flow.Idle());
        turn.say(named("unbind.done", seat));
      }
      case Report.NotBound(var seat) -> {
        turn.person(turn.person().leaving(seat.kind(), seat.account()));
        if (!otherwiseBusy(turn.flow(), seat.kind())) {
          turn.flow(new Flow.Idle());
        }
        turn.say(named("bind.cut", seat));
        Questions.again(turn);
      }
      case Report.Published published -> Hiring.published(turn, published);
      case Report.Refused(var faults) -> Hiring.refused(turn, faults);
      case Report.Mine mine -> Wards.whose(turn, mine);
      case Report.Enrolled enrolled -> Wards.enrolled(turn, enrolled);
      case Report.There() -> Wards.notEnrolled(turn, "deputy.there");
      case Report.Elsewhere() -> Wards.notEnrolled(turn, "deputy.elsewhere");
      case Report.Wards(var wards) -> Wards.list(turn, wards);
      case Report.Erased(var ward) -> Erasures.done(turn, ward);
      case Report.Known known -> Corrections.open(turn, known);
      case Report.Corrected(var ward) -> Corrections.done(turn, ward);
      case Report.TheirOwn(var ward) -> {
        if (turn.flow() instanceof Flow.Erasing) {
          Erasures.theirOwn(turn, ward);
        } else {
          Corrections.theirOwn(turn, ward);
        }
      }
      case Report.Claimed claimed -> Wards.claimed(turn, claimed);
      case Report.Posts(var posts, var closing) -> Posts.list(turn, posts, closing);
      case Report.Case open -> Waits.told(turn, open);
      case Report.NoCase(var greets) -> Waits.none(turn, greets);
      case Report.Closed(var post) -> Posts.closed(turn, post);
      case Report.Busy() -> {
        turn.say("hire.busy");
        Questions.again(turn);
      }
    }
  }

  /** Whether something is half told that has nothing to do with this kind of seat. */
  private static boolean otherwiseBusy(Flow flow, Seat.Kind cut) {
    return switch (cut) {
      case EMPLOYER -> flow instanceof Flow.Deputizing;
      case OFFICER -> flow instanceof Flow.Hiring || flow instanceof Flow.Publishing;
    };
  }

  private static void whose(Turn turn, Seat seat, String ticket) {
    if (turn.person().seats().stream().anyMatch(seat::equals)) {
      turn.say(named("bind.already", seat));
      Questions.again(turn);
    } else {
      turn.flow(new Flow.BindingTo(seat, ticket));
      Questions.repeat(turn);
    }
  }

  private static void leave(Turn turn, String key) {
    turn.flow(new Flow.Idle());
    turn.say(key);
  }

  /** The question whether the person acts for this account. */
  public static Line words(Turn turn, Seat seat) {
    return named("bind.confirm", seat).with("place", place(turn, seat));
  }

  private static Line place(Turn turn, Seat seat) {
    return Line.of("plain", "words", turn.regions().placeName(seat.region()));
  }

  private static Line named(String key, Seat seat) {
    var kind = seat.kind() == Seat.Kind.OFFICER ? key + ".officer" : key;
    return Line.of(kind, "employer", Lines.clip(seat.name(), NAME));
  }
}
