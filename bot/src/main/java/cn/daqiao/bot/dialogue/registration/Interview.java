package cn.daqiao.bot.dialogue.registration;

import cn.daqiao.bot.dialogue.Flow;
import cn.daqiao.bot.dialogue.Flow.Progress;
import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.dialogue.policy.Policy;
import cn.daqiao.bot.dialogue.privacy.Sensitive;
import cn.daqiao.bot.dialogue.words.Message;
import cn.daqiao.bot.understanding.Heard.Doubt;
import cn.daqiao.matcher.region.Region;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Topic;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The questions of a registration, one thing at a time, any number of answers at once. */
public final class Interview {
  private static final Pattern NO_PHONE =
      Pattern.compile(
          "(?:我|她|他|俺|家里)?(?:也|都)?(?:没有?|冇|无|不用|不带|没买|买不起|还没)(?:用|带)?(?:手机|电话|号码|手机号|电话号码?)(?:号码?)?(?:的|了|啊|呢|呀|哦)?");

  private Interview() {}

  /** Free text in answer to a question of the registration. */
  public static void answer(Turn turn, Message message, Flow.Registering asked) {
    boolean phoneless = NO_PHONE.matcher(message.plain()).matches();
    if (phoneless && asked.open() != Topic.PHONE) {
      var rest = asked.progress().settling(EnumSet.of(Topic.PHONE));
      turn.person(turn.person().with(turn.person().profile().without(Topic.PHONE)));
      turn.say("phone.none");
      ask(turn, new Flow.Registering(asked.open(), asked.again(), rest));
    } else {
      read(turn, message, asked);
    }
  }

  private static void read(Turn turn, Message message, Flow.Registering flow) {
    var nick = Nicknames.of(turn, message, flow.open());
    if (nick != null) {
      nicknamed(turn, nick, flow);
      return;
    }
    if (message.deniesSex()) {
      denied(turn, flow);
      return;
    }
    if (flow.open() == Topic.SKILLS ? labour(turn, message, flow) : denies(turn, message, flow)) {
      return;
    }
    var hearing = Hearing.of(turn, message, flow.open());
    boolean question = message.asks() && !message.aboutWork();
    boolean answers = hearing.answers(flow.open());
    if (message.changes().isPresent()) {
      Changes.open(turn, message.changes().get());
    } else if (message.puzzled()) {
      ask(turn, new Flow.Registering(flow.open(), true, flow.progress()));
    } else if (answers ? !(question && message.aboutPolicy()) : !hearing.empty() && !question) {
      replaceSkills(turn, message, hearing.facts());
      take(turn, hearing.facts(), hearing.doubt(), flow, message.corrects());
    } else if (question || message.aboutPolicy()) {
      Policy.ask(turn, message);
    } else if (message.corrects()) {
      Changes.which(turn);
    } else if (message.shrugs() || message.no()) {
      skip(turn, flow);
    } else if (message.aboutWork()) {
      Registration.start(turn, flow.progress().wanted());
    } else {
      misunderstood(turn, flow);
    }
  }

  /** Whoever has no trade is offered work that needs none, by number; any work is a trade too. */
  private static boolean labour(Turn turn, Message message, Flow.Registering flow) {
    int number = message.number();
    boolean any = flow.again() && Unskilled.says(message) && Unskilled.wantsAny(message);
    if (any || (flow.again() && number >= 1 && number <= Unskilled.OFFERED.size())) {
      var work = any ? Unskilled.ANY_WORK : Unskilled.OFFERED.get(number - 1);
      take(turn, Hearing.of(turn, Message.of(work), Topic.SKILLS).facts(), null, flow, false);
    } else if (Unskilled.says(message)) {
      if (!flow.again()) {
        turn.say("unskilled");
      }
      skip(turn, flow);
    } else {
      return false;
    }
    return true;
  }

  /** 什么都不会, after any work was taken: that falls again, and the open question stays. */
  private static boolean denies(Turn turn, Message message, Flow.Registering flow) {
    var skills = turn.person().profile().seeker().skills();
    if (skills.size() != 1
        || !skills.getFirst().said().equals(Unskilled.ANY_WORK)
        || !Unskilled.denies(message)) {
      return false;
    }
    turn.person(turn.person().with(turn.person().profile().without(Topic.SKILLS)));
    turn.say("unskilled");
    var rest = flow.progress().settling(EnumSet.of(Topic.SKILLS));
    ask(turn, new Flow.Registering(flow.open(), flow.again(), rest));
    return true;
  }

