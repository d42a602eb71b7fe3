package cn.daqiao.bot.dialogue.registration;

import cn.daqiao.bot.dialogue.Flow;
import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.dialogue.State;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.dialogue.handover.Desk;
import cn.daqiao.bot.dialogue.jobs.Applications;
import cn.daqiao.bot.dialogue.jobs.Jobs;
import cn.daqiao.bot.dialogue.policy.Policy;
import cn.daqiao.bot.dialogue.privacy.Sensitive;
import cn.daqiao.bot.dialogue.privacy.Summary;
import cn.daqiao.bot.dialogue.training.Courses;
import cn.daqiao.bot.dialogue.words.Message;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Topic;
import java.util.List;
import java.util.regex.Pattern;

/** The end of a registration: 登记成功, or kindly none for whoever is too young. */
public final class Enrolment {
  /** The least age at which one may be employed (Labour Law of the PRC, article 15). */
  private static final int WORKING_AGE = 16;

  private static final Pattern SLIP = Pattern.compile("[写说打记讲填报输算搞弄看]错|不对|错了|其实|应该是|不是");
  private static final Pattern WHY =
      Pattern.compile(
          "(?:那|我|你们?|到底|这)*(?:为什么|为啥|凭什么|怎么|咋|为何|干嘛|哪里)(?:就|我|还|又|都|会|要|给|让)*"
              + "(?:不行|不(?:能|可以|给|让|许|准|收|要)(?:我)?(?:登记|报名|找工作|找活|做工|干活|打工|上班|做|干)?)(?:了|呢|啊|呀|吗)*");

  private Enrolment() {}

  /** Everything is right: the person is registered and sees jobs at once. */
  public static void finish(Turn turn, Flow.Progress progress) {
    var wanted = progress.wanted();
    turn.person(turn.person().enrolled());
    turn.flow(new Flow.Idle());
    boolean enough =
        Questionnaire.searchable(turn.person().profile())
            || (progress.training() && Questionnaire.known(turn.person().profile(), Topic.COUNTY));
    turn.say(
        Desk.named(enough ? "registered" : thin(turn.person()), turn.person())
            .with("summary", Summary.brief(turn)));
    if (!turn.person().alerts()) {
      turn.say("work.quiet");
    }
    if (wanted != null) {
      Applications.want(turn, wanted);
    } else if (progress.training()) {
      Courses.list(turn);
    } else {
      Jobs.recommend(turn);
    }
  }

  /** Somebody asks for jobs: enough is known to look for some, or the registration goes on. */
  public static void finishOrGoOn(Turn turn) {
    if (turn.flow() instanceof Flow.Registering(var topic, var again, var progress)
        && !progress.unsure()
        && Questionnaire.searchable(turn.person().profile())) {
      finish(turn, progress.forWork());
    } else {
      Registration.start(turn, null);
    }
  }

  private static String thin(Person person) {
    return Questionnaire.known(person.profile(), Topic.COUNTY)
        ? "registered.unskilled"
        : "registered.thin";
  }

  /** Free text in answer to the summary at the end. */
  public static void confirm(Turn turn, Message message, Flow.Confirming flow) {
    var hearing = Hearing.of(turn, message, null);
    if (message.yes() || message.number() == 1) {
      finish(turn, flow.progress());
    } else if (message.changes().isPresent()) {
      Changes.open(turn, message.changes().get());
    } else if (message.no() || message.number() == 2) {
      Changes.which(turn);
    } else if (message.asks() && !message.aboutWork()) {
      Policy.ask(turn, message);
    } else if (!hearing.facts().isEmpty()) {
      if (!tooYoung(turn, hearing.facts())) {
        turn.take(hearing.facts());
        Sensitive.open(turn, flow);
      }
    } else {
      Desk.missed(turn);
    }
  }

  /**
   * Takes up what somebody says who was turned away as too young, of whom nothing is kept: that the
   * age was a slip, or why it is so.
   *
   * @return whether the message is of that kind
   */
  public static boolean objects(Turn turn, Message message) {
    if (turn.person().keeps()) {
      return false;
    }
    if (WHY.matcher(message.plain()).matches() && turn.state().recent(turn.at()).isEmpty()) {
      turn.say("minor.why");
      return true;
    }
    var hearing = Hearing.of(turn, message, null);
    boolean aged = Facts.answered(hearing.facts()).contains(Topic.BIRTH);
    if (!aged || !SLIP.matcher(message.plain()).find()) {
      return false;
    }
    Registration.offer(turn, message, hearing);
    return true;
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
    turn.person(Person.unknown(turn.person().id()).seated(turn.person().seats()));
    turn.state(State.fresh());
    turn.say("minor");
    return true;
  }
}
