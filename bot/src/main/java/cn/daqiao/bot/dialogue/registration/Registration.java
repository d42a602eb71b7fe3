package cn.daqiao.bot.dialogue.registration;

import cn.daqiao.bot.dialogue.Consent;
import cn.daqiao.bot.dialogue.Flow;
import cn.daqiao.bot.dialogue.Flow.Progress;
import cn.daqiao.bot.dialogue.Listed;
import cn.daqiao.bot.dialogue.Questions;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.dialogue.handover.Desk;
import cn.daqiao.bot.dialogue.jobs.Jobs;
import cn.daqiao.bot.dialogue.policy.Policy;
import cn.daqiao.bot.dialogue.words.Agreement;
import cn.daqiao.bot.dialogue.words.Message;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Topic;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The way into a registration: over the agreement to the first question. */
public final class Registration {
  /** 哈哈, 嘿嘿嘿, 哎呀: no names, though some begin with a surname. */
  private static final Pattern LAUGHTER = Pattern.compile("^(\\p{IsHan})\\1|[哈嘿呵嘻啊哦嗯唉哎喂呀吧吗呢了的]");

  private Registration() {}

  /**
   * Starts a registration or goes on with one; somebody registered gets jobs at once.
   *
   * @param wanted the job that the person wants to apply for
   */
  public static void start(Turn turn, @Nullable Listed wanted) {
    var person = turn.person();
    if (person.registered() && Questionnaire.searchable(person.profile())) {
      turn.flow(new Flow.Idle());
      turn.say(Desk.named("work.registered", person));
      if (!person.alerts()) {
        turn.say("work.quiet");
      }
      Jobs.recommend(turn);
    } else if (person.registered()) {
      var rest = EnumSet.complementOf(EnumSet.of(Topic.COUNTY, Topic.SKILLS));
      Interview.next(turn, Progress.start(wanted).settling(rest));
    } else if (turn.flow() instanceof Flow.Registering || turn.flow() instanceof Flow.Confirming) {
      turn.say("work.going");
      Questions.repeat(turn);
    } else if (person.consent() != null) {
      turn.say("work.going");
      Interview.next(turn, Progress.start(wanted));
    } else {
      var told = turn.flow() instanceof Flow.Consenting open ? open.told() : null;
      turn.flow(new Flow.Consenting(wanted, false, told));
      turn.say("consent.register");
    }
  }

  /** The short way to a course, for whoever is not registered yet. */
  public static void learn(Turn turn) {
    if (turn.flow() instanceof Flow.Registering || turn.flow() instanceof Flow.Confirming) {
      turn.person(turn.person().with(List.of(new Fact.WantsTraining(true))));
      turn.say("course.noted");
      Questions.repeat(turn);
    } else if (turn.person().consent() != null) {
      turn.person(turn.person().with(List.of(new Fact.WantsTraining(true))));
      turn.say("work.going");
      Interview.next(turn, Progress.toCourse(null));
    } else {
      var open = turn.flow() instanceof Flow.Consenting asked ? asked : new Flow.Consenting(null);
      turn.flow(new Flow.Consenting(open.wanted(), true, open.told()));
      turn.say("course.policy");
      turn.say("consent.training");
    }
  }

  /** Offers a registration to somebody who spoke of work before agreeing to anything. */
  public static void offer(Turn turn, Message message, Hearing hearing) {
    boolean told = !hearing.empty() && !turn.person().keeps();
    if (told && Enrolment.tooYoung(turn, hearing.facts())) {
      return;
    }
    turn.say(told ? "work.offer.told" : "work.offer");
    start(turn, null);
    if (told && turn.flow() instanceof Flow.Consenting flow) {
      turn.flow(flow.telling(message.text(), turn.at()));
    }
  }

  /** Goes on with facts that somebody states who agreed earlier but left. */
  public static void resume(Turn turn, Hearing hearing) {
    var open = Questionnaire.next(turn.person().profile(), Progress.start(null));
    Interview.take(
        turn,
        hearing.facts(),
        hearing.doubt(),
        new Flow.Registering(open == null ? Topic.NAME : open, false, Progress.start(null)),
        false);
  }

  /** The person agreed. */
  public static void agree(Turn turn, Flow.Consenting flow) {
    var wording = flow.training() ? Consent.TRAINING : Consent.REGISTRATION;
    var person = turn.person().agreeing(new Consent(wording, turn.at()));
    turn.person(person.alerts() ? person.alerted(new Consent(Consent.ALERTS, turn.at())) : person);
    turn.say("consent.thanks");
    if (flow.training()) {
      turn.person(turn.person().with(List.of(new Fact.WantsTraining(true))));
      begin(turn, flow, Progress.toCourse(flow.wanted()));
    } else {
      begin(turn, flow, Progress.start(flow.wanted()));
    }
  }

  /** With what was told before, so that nobody has to tell it twice. */
  private static void begin(Turn turn, Flow.Consenting flow, Progress progress) {
    var hearing = Hearing.of(turn, Message.of(flow.told(turn.at())), null);
    var open = Questionnaire.next(turn.person().profile(), progress);
    if (hearing.empty() || open == null) {
      Interview.next(turn, progress);
    } else {
      var sure = Facts.contradict(hearing.facts()) ? progress.doubting(true) : progress;
      Interview.take(
          turn, hearing.facts(), hearing.doubt(), new Flow.Registering(open, false, sure), true);
    }
  }

  /** The person does not agree. */
  public static void refuse(Turn turn) {
    turn.flow(new Flow.Idle());
    turn.say("consent.refused");
  }

  /** Free text while the agreement is open: it waits there, and is in no record. */
  public static void beforeConsent(Turn turn, Message message, Flow.Consenting flow) {
    int number = message.number();
    var rest = Agreement.followed(message);
    if (Agreement.given(message) || number == 1) {
      agree(turn, flow);
    } else if (rest.isPresent()) {
      agree(turn, flow.telling(rest.get(), turn.at()));
    } else if (Agreement.refused(message) || number == 2) {
      refuse(turn);
    } else if (message.asks() || message.aboutPolicy()) {
      Policy.ask(turn, message);
    } else {
      told(turn, message, flow);
    }
  }

  private static void told(Turn turn, Message message, Flow.Consenting flow) {
    var hearing = Hearing.of(turn, message, null);
    var name = hearing.empty() ? bareName(turn, message) : null;
    if (hearing.empty() && name == null) {
      Desk.missed(turn);
    } else if (!Enrolment.tooYoung(turn, hearing.facts())) {
      turn.flow(flow.telling(name == null ? message.text() : "我叫" + name, turn.at()));
      turn.say("consent.first");
    }
  }

  /** 李有福: the first thing that many tell, asked or not. */
  private static @Nullable String bareName(Turn turn, Message message) {
    if (LAUGHTER.matcher(message.plain()).find()) {
      return null;
    }
    var facts = Hearing.of(turn, message, Topic.NAME).facts();
    return facts.size() == 1 && facts.getFirst() instanceof Fact.Name(var name) ? name : null;
  }
}
