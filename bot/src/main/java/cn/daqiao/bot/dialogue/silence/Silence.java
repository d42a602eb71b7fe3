package cn.daqiao.bot.dialogue.silence;

import cn.daqiao.bot.dialogue.Consent;
import cn.daqiao.bot.dialogue.Flow;
import cn.daqiao.bot.dialogue.FreeText;
import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Questions;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.dialogue.alerts.Alerts;
import cn.daqiao.bot.dialogue.handover.Desk;
import cn.daqiao.bot.dialogue.jobs.Jobs;
import cn.daqiao.bot.dialogue.policy.Policy;
import cn.daqiao.bot.dialogue.words.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has written nothing for a while: one reminder of what was begun, a question after a
 * month whether work is still looked for, another how the work that was found goes on. Nobody gets
 * two of these within a month, nor a second one to the same silence.
 */
public final class Silence {
  private static final Duration MONTH = Duration.ofDays(30);

  /** Who has just stopped is not hurried. */
  private static final Duration PAUSE = Duration.ofHours(3);

  /**
   * WeChat lets an account write to a person for 48 hours after the last message (customer-service
   * messages); a reminder said at night goes out in the morning.
   */
  private static final Duration WINDOW = Duration.ofHours(36);

  /**
   * So late nobody answers it any more: outside its window the platform may never have brought the
   * question, and a number then means something else.
   */
  private static final Duration ANSWERED = Duration.ofDays(3);

  private static final Pattern STILL = Pattern.compile("还在|在找|还找|还要找|想找|要找|还想|没找到|冇找到|找无|没头路");
  private static final Pattern GOES_ON =
      Pattern.compile("还在(?:做|干|那|上)|在做|在干|做得(?:还|挺|蛮)?好|挺好|蛮好|还行|可以|不错|稳");
  private static final Pattern OVER =
      Pattern.compile(
          "不(?:做|干)了|没(?:做|干)了|(?:做|干)不(?:了|下去|长|惯)|辞|被(?:辞|开|炒)|回家了|厂.{0,4}(?:关|倒|停)|没活|散了");
  private static final Pattern ENOUGH =
      Pattern.compile("不(?:想|要|再)?(?:找|发|收|需要)了|不用了|别(?:再)?(?:发|找|问|吵)|莫(?:再)?(?:发|问)|不想(?:找|做|动)");
  private static final Pattern FOUND = Pattern.compile("(?<!没|未|冇|还没有|没有)找到(?!不)|有活了|有工作了|上班了|在上班");

  private Silence() {}

  /** Says what the silence asks for, if anything. */
  public static void broken(Turn turn) {
    var heard = turn.state().heard();
    if (heard == null || !mayBeWrittenTo(turn, heard)) {
      return;
    }
    var quiet = Duration.between(heard, turn.at());
    var begun = begun(turn.flow());
    boolean fresh = quiet.compareTo(PAUSE) >= 0 && quiet.compareTo(WINDOW) <= 0;
    if (begun != null && fresh) {
      remind(turn, begun);
    } else if (turn.person().registered() && (turn.flow().idle() || quiet.compareTo(MONTH) >= 0)) {
      askAfter(turn, quiet);
    }
  }

  /** Once to a silence, not twice within a month, and never where an officer listens. */
  private static boolean mayBeWrittenTo(Turn turn, Instant heard) {
    if (turn.state().heardByOfficer(turn.at())) {
      return false;
    }
    var before = turn.state().reminded();
    return before == null || (before.isBefore(heard) && !turn.at().isBefore(before.plus(MONTH)));
  }

  private static void remind(Turn turn, String begun) {
    turn.state(turn.state().remindedAt(turn.at()));
    turn.say(begun);
    Questions.repeat(turn);
  }

  private static void askAfter(Turn turn, Duration quiet) {
    var found = turn.person().foundWork();
    boolean working = found != null && !turn.at().isBefore(found.plus(MONTH));
    boolean looking = turn.person().alerts() && quiet.compareTo(MONTH) >= 0;
    if (working || looking) {
      turn.state(turn.state().remindedAt(turn.at()));
      turn.flow(new Flow.StillLooking(working));
      Questions.repeat(turn);
    }
  }

  /** What somebody broke off that is worth a word. */
  private static @Nullable String begun(Flow flow) {
    return switch (flow) {
      case Flow.Consenting _ -> "silence.consent";
      case Flow.Registering _, Flow.Confirming _ -> "silence.registration";
      case Flow.Choosing(_, _, var back) -> begun(back);
      case Flow.Entrusting(var back) -> begun(back);
      case Flow.NeedingPhone _, Flow.NeedingName _, Flow.Sharing _ -> "silence.application";
      case Flow.Idle _,
          Flow.Menu _,
          Flow.FollowUps _,
          Flow.ChangingWhich _,
          Flow.Changing _,
          Flow.Updating _,
          Flow.ApplyingWhich _,
          Flow.DecliningWhich _,
          Flow.DecliningWhy _,
          Flow.Attending _,
          Flow.StillLooking _,
          Flow.Binding _,
          Flow.BindingTo _,
          Flow.Hiring _,
          Flow.Publishing _,
          Flow.Posts _,
          Flow.ClosingWhich _,
          Flow.DeputyAgreeing _,
          Flow.Deputizing _,
          Flow.Wards _,
          Flow.Erasing _,
          Flow.Claiming _,
          Flow.Withdrawing _,
          Flow.Parting _,
          Flow.Forgetting _ ->
          null;
    };
  }

  /** The question itself. */
  public static Line question(Turn turn, Flow.StillLooking flow) {
    return Desk.named(flow.working() ? "silence.working" : "silence.looking", turn.person());
  }

  /** What comes in answer; anything else is taken as what it is. */
  public static void answer(Turn turn, Message message, Flow.StillLooking flow) {
    var asked = turn.state().reminded();
    if (asked == null || turn.at().isAfter(asked.plus(ANSWERED))) {
      turn.flow(new Flow.Idle());
      FreeText.answer(turn, message);
    } else if (message.asks() && (message.aboutPolicy() || !said(message))) {
      Policy.ask(turn, message);
    } else if (flow.working()) {
      worker(turn, message);
    } else {
      seeker(turn, message);
    }
  }

  private static boolean said(Message message) {
    return message.number() > 0
        || STILL.matcher(message.plain()).find()
        || FOUND.matcher(message.plain()).find();
  }

  private static void worker(Turn turn, Message message) {
    var text = message.plain();
    turn.flow(new Flow.Idle());
    if (message.number() == 2 || OVER.matcher(text).find() || STILL.matcher(text).matches()) {
      again(turn);
    } else if (message.number() == 1 || message.yes() || GOES_ON.matcher(text).find()) {
      turn.say("silence.working.good");
    } else {
      FreeText.answer(turn, message);
    }
  }

  private static void seeker(Turn turn, Message message) {
    var text = message.plain();
    turn.flow(new Flow.Idle());
    if (message.number() == 2 || FOUND.matcher(text).find()) {
      Alerts.employed(turn);
    } else if (message.number() == 3 || message.no() || ENOUGH.matcher(text).find()) {
      Alerts.stop(turn);
    } else if (message.number() == 1 || message.yes() || STILL.matcher(text).find()) {
      again(turn);
    } else {
      FreeText.answer(turn, message);
    }
  }

  private static void again(Turn turn) {
    turn.person(turn.person().alerted(new Consent(Consent.ALERTS, turn.at())));
    Jobs.recommend(turn);
  }
}
