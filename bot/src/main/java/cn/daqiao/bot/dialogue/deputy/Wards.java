package cn.daqiao.bot.dialogue.deputy;

import cn.daqiao.bot.dialogue.Consent;
import cn.daqiao.bot.dialogue.Flow;
import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Lines;
import cn.daqiao.bot.dialogue.Questions;
import cn.daqiao.bot.dialogue.Report;
import cn.daqiao.bot.dialogue.Seat;
import cn.daqiao.bot.dialogue.Task;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.dialogue.Ward;
import cn.daqiao.bot.dialogue.handover.Desk;
import cn.daqiao.bot.dialogue.policy.Policy;
import cn.daqiao.bot.dialogue.words.Message;
import java.util.ArrayList;
import java.util.List;

/** Whom an officer has registered, and how such a record becomes that person's own. */
public final class Wards {
  private static final int MOST = 20;
  private static final int NAME = 12;

  private Wards() {}

  /** Shows whom the officer has registered. */
  public static void read(Turn turn) {
    var seat = Deputies.seat(turn);
    if (seat.isEmpty()) {
      turn.say("deputy.unknown");
      Questions.again(turn);
    } else {
      turn.perform(new Task.ReadWards(seat.get()));
    }
  }

  /** The list. */
  public static void list(Turn turn, List<Ward> all) {
    var wards = all.subList(0, Math.min(MOST, all.size()));
    Corrections.listed(turn, all);
    Erasures.listed(turn);
    if (wards.isEmpty()) {
      turn.say("wards.none");
    } else {
      // Numbers answer whatever else is being asked.
      boolean free = turn.flow().idle();
      if (free) {
        turn.flow(new Flow.Wards(wards));
      }
      turn.say(
          Line.of("wards")
              .with("options", options(wards))
              .with("how", free ? List.of(Line.of("wards.how")) : List.of()));
    }
    Questions.again(turn);
  }

  private static List<Line> options(List<Ward> wards) {
    var lines = new ArrayList<Line>();
    for (var ward : wards) {
      lines.add(
          Line.of(
              ward.talks() ? "wards.talks" : "wards.silent",
              "n",
              String.valueOf(lines.size() + 1),
              "name",
              Lines.clip(ward.name(), NAME)));
    }
    return Lines.stacked(lines);
  }

  /** A bare number under the list: a fresh code for that person. */
  public static void number(Turn turn, List<Ward> wards, int number) {
    var seat = Deputies.seat(turn);
    if (seat.isEmpty() || number > wards.size()) {
      read(turn);
    } else if (wards.get(number - 1).talks()) {
      turn.say("wards.bound", "name", Lines.clip(wards.get(number - 1).name(), NAME));
    } else {
      turn.perform(new Task.WardCode(seat.get(), wards.get(number - 1)));
    }
  }

  /** The record is kept: 登记成功, and the code for the person's own WeChat. */
  public static void enrolled(Turn turn, Report.Enrolled enrolled) {
    turn.flow(new Flow.Idle());
    var name = Lines.clip(enrolled.ward().name(), NAME);
    turn.say(
        enrolled.fresh() ? "deputy.done" : "wards.code", "name", name, "code", enrolled.code());
  }

  /** The record cannot be kept: the region is another's, or the person is there already. */
  public static void notEnrolled(Turn turn, String why) {
    if (!Corrections.elsewhere(turn)) {
      turn.flow(new Flow.Idle());
      turn.say(why);
    }
  }

  /** Whose code it is: asks whether it is the person, who may be registered by it. */
  public static void whose(Turn turn, Report.Mine mine) {
    if (turn.person().seat(Seat.Kind.OFFICER).isPresent()) {
      turn.say("claim.officer");
      Questions.again(turn);
      return;
    }
    turn.flow(new Flow.Claiming(mine.ward(), mine.ticket()));
    Questions.repeat(turn);
  }

  /** Yes or no to being that person. */
  public static void confirm(Turn turn, Message message, Flow.Claiming flow) {
    if (message.yes() || message.number() == 1) {
      turn.perform(new Task.Claim(flow.ward(), flow.ticket()));
    } else if (message.no() || message.number() == 2) {
      turn.flow(new Flow.Idle());
      turn.say("bind.not");
    } else if (message.asks()) {
      Policy.ask(turn, message);
    } else {
      Desk.missed(turn);
    }
  }

  /** The record is this person's from now on; what the person has said before counts more. */
  public static void claimed(Turn turn, Report.Claimed claimed) {
    var person = turn.person();
    var known = person.with(person.profile().orElse(claimed.profile()));
    known = known.entrusted(claimed.sensitive());
    if (known.consent() == null) {
      known = known.agreeing(new Consent(Consent.CLAIM, turn.at()));
      known = known.alerts() ? known.alerted(new Consent(Consent.ALERTS, turn.at())) : known;
    }
    turn.person(known.enrolled());
    turn.flow(new Flow.Idle());
    turn.say(Desk.named("claim.done", turn.person()));
  }

  /** The question whether the code is the person's own; the name is told in part only. */
  public static Line words(Flow.Claiming flow) {
    var name = flow.ward().name();
    return Line.of("claim.confirm", "name", name.isEmpty() ? "" : name.substring(0, 1));
  }
}
