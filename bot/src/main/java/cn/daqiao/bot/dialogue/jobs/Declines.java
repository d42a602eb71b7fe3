package cn.daqiao.bot.dialogue.jobs;

import cn.daqiao.bot.dialogue.Effect;
import cn.daqiao.bot.dialogue.Flow;
import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Listed;
import cn.daqiao.bot.dialogue.Questions;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.dialogue.alerts.Alerts;
import cn.daqiao.bot.dialogue.handover.Desk;
import cn.daqiao.bot.dialogue.policy.Policy;
import cn.daqiao.bot.dialogue.registration.Changes;
import cn.daqiao.bot.dialogue.registration.Facts;
import cn.daqiao.bot.dialogue.words.Message;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Topic;
import cn.daqiao.matcher.vacancy.Shift;
import java.util.List;
import java.util.Optional;

/**
 * Jobs turned down, and why; what is too far narrows the wish by itself, and a reason that only the
 * person can mend leads to that wish.
 */
public final class Declines {
  private static final int COMPLAINT = 8;

  private Declines() {}

  /**
   * A job of the last list does not suit.
   *
   * @param number from 1; 0 where none was named
   */
  public static void start(Turn turn, int number) {
    var listed = turn.state().listed();
    var open = choices(turn);
    if (open.isEmpty()) {
      turn.say("decline.nolist");
      Questions.again(turn);
    } else if (number > listed.size()) {
      Applications.outOfRange(turn);
    } else if (number > 0) {
      ask(turn, List.of(listed.get(number - 1)));
    } else if (open.size() > 1) {
      turn.flow(new Flow.DecliningWhich());
      Questions.repeat(turn);
    } else {
      ask(turn, open);
    }
  }

  /** The jobs shown last that the person has neither turned down nor applied for. */
  public static List<Listed> choices(Turn turn) {
    var person = turn.person();
    var refused = person.profile().seeker().refused();
    return turn.state().listed().stream()
        .filter(job -> !refused.contains(job.vacancy()))
        .filter(job -> person.appliedTo(job.vacancy()) == null)
        .toList();
  }

  /** Free text in answer to which job does not suit. */
  public static void which(Turn turn, Message message) {
    var listed = choices(turn);
    int number = message.number();
    if (number >= 1 && number <= listed.size()) {
      ask(turn, List.of(listed.get(number - 1)));
    } else if (number == listed.size() + 1 || message.plain().matches(".*(都|全).*")) {
      ask(turn, listed);
    } else if (JobTalk.numbered(listed, message.plain()).isPresent()) {
      because(turn, JobTalk.numbered(listed, message.plain()).get());
    } else {
      Policy.askOrMiss(turn, message);
    }
  }

  /** Free text in answer to why. */
  public static void why(Turn turn, Message message, Flow.DecliningWhy flow) {
    int number = message.number();
    var spoken = Complaints.hinted(message);
    if (number >= 1 && number <= Complaints.REASONS.size()) {
      because(turn, flow.jobs(), Complaints.REASONS.get(number - 1));
    } else if (spoken.isPresent()) {
      because(turn, flow.jobs(), spoken.get());
    } else if (message.asks() || message.aboutPolicy()) {
      Policy.ask(turn, message);
    } else if (message.blank() || number > 0) {
      Desk.missed(turn);
    } else {
      because(turn, flow.jobs(), "other");
    }
  }

  /** The wish that a complaint about the jobs shown, such as 太远了, calls for mending. */
  public static Optional<Topic> complaint(Turn turn, Message message) {
    if (turn.state().listed().isEmpty() || message.plain().length() > COMPLAINT) {
      return Optional.empty();
    }
    return Complaints.hinted(message)
        .flatMap(reason ->
            switch (reason) {
              case "far" -> Optional.of(Topic.REACH);
              case "pay" -> Optional.of(Topic.WAGE);
              default -> Optional.empty();
            });
  }

  /** Notes the refusal with its reason. */
  public static void because(Turn turn, List<Listed> jobs, String reason) {
    for (var job : jobs) {
      turn.effect(new Effect.Decline(job.vacancy(), reason));
      turn.person(turn.person().with(turn.person().profile().refusing(job.vacancy())));
    }
    turn.flow(new Flow.Idle());
    switch (reason) {
      case "found" -> Alerts.employed(turn);
      case "far" -> narrow(turn, "declined", Nearer.than(turn.person().profile().seeker(), jobs));
      case "pay" -> mend(turn, "declined.pay", Topic.WAGE);
      case "shift" -> byDay(turn);
      default -> turn.say("declined");
    }
  }

  /** Notes a refusal, and asks for its reason where none was given. */
  static void because(Turn turn, JobTalk.Down down) {
    var jobs = List.of(down.job());
    if (down.reason().isPresent()) {
      because(turn, jobs, down.reason().get());
    } else {
      ask(turn, jobs);
    }
  }

  /** All that were shown are turned down. */
  static void all(Turn turn, Optional<String> reason) {
    var open = choices(turn);
    if (open.isEmpty()) {
      turn.say("decline.nolist");
    } else if (reason.isPresent()) {
      because(turn, open, reason.get());
    } else {
      ask(turn, open);
    }
  }

  /** A complaint that may be about one of several jobs or about all. */
  static void complain(Turn turn, String reason) {
    var open = choices(turn);
    if (reason.equals("far")) {
      complain(turn, Topic.REACH);
    } else if (reason.equals("pay")) {
      complain(turn, Topic.WAGE);
    } else if (open.size() == 1) {
      because(turn, open, reason);
    } else {
      start(turn, 0);
    }
  }

  /** Who turns a night down wants the day, unless something else was said before. */
  private static void byDay(Turn turn) {
    if (turn.person().profile().seeker().wish().shift() == null) {
      turn.person(turn.person().with(List.of(new Fact.WantsShift(Shift.DAY))));
      turn.say("declined.shift");
    } else {
      turn.say("declined");
    }
  }

  /** A complaint about the jobs shown last, which the person has not turned down one by one. */
  public static void complain(Turn turn, Topic about) {
    var listed = turn.state().listed();
    if (about != Topic.REACH) {
      Changes.open(turn, about);
    } else if (listed.size() == 1 && !choices(turn).isEmpty()) {
      because(turn, listed, "far");
    } else {
      var seeker = turn.person().profile().seeker();
      narrow(turn, "complained", Nearer.thanFarthest(seeker, listed));
    }
  }

  /** Says what holds from now on; where nothing can be told from the jobs, the person is asked. */
  private static void narrow(Turn turn, String what, Optional<Fact.NoFarther> limit) {
    if (limit.isPresent()) {
      turn.person(turn.person().with(List.of(limit.get())));
      turn.say(Line.of(what + ".far").with("reach", Facts.said(limit.get(), turn.regions())));
    } else if (Boolean.TRUE.equals(turn.person().profile().seeker().wish().firm())) {
      turn.say(what + ".nearest");
    } else {
      turn.say(what + ".ask");
      turn.flow(new Flow.Changing(Topic.REACH, new Flow.Idle()));
      Questions.repeat(turn);
    }
  }

  private static void mend(Turn turn, String key, Topic topic) {
    turn.say(key);
    turn.flow(new Flow.Changing(topic, new Flow.Idle()));
    Questions.repeat(turn);
  }

  private static void ask(Turn turn, List<Listed> jobs) {
    turn.flow(new Flow.DecliningWhy(jobs));
    Questions.repeat(turn);
  }
}
