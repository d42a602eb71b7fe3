package cn.daqiao.bot.dialogue.privacy;

import cn.daqiao.bot.dialogue.Consent;
import cn.daqiao.bot.dialogue.Dialogue;
import cn.daqiao.bot.dialogue.Flow;
import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Questions;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.dialogue.Withheld;
import cn.daqiao.bot.dialogue.handover.Desk;
import cn.daqiao.bot.dialogue.policy.Policy;
import cn.daqiao.bot.dialogue.registration.Facts;
import cn.daqiao.bot.dialogue.registration.Hearing;
import cn.daqiao.bot.dialogue.words.Message;
import cn.daqiao.matcher.region.RegionTree;
import cn.daqiao.matcher.seeker.SensitiveFacts;
import java.util.regex.Pattern;

/**
 * The agreement that a disability or poverty is kept: asked for by itself once such a thing is
 * told, and never a condition of a registration (Personal Information Protection Law, articles 16
 * and 29).
 */
public final class Sensitive {
  private static final Pattern YES =
      Pattern.compile(
          "(?:那|就|可以|帮我|给我|都)*(?:记|记下|记上|记着|记吧|记下吧|记上吧|记下来|记下来吧|要记)(?:了|好了|吧)?|我?(?:同意|愿意)(?:记)?(?:的|了)?");
  private static final Pattern NO =
      Pattern.compile(
          "(?:这个|那个|这些|这|那|都|就|还是|请|先|我|你)*(?:不|别|莫|免|勿|甭)(?:想|要|用|能|许|肯|给|必|愿意?)*(?:再|帮我|给我|替我|把它)*"
              + "(?:记|写|登|填|说|留|存|录|公开|告诉|讲|让(?:人家?|别人|他们)?(?:知道|晓得|看))\\p{IsHan}{0,5}");

  /** 我家不是低保户: what was heard was not meant. */
  private static final Pattern NOT_SO =
      Pattern.compile("(?:不是|没有?|不算|哪里?有|哪是).{0,6}(?:低保|贫困|建档|脱贫|特困|五保|监测|残疾|困难户)");

  private static final Pattern WHY =
      Pattern.compile("为什么|为啥|干嘛|干什么|做什么|有什么(?:用|好处)|有啥用|谁(?:看|知道|晓得)|会不会(?:说|讲|传)出去|做乜");

  private Sensitive() {}

  /** Opens a question and says it, after the one about what waits for an agreement. */
  public static void open(Turn turn, Flow flow) {
    turn.flow(flow);
    var withheld = turn.state().withheld();
    if (withheld != null && withheld.asks()) {
      ask(turn, withheld);
    } else {
      Questions.repeat(turn);
    }
  }

  /** Asks once nothing else stands open; what was asked about twice in vain is let go. */
  public static void settle(Turn turn) {
    var withheld = turn.state().withheld();
    if (withheld == null || !(turn.flow() instanceof Flow.Idle) || turn.waits()) {
      return;
    }
    if (withheld.asks()) {
      ask(turn, withheld);
    } else {
      turn.state(turn.state().withholding(null));
      turn.say(line("sensitive.dropped", withheld.told(), turn.regions()));
    }
  }

  private static void ask(Turn turn, Withheld withheld) {
    turn.flow(new Flow.Entrusting(turn.flow()));
    turn.state(turn.state().withholding(withheld.asking()));
    Questions.repeat(turn);
  }

  /** The question. */
  public static Line words(Turn turn) {
    var withheld = turn.state().withheld();
    var told = withheld == null ? SensitiveFacts.none() : withheld.told();
    return line(numbered(turn) ? "sensitive.ask" : "sensitive.ask.jobs", told, turn.regions());
  }

  /** Below a list of jobs a number means a job, and never an agreement. */
  private static boolean numbered(Turn turn) {
    return !(turn.flow() instanceof Flow.Entrusting(var back)
        && back instanceof Flow.Idle
        && !turn.state().listed().isEmpty());
  }

  /** Yes or no to it; anything else is taken as what it is. */
  public static void answer(Turn turn, Message message, Flow.Entrusting flow) {
    var withheld = turn.state().withheld();
    var text = message.plain();
    boolean numbered = numbered(turn);
    int number = numbered ? message.number() : 0;
    // Below jobs, 好的 may be meant for them.
    boolean agrees = YES.matcher(text).matches() || (numbered && (message.yes() || number == 1));
    if (withheld == null) {
      turn.flow(flow.back());
      Dialogue.answer(turn, message);
    } else if (agrees) {
      keep(turn, withheld.told(), flow.back());
    } else if (message.no()
        || number == 2
        || NO.matcher(text).matches()
        || NOT_SO.matcher(text).find()) {
      refuse(turn, flow);
    } else if (WHY.matcher(text).find() && !message.aboutPolicy()) {
      turn.say("sensitive.why");
      Questions.repeat(turn);
    } else if (message.asks() || message.aboutPolicy()) {
      Policy.ask(turn, message);
    } else if (flow.back() instanceof Flow.Idle || !Hearing.of(turn, message, null).empty()) {
      turn.flow(flow.back());
      Dialogue.answer(turn, message);
    } else {
      Desk.missed(turn);
    }
  }

  /**
   * Whether a message answers the question after it has lapsed: a number or a yes of yesterday is
   * no answer to what stood open before it.
   */
  public static boolean late(Turn turn, Message message) {
    boolean answers =
        message.number() > 0
            || message.yes()
            || message.no()
            || YES.matcher(message.plain()).matches()
            || NO.matcher(message.plain()).matches();
    if (answers) {
      turn.say("sensitive.late");
      Questions.repeat(turn);
    }
    return answers;
  }

  private static void keep(Turn turn, SensitiveFacts told, Flow back) {
    var consent = new Consent(Consent.SENSITIVE, turn.at());
    turn.person(turn.person().entrusting(told, consent));
    boolean ward = turn.person().id().equals(Flow.Deputizing.DRAFT);
    leave(turn, back, line(ward ? "sensitive.kept.ward" : "sensitive.kept", told, turn.regions()));
  }

  /** Nothing of it is kept; everything else goes on as before. */
  public static void refuse(Turn turn, Flow.Entrusting flow) {
    leave(turn, flow.back(), Line.of("sensitive.refused"));
  }

  private static void leave(Turn turn, Flow back, Line said) {
    turn.state(turn.state().withholding(null).missing(0));
    turn.flow(back);
    turn.say(said);
    Questions.repeat(turn);
  }

  /** Takes the agreement back, in any state: what it was for goes at once. */
  public static void withdraw(Turn turn) {
    var person = turn.person();
    boolean any =
        turn.state().withheld() != null
            || person.consents().sensitive() != null
            || SensitiveFacts.of(person.profile()).any();
    turn.person(person.withoutSensitive(turn.at()));
    turn.state(turn.state().withholding(null));
    if (turn.flow() instanceof Flow.Entrusting(var back)) {
      turn.flow(back);
    }
    turn.say(any ? "sensitive.withdrawn" : "sensitive.nothing");
    Questions.again(turn);
  }

  private static Line line(String key, SensitiveFacts told, RegionTree regions) {
    return Line.of(key).with("facts", Facts.said(told.facts(), regions));
  }
}
