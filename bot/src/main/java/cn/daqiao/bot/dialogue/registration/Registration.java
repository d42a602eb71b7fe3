package cn.daqiao.bot.dialogue.registration;

import cn.daqiao.bot.dialogue.Consent;
import cn.daqiao.bot.dialogue.Flow;
import cn.daqiao.bot.dialogue.Flow.Progress;
import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Listed;
import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.dialogue.Questions;
import cn.daqiao.bot.dialogue.State;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.dialogue.handover.Desk;
import cn.daqiao.bot.dialogue.jobs.Applications;
import cn.daqiao.bot.dialogue.jobs.Jobs;
import cn.daqiao.bot.dialogue.policy.Policy;
import cn.daqiao.bot.dialogue.privacy.Summary;
import cn.daqiao.bot.dialogue.words.Message;
import cn.daqiao.bot.understanding.Heard.Doubt;
import cn.daqiao.matcher.region.Region;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Topic;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From the agreement over the questions to 登记成功. */
public final class Registration {
  /** The least age at which one may be employed (Labour Law of the PRC, article 15). */
  private static final int WORKING_AGE = 16;

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
      Jobs.recommend(turn);
    } else if (person.registered()) {
      var rest = EnumSet.complementOf(EnumSet.of(Topic.COUNTY, Topic.SKILLS));
      next(turn, Progress.start(wanted).settling(rest));
    } else if (turn.flow() instanceof Flow.Registering || turn.flow() instanceof Flow.Confirming) {
      turn.say("work.going");
      Questions.repeat(turn);
    } else if (person.consent() != null) {
      turn.say("work.going");
      next(turn, Progress.start(wanted));
    } else {
      turn.flow(new Flow.Consenting(wanted));
      turn.say("consent.register");
    }
  }

  /** Offers a registration to somebody who spoke of work before agreeing to anything. */
  public static void offer(Turn turn) {
    turn.say("work.offer");
    start(turn, null);
  }

  /** Goes on with facts that somebody states who agreed earlier but left. */
  public static void resume(Turn turn, Hearing hearing) {
    var open = Questionnaire.next(turn.person().profile(), Progress.start(null));
    take(
        turn,
        hearing.facts(),
        hearing.doubt(),
        new Flow.Registering(open == null ? Topic.NAME : open, false, Progress.start(null)),
        false);
  }

  /** The person agreed. */
  public static void agree(Turn turn, @Nullable Listed wanted) {
    turn.person(turn.person().agreeing(new Consent(Consent.REGISTRATION, turn.at())));
    turn.say("consent.thanks");
    next(turn, Progress.start(wanted));
  }

  /** The person does not agree. */
  public static void refuse(Turn turn) {
    turn.flow(new Flow.Idle());
    turn.say("consent.refused");
  }

  /** Free text while the agreement is open: nothing of it is kept. */
  public static void beforeConsent(Turn turn, Message message, Flow.Consenting flow) {
    int number = message.number();
    if (message.yes() || number == 1) {
      agree(turn, flow.wanted());
    } else if (message.no() || number == 2) {
      refuse(turn);
    } else if (message.asks() || message.aboutPolicy()) {
      Policy.ask(turn, message);
    } else if (Hearing.of(turn, message, null).empty()) {
      Desk.missed(turn);
    } else {
      turn.say("consent.first");
    }
  }

  /** Free text in answer to a question of the registration. */
  public static void answer(Turn turn, Message message, Flow.Registering flow) {
    var hearing = Hearing.of(turn, message, flow.open());
    boolean question = message.asks() && !message.aboutWork();
    boolean answers = hearing.answers(flow.open());
    if (message.changes().isPresent()) {
      Changes.open(turn, message.changes().get());
    } else if (answers ? !(question && message.aboutPolicy()) : !hearing.empty() && !question) {
      take(turn, hearing.facts(), hearing.doubt(), flow, message.corrects());
    } else if (question || message.aboutPolicy()) {
      Policy.ask(turn, message);
    } else if (message.shrugs()) {
      skip(turn, flow);
    } else if (message.no() || message.corrects()) {
      Changes.which(turn);
    } else if (!message.blank() && turn.state().missed() > 0) {
      turn.state(turn.state().missing(0));
      turn.say("lost.question");
      next(turn, flow.progress().settling(around(flow.open())));
    } else {
      turn.state(turn.state().missing(turn.state().missed() + 1));
      turn.say("unclear.question");
      ask(turn, new Flow.Registering(flow.open(), true, flow.progress().asking()));
    }
  }

  /** The person would rather not answer. */
  public static void skip(Turn turn, Flow.Registering flow) {
    if (Questionnaire.weighty(flow.open()) && !flow.again() && mayAsk(flow.progress())) {
      ask(turn, new Flow.Registering(flow.open(), true, flow.progress().asking()));
    } else {
      next(turn, flow.progress().settling(around(flow.open())));
    }
  }

  /** Takes facts over and goes on with the registration. */
  static void take(
      Turn turn,
      List<Fact> facts,
      @Nullable Doubt doubt,
      Flow.Registering flow,
      boolean correction) {
    var before = turn.person().profile();
    if (tooYoung(turn, facts)) {
      return;
    }
    turn.person(turn.person().with(facts));
    turn.state(turn.state().missing(0));
    var answered = Facts.answered(facts);
    var progress = flow.progress().settling(answered);
    if (!correction && Facts.contradict(facts)) {
      progress = progress.doubting(true);
    }
    if (!facts.isEmpty()) {
      turn.say(
          Line.of(correction || !before.equals(before.with(facts)) ? "heard" : "heard.known")
              .with("facts", Facts.said(facts, turn.regions())));
    }
    if (doubt != null) {
      var back = new Flow.Registering(flow.open(), flow.again(), progress);
      turn.flow(
          new Flow.Choosing(
              doubt.said(), doubt.choices().stream().map(Region::code).toList(), back));
      Questions.repeat(turn);
    } else {
      next(turn, progress);
    }
  }

  /** Asks the next question or comes to the end. */
  static void next(Turn turn, Progress progress) {
    var topic = Questionnaire.next(turn.person().profile(), progress);
    if (topic != null) {
      ask(turn, new Flow.Registering(topic, false, progress.asking()));
    } else if (progress.unsure()) {
      turn.flow(new Flow.Confirming(progress));
      Questions.repeat(turn);
    } else {
      finish(turn, progress.wanted());
    }
  }

  /** Everything is right: the person is registered and sees jobs at once. */
  public static void finish(Turn turn, @Nullable Listed wanted) {
    turn.person(turn.person().enrolled());
    turn.flow(new Flow.Idle());
    var searchable = Questionnaire.searchable(turn.person().profile());
    turn.say(
        Desk.named(searchable ? "registered" : "registered.thin", turn.person())
            .with("summary", Summary.brief(turn)));
    if (wanted != null) {
      Applications.want(turn, wanted);
    } else {
      Jobs.recommend(turn);
    }
  }

  /** Free text in answer to the summary at the end. */
  public static void confirm(Turn turn, Message message, Flow.Confirming flow) {
    var hearing = Hearing.of(turn, message, null);
    if (message.yes() || message.number() == 1) {
      finish(turn, flow.progress().wanted());
    } else if (message.changes().isPresent()) {
      Changes.open(turn, message.changes().get());
    } else if (message.no() || message.number() == 2) {
      Changes.which(turn);
    } else if (message.asks() && !message.aboutWork()) {
      Policy.ask(turn, message);
    } else if (!hearing.facts().isEmpty()) {
      if (!tooYoung(turn, hearing.facts())) {
        turn.person(turn.person().with(hearing.facts()));
        Questions.repeat(turn);
      }
    } else {
      Desk.missed(turn);
    }
  }

  /** Turns away, kindly and without a trace, whoever may not be employed yet. */
  static boolean tooYoung(Turn turn, List<Fact> facts) {
    var about = turn.person().profile().with(facts).seeker().about();
    Integer age = about.age();
    if (age == null && about.birthYear() != null) {
      age = turn.year() - about.birthYear();
    }
    if (age == null || age >= WORKING_AGE) {
      return false;
    }
    turn.person(Person.unknown(turn.person().id()));
    turn.state(State.fresh());
    turn.say("minor");
    return true;
  }

  private static void ask(Turn turn, Flow.Registering flow) {
    turn.flow(flow);
    Questions.repeat(turn);
  }

  private static boolean mayAsk(Progress progress) {
    return progress.asked() < Questionnaire.MOST;
  }

  /** Without a county, its townships are not worth asking. */
  private static Set<Topic> around(Topic topic) {
    return topic == Topic.COUNTY ? EnumSet.of(Topic.COUNTY, Topic.TOWNSHIP) : EnumSet.of(topic);
  }
}
