package cn.daqiao.bot.dialogue.registration;

import cn.daqiao.bot.dialogue.Flow;
import cn.daqiao.bot.dialogue.Flow.Progress;
import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Questions;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.dialogue.policy.Policy;
import cn.daqiao.bot.dialogue.words.Message;
import cn.daqiao.bot.understanding.Heard.Doubt;
import cn.daqiao.matcher.region.Region;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Topic;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The questions of a registration, one thing at a time, any number of answers at once. */
public final class Interview {
  private Interview() {}

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
    } else if (message.corrects()) {
      Changes.which(turn);
    } else if (message.shrugs() || message.no()) {
      skip(turn, flow);
    } else if (message.aboutWork()) {
      Registration.start(turn, flow.progress().wanted());
    } else if (turn.state().missed() > 0 || !mayAsk(flow.progress())) {
      turn.state(turn.state().missing(0));
      turn.say("lost.question");
      next(turn, flow.progress().settling(around(flow.open())));
    } else {
      turn.state(turn.state().missing(turn.state().missed() + 1));
      turn.say("unclear.question");
      ask(turn, new Flow.Registering(flow.open(), true, flow.progress()));
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
    turn.person(turn.person().with(facts));
    turn.state(turn.state().missing(0));
    var answered = Facts.answered(facts);
    var progress = flow.progress().settling(answered);
    boolean passedOver = !correction && doubt == null && !answered.contains(flow.open());
    if (passedOver && flow.again()) {
      progress = progress.settling(around(flow.open()));
    }
    if (!correction && Facts.contradict(facts)) {
      progress = progress.doubting(true);
    }
    boolean goesOn = doubt != null || upcoming(turn, progress) != null;
    if (goesOn && !facts.isEmpty()) {
      turn.say(Line.of("heard").with("facts", Facts.said(facts, turn.regions())));
    }
    if (doubt != null) {
      var back = new Flow.Registering(flow.open(), flow.again(), progress);
      turn.flow(
          new Flow.Choosing(
              doubt.said(), doubt.choices().stream().map(Region::code).toList(), back));
      Questions.repeat(turn);
    } else if (passedOver && !flow.again() && flow.open() == upcoming(turn, progress)) {
      ask(turn, new Flow.Registering(flow.open(), true, progress.asking()));
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
      turn.flow(new Flow.Confirming(progress));
      Questions.repeat(turn);
    } else {
      Enrolment.finish(turn, progress.wanted());
    }
  }

  private static @Nullable Topic upcoming(Turn turn, Progress progress) {
    return Questionnaire.next(turn.person().profile(), progress);
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
