package cn.daqiao.bot.dialogue.registration;

import cn.daqiao.bot.dialogue.Flow;
import cn.daqiao.bot.dialogue.FreeText;
import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Questions;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.dialogue.handover.Desk;
import cn.daqiao.bot.dialogue.policy.Policy;
import cn.daqiao.bot.dialogue.words.Message;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Topic;
import java.util.List;

/** Corrections of what is known, asked for or volunteered. */
public final class Changes {
  private static final List<Topic> ORDER =
      List.of(
          Topic.NAME,
          Topic.GENDER,
          Topic.BIRTH,
          Topic.COUNTY,
          Topic.SKILLS,
          Topic.WAGE,
          Topic.REACH,
          Topic.PHONE);

  private Changes() {}

  /** Asks what is to be changed; whoever is not known yet is invited to register. */
  public static void which(Turn turn) {
    if (!turn.person().keeps()) {
      turn.say("mine.nothing");
      Questions.again(turn);
      return;
    }
    turn.flow(new Flow.ChangingWhich(back(turn.flow())));
    Questions.repeat(turn);
  }

  /** Asks one thing anew. */
  public static void open(Turn turn, Topic topic) {
    if (!turn.person().keeps()) {
      turn.say("mine.nothing");
      Questions.again(turn);
      return;
    }
    turn.flow(new Flow.Changing(topic, back(turn.flow())));
    Questions.repeat(turn);
  }

  /** Free text in answer to the list of what may be changed. */
  public static void choose(Turn turn, Message message, Flow.ChangingWhich flow) {
    int number = message.number();
    var hearing = Hearing.of(turn, message, null);
    if (number >= 1 && number <= ORDER.size()) {
      turn.flow(flow.back());
      open(turn, ORDER.get(number - 1));
    } else if (message.changes().or(() -> Message.topic(message.plain())).isPresent()) {
      turn.flow(flow.back());
      open(turn, message.changes().or(() -> Message.topic(message.plain())).get());
    } else if (message.asks() && !message.aboutWork()) {
      Policy.ask(turn, message);
    } else if (!hearing.facts().isEmpty()) {
      apply(turn, hearing.facts(), flow.back());
    } else if (message.no()) {
      leave(turn, flow.back());
    } else {
      Desk.missed(turn);
    }
  }

  /** Free text that says one thing anew. */
  public static void answer(Turn turn, Message message, Flow.Changing flow) {
    var hearing = Hearing.of(turn, message, flow.topic());
    boolean question = message.asks() && !message.aboutWork();
    if (hearing.doubt() != null && !question) {
      Places.ask(turn, hearing.facts(), hearing.doubt(), flow);
    } else if (hearing.answers(flow.topic())) {
      replace(turn, hearing.facts(), flow);
    } else if (question || message.aboutPolicy()) {
      Policy.ask(turn, message);
    } else if (!hearing.facts().isEmpty()) {
      apply(turn, hearing.facts(), flow.back());
    } else if (message.shrugs() && (flow.topic() == Topic.WAGE || flow.topic() == Topic.REACH)) {
      turn.person(turn.person().with(turn.person().profile().without(flow.topic())));
      turn.say("change.open");
      leave(turn, flow.back());
    } else if (message.no()) {
      leave(turn, flow.back());
    } else {
      Desk.missed(turn);
    }
  }

  /** Facts volunteered by somebody known; a plain statement is confirmed before it counts. */
  public static void volunteered(Turn turn, Message message, Hearing hearing) {
    var doubt = hearing.doubt();
    if (doubt != null) {
      Places.ask(turn, hearing.facts(), doubt, new Flow.Changing(Topic.COUNTY, new Flow.Idle()));
    } else if (Another.named(turn, hearing.facts()) == null
        && (message.corrects() || sensitive(turn, hearing.facts()))) {
      apply(turn, hearing.facts(), turn.flow());
    } else {
      turn.flow(new Flow.Updating(message.text()));
      Questions.repeat(turn);
    }
  }

  /** Whether a message says something that the record does not have yet. */
  public static boolean news(Turn turn, Hearing hearing) {
    var profile = turn.person().profile();
    return hearing.doubt() != null
        || (!hearing.facts().isEmpty() && !profile.with(hearing.facts()).equals(profile));
  }

