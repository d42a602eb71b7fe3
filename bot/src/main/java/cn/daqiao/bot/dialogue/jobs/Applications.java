package cn.daqiao.bot.dialogue.jobs;

import cn.daqiao.bot.dialogue.Applied;
import cn.daqiao.bot.dialogue.Consent;
import cn.daqiao.bot.dialogue.Effect;
import cn.daqiao.bot.dialogue.Flow;
import cn.daqiao.bot.dialogue.Lines;
import cn.daqiao.bot.dialogue.Listed;
import cn.daqiao.bot.dialogue.Questions;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.dialogue.policy.Policy;
import cn.daqiao.bot.dialogue.registration.Hearing;
import cn.daqiao.bot.dialogue.registration.Registration;
import cn.daqiao.bot.dialogue.training.Enrolling;
import cn.daqiao.bot.dialogue.words.Message;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Topic;
import java.util.List;

/** Interest in a vacancy, with a separate agreement for each employer who gets a phone number. */
public final class Applications {
  private static final int WORDS = 20;

  private Applications() {}

  /**
   * The person wants a job of the last list.
   *
   * @param number from 1; 0 where none was named
   */
  public static void apply(Turn turn, int number) {
    var listed = turn.state().listed();
    if (listed.isEmpty()) {
      turn.say("apply.nolist");
      Questions.again(turn);
    } else if (number > listed.size()) {
      outOfRange(turn);
    } else if (number == 0 && listed.size() > 1) {
      turn.flow(new Flow.ApplyingWhich());
      Questions.repeat(turn);
    } else {
      want(turn, listed.get(Math.max(0, number - 1)));
    }
  }

  /** Says which numbers there are. */
  public static void outOfRange(Turn turn) {
    int count = turn.state().listed().size();
    turn.say(count == 1 ? "apply.range.one" : "apply.range", "count", String.valueOf(count));
  }

  /** The person wants this job: registration, phone and agreement first. */
  public static void want(Turn turn, Listed job) {
    var earlier = turn.person().appliedTo(job.vacancy());
    if (!turn.person().registered()) {
      Registration.start(turn, job);
    } else if (job.session() != null && !Enrolling.open(turn, job)) {
      turn.flow(new Flow.Idle());
    } else if (earlier != null && earlier.shared() != null) {
      turn.flow(new Flow.Idle());
      turn.say("apply.already", "title", Lines.clip(job.title(), WORDS));
    } else if (job.fair()) {
      interested(turn, job, false);
    } else {
      ask(turn, job);
    }
  }

  /** Asks what the employer needs and is not known yet, and whether it may be passed on. */
  private static void ask(Turn turn, Listed job) {
    var profile = turn.person().profile();
    turn.flow(
        profile.phone() == null
            ? new Flow.NeedingPhone(job)
            : profile.name() == null ? new Flow.NeedingName(job) : new Flow.Sharing(job));
    Questions.repeat(turn);
  }

  /** Free text in answer to which job. */
  public static void which(Turn turn, Message message) {
    int number = message.number();
    if (number > 0) {
      turn.flow(new Flow.Idle());
      apply(turn, number);
    } else if (message.no()) {
      turn.flow(new Flow.Idle());
      turn.say("cancelled");
    } else if (message.asks() || !JobTalk.turnsDown(turn, message)) {
      Policy.askOrMiss(turn, message);
    }
  }

  /** Free text in answer to the question for a phone number. */
  public static void phone(Turn turn, Message message, Flow.NeedingPhone flow) {
    var phone =
        Hearing.of(turn, message, Topic.PHONE).facts().stream()
            .filter(Fact.Phone.class::isInstance)
            .findFirst();
    if (phone.isEmpty() && JobTalk.backsOut(turn, message, flow.job())) {
      return;
    }
    if (phone.isPresent()) {
      turn.person(turn.person().with(List.of(phone.get())));
      ask(turn, flow.job());
    } else if (message.no() || message.shrugs()) {
      withoutPhone(turn, flow);
    } else {
      Policy.askOrMiss(turn, message);
    }
  }

  /** Without a phone, staff pass the interest on. */
  public static void withoutPhone(Turn turn, Flow.NeedingPhone flow) {
    interested(turn, flow.job(), false);
  }

  /** Free text in answer to the question for a name. */
  public static void name(Turn turn, Message message, Flow.NeedingName flow) {
    var facts = Hearing.of(turn, message, Topic.NAME).facts();
    if (facts.stream().anyMatch(Fact.Name.class::isInstance)) {
      turn.take(facts);
      ask(turn, flow.job());
    } else if (message.no() || message.shrugs()) {
      nameless(turn, flow);
    } else if (!JobTalk.backsOut(turn, message, flow.job())) {
      Policy.askOrMiss(turn, message);
    }
  }

  /** Without a name, the employer gets the phone alone. */
  public static void nameless(Turn turn, Flow.NeedingName flow) {
    turn.flow(new Flow.Sharing(flow.job()));
    Questions.repeat(turn);
  }

  /** Free text in answer to whether name and phone may go to the employer. */
  public static void share(Turn turn, Message message, Flow.Sharing flow) {
    if (message.yes() || message.number() == 1) {
      interested(turn, flow.job(), true);
    } else if (message.no() || message.number() == 2) {
      interested(turn, flow.job(), false);
    } else if (!JobTalk.backsOut(turn, message, flow.job())) {
      Policy.askOrMiss(turn, message);
    }
  }

  private static void interested(Turn turn, Listed job, boolean share) {
    var consent = share ? new Consent(Consent.SHARING, turn.at()) : null;
    turn.person(turn.person().applying(new Applied(job.bare(), turn.at(), consent)));
    turn.flow(new Flow.Idle());
    turn.effect(new Effect.Interest(job.vacancy(), share, job.judged()));
    if (job.session() != null) {
      Enrolling.done(turn, job, share);
      return;
    }
    var phone = turn.person().profile().phone();
    turn.say(
        share ? "apply.done" : "apply.staff",
        "title",
        Lines.clip(job.title(), WORDS),
        "phone",
        phone == null ? "" : phone);
  }
}