  /** 张大婶: asked once for the name on the identity card, and then taken as it is. */
  private static void nicknamed(Turn turn, String nick, Flow.Registering flow) {
    if (flow.again()) {
      take(turn, List.of(new Fact.Name(nick)), null, flow, false);
    } else {
      turn.say("nick", "nick", nick);
      turn.flow(new Flow.Registering(flow.open(), true, flow.progress()));
    }
  }

  /** 我不是女的: what was taken falls, and is asked. */
  private static void denied(Turn turn, Flow.Registering flow) {
    if (Questionnaire.known(turn.person().profile(), Topic.GENDER)) {
      Changes.open(turn, Topic.GENDER);
    } else {
      ask(turn, new Flow.Registering(flow.open(), true, flow.progress()));
    }
  }

  /** 不对,是推土机: what was said before falls; of other facts the last one counts anyhow. */
  private static void replaceSkills(Turn turn, Message message, List<Fact> facts) {
    if (message.corrects()
        && !message.plain().contains("还")
        && facts.stream().anyMatch(Fact.Can.class::isInstance)) {
      turn.person(turn.person().with(turn.person().profile().without(Topic.SKILLS)));
    }
  }

  /**
   * Asks once more with an example, then goes on. The last question is not passed over before the
   * person has heard what can be said instead, as that ends the registration.
   */
  private static void misunderstood(Turn turn, Flow.Registering flow) {
    int missed = turn.state().missed() + 1;
    var rest = flow.progress().settling(around(flow.open()));
    var again = new Flow.Registering(flow.open(), true, flow.progress());
    if (missed == 1) {
      turn.state(turn.state().missing(missed));
      turn.say("unclear.question");
      ask(turn, again);
    } else if (missed == 2 && upcoming(turn, rest) == null) {
      turn.state(turn.state().missing(missed));
      turn.flow(again);
      turn.say("lost.last");
    } else {
      turn.state(turn.state().missing(0));
      turn.say("lost.question");
      next(turn, rest);
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
    if (Enrolment.tooYoung(turn, facts)) {
      return;
    }
    var before = turn.person().profile();
    boolean unheard = turn.state().missed() > 0;
    var kept = turn.take(facts);
    turn.state(turn.state().missing(0));
    var answered = Facts.answered(facts);
    boolean mends =
        correction
            || (!answered.isEmpty()
                && answered.stream().allMatch(topic -> Questionnaire.known(before, topic)));
    var progress = flow.progress().settling(answered);
    boolean passedOver = !mends && doubt == null && !answered.contains(flow.open());
    // an answer that we did not understand passed nothing over
    if (passedOver && flow.again() && !unheard) {
      progress = progress.settling(around(flow.open()));
    }
    if (!correction && Facts.contradict(facts)) {
      progress = progress.doubting(true);
    }
    boolean goesOn = doubt != null || upcoming(turn, progress) != null;
    if (goesOn && !kept.isEmpty()) {
      turn.say(Line.of("heard").with("facts", Facts.said(kept, turn.regions())));
    }
    if (doubt != null) {
      var back = new Flow.Registering(flow.open(), flow.again(), progress);
      Sensitive.open(
          turn,
          new Flow.Choosing(
              doubt.said(), doubt.choices().stream().map(Region::code).toList(), back));
    } else if (passedOver && !flow.again() && flow.open() == upcoming(turn, progress)) {
      ask(turn, new Flow.Registering(flow.open(), true, progress.asking()));
    } else if (flow.open() == upcoming(turn, progress)) {
      // a correction costs no question
      ask(turn, new Flow.Registering(flow.open(), flow.again(), progress));
    } else {
      next(turn, progress);
    }
  }

  /** Asks the next question or comes to the end. */
  static void next(Turn turn, Progress progress) {
    var topic = upcoming(turn, progress);
    if (topic != null) {
      ask(turn, new Flow.Registering(topic, false, progress.asking()));
    } else if (progress.unsure()) {
      Sensitive.open(turn, new Flow.Confirming(progress));
    } else {
      Enrolment.finish(turn, progress);
    }
  }

  private static @Nullable Topic upcoming(Turn turn, Progress progress) {
    return Questionnaire.next(turn.person().profile(), progress);
  }

  private static void ask(Turn turn, Flow.Registering flow) {
    Sensitive.open(turn, flow);
  }

  private static boolean mayAsk(Progress progress) {
    return progress.asked() < Questionnaire.MOST;
  }

  /** Without a county, its townships are not worth asking. */
  private static Set<Topic> around(Topic topic) {
    return topic == Topic.COUNTY ? EnumSet.of(Topic.COUNTY, Topic.TOWNSHIP) : EnumSet.of(topic);
  }
}