  /** Whether all that is new needs an agreement of its own anyhow. */
  private static boolean sensitive(Turn turn, List<Fact> facts) {
    var person = turn.person();
    return facts.stream()
        .allMatch(fact -> !person.keeps(fact) || person.with(List.of(fact)).equals(person));
  }

  /** Yes or no to taking facts over. */
  public static void update(Turn turn, Message message, Flow.Updating flow) {
    var hearing = Hearing.of(turn, Message.of(flow.text()), null);
    var other = Another.named(turn, hearing.facts());
    if (other != null && message.number() == 1) {
      Another.replace(turn, Message.of(flow.text()));
    } else if (other != null && message.yes()) {
      Questions.repeat(turn);
    } else if (other != null && message.number() == 3) {
      apply(turn, hearing.facts(), new Flow.Idle());
    } else if (other != null && (message.no() || message.number() == 2)) {
      turn.flow(new Flow.Idle());
      turn.say("another.kept");
    } else if (message.yes() || message.number() == 1) {
      apply(turn, hearing.facts(), new Flow.Idle());
    } else if (message.no() || message.number() == 2) {
      turn.flow(new Flow.Idle());
      turn.say("change.kept");
    } else if (!message.asks() && news(turn, Hearing.of(turn, message, null))) {
      // What waits for a yes and what is told now hold together.
      var both = Message.of(flow.text() + "。" + message.text());
      var heard = Hearing.of(turn, both, null);
      turn.flow(new Flow.Idle());
      if (message.corrects() && heard.doubt() == null) {
        apply(turn, heard.facts(), new Flow.Idle());
      } else {
        volunteered(turn, both, heard);
      }
    } else {
      turn.flow(new Flow.Idle());
      FreeText.answer(turn, message);
    }
  }

  /** Whether the facts of a message are to be taken over, in words. */
  public static Line question(Turn turn, String text) {
    var facts = Hearing.of(turn, Message.of(text), null).facts();
    var other = Another.named(turn, facts);
    return other == null
        ? Line.of("update").with("facts", Facts.said(facts, turn.regions()))
        : Another.words(turn, other);
  }

  /** Goes back to what was open before. */
  public static void leave(Turn turn, Flow back) {
    turn.flow(back);
    Questions.again(turn);
  }

  private static void apply(Turn turn, List<Fact> facts, Flow back) {
    if (back instanceof Flow.Registering registering) {
      Interview.take(turn, facts, null, registering, true);
    } else if (!Enrolment.tooYoung(turn, facts)) {
      var kept = turn.take(facts);
      turn.state(turn.state().missing(0));
      if (!kept.isEmpty()) {
        turn.say(
            Line.of(turn.person().registered() ? "changed" : "heard")
                .with("facts", Facts.said(kept, turn.regions())));
      }
      leave(turn, back);
    }
  }

  static void replace(Turn turn, List<Fact> facts, Flow.Changing flow) {
    turn.person(turn.person().with(turn.person().profile().without(flow.topic())));
    apply(turn, facts, flow.back());
  }

  /** What a change inside a change goes back to. */
  private static Flow back(Flow open) {
    return switch (open) {
      case Flow.ChangingWhich(var back) -> back;
      case Flow.Changing(_, var back) -> back;
      case Flow.Choosing(_, _, var back) -> back(back);
      case Flow.Entrusting(var back) -> back(back);
      case Flow.Forgetting(var back) -> back(back);
      case Flow.Parting(_, var back) -> back(back);
      case Flow.Registering _, Flow.Confirming _ -> open;
      case Flow.Idle _,
          Flow.Menu _,
          Flow.FollowUps _,
          Flow.Posts _,
          Flow.Wards _,
          Flow.DeputyAgreeing _,
          Flow.Deputizing _,
          Flow.Erasing _,
          Flow.Claiming _,
          Flow.Binding _,
          Flow.BindingTo _,
          Flow.Hiring _,
          Flow.Publishing _,
          Flow.ClosingWhich _,
          Flow.Consenting _,
          Flow.Updating _,
          Flow.ApplyingWhich _,
          Flow.NeedingPhone _,
          Flow.NeedingName _,
          Flow.Sharing _,
          Flow.DecliningWhich _,
          Flow.Attending _,
          Flow.StillLooking _,
          Flow.Withdrawing _,
          Flow.DecliningWhy _ ->
          new Flow.Idle();
    };
  }
}
