package cn.daqiao.bot.dialogue.hiring;

import cn.daqiao.bot.dialogue.Flow;
import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Lines;
import cn.daqiao.bot.dialogue.Questions;
import cn.daqiao.bot.dialogue.Report;
import cn.daqiao.bot.dialogue.Seat;
import cn.daqiao.bot.dialogue.Task;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.dialogue.policy.Policy;
import cn.daqiao.bot.dialogue.words.Message;
import cn.daqiao.bot.understanding.Opening;
import cn.daqiao.bot.understanding.Opening.Slot;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A vacancy told in one breath or piece by piece, summed up, and posted. */
public final class Hiring {
  private static final Set<Slot> OPTIONAL = Set.of(Slot.PHONE, Slot.NOTE);
  private static final Pattern CALLS =
      Pattern.compile(
          "招|聘|(?:请|找|雇|缺|要)(?:\\d|[一二两三四五六七八九十几])+[来多]?(?:个|名|位|人)"
              + "|(?:请|雇|缺|要)[\\u4e00-\\u9fa5]{2,8}?(?:\\d+|[一二两三四五六七八九十])(?:个|名|位|人)");
  private static final int REASON = 120;
  private static final int REASONS = 3;

  private Hiring() {}

  /** Somebody wants people: the first question, or how to get a code. */
  public static void start(Turn turn) {
    if (Seats.of(turn).isEmpty()) {
      unknown(turn);
    } else if (turn.flow() instanceof Flow.Hiring || turn.flow() instanceof Flow.Publishing) {
      turn.say("hire.going");
      Questions.repeat(turn);
    } else {
      turn.say("hire.start");
      goOn(turn, new Draft(Opening.unknown(), List.of(), Set.of()), null);
    }
  }

  /** A vacancy with those that come after it, and what is not asked any more. */
  private record Draft(Opening opening, List<Opening> next, Set<Slot> skipped) {
    /** After more was said of the one, which holds for the others as far as it is theirs. */
    Draft with(Opening heard) {
      var others = next.stream().map(one -> one.beside(opening, heard)).toList();
      return new Draft(opening.with(heard), others, skipped);
    }
  }

  private static void unknown(Turn turn) {
    turn.say("employer");
    Questions.again(turn);
  }

  /** Whether somebody bound tells of people wanted, in words that a seeker may use too. */
  public static boolean offers(Turn turn, Message message) {
    var seat = Seats.of(turn);
    if (seat.isEmpty() || message.asks() || !CALLS.matcher(message.plain()).find()) {
      return false;
    }
    var heard = turn.opening(message, null, seat.get().region());
    return heard.knows(Slot.WORK) && (heard.knows(Slot.HEADCOUNT) || heard.knows(Slot.PAY));
  }

  /** Whether a message that answers no question tells something of what a draft is about. */
  public static boolean tells(Turn turn, Message message) {
    var seat = Seats.of(turn);
    return seat.isEmpty()
        || !turn.opening(message, null, seat.get().region()).without(Slot.NOTE).empty();
  }

  /** Free text that tells of people wanted. */
  public static void said(Turn turn, Message message) {
    var seat = Seats.of(turn);
    if (seat.isEmpty()) {
      unknown(turn);
    } else {
      begin(turn, message, seat.get());
    }
  }

  /** One vacancy, or several one after the other. */
  private static void begin(Turn turn, Message message, Seat seat) {
    var several = turn.openings(message, seat.region());
    if (several.isEmpty()) {
      var heard = turn.opening(message, null, seat.region());
      goOn(turn, new Draft(heard, List.of(), Set.of()), null);
    } else {
      several(turn, several, Set.of());
    }
  }

  private static void several(Turn turn, List<Opening> all, Set<Slot> skipped) {
    var next = all.subList(1, all.size());
    turn.say(
        Line.of("hire.several")
            .with("first", counted(all.getFirst()))
            .with("next", Lines.listed(next.stream().map(Hiring::counted).toList())));
    goOn(turn, new Draft(all.getFirst(), next, skipped), null);
  }

  private static Line counted(Opening opening) {
    return Line.of(
        "hire.counted",
        "title",
        Openings.title(String.valueOf(opening.title())),
        "n",
        String.valueOf(opening.headcount()));
  }

  /** Free text in answer to one question. */
  public static void answer(Turn turn, Message message, Flow.Hiring flow) {
    var seat = Seats.of(turn);
    if (seat.isEmpty()) {
      turn.flow(new Flow.Idle());
      unknown(turn);
      return;
    }
    var heard = heard(turn, message, flow, seat.get());
    boolean told = heard.knows(flow.open());
    if (Posts.closes(message)) {
      turn.say("close.later");
      Questions.again(turn);
    } else if (another(message, flow.draft(), heard)) {
      turn.flow(new Flow.Parting(message.text(), flow));
      Questions.repeat(turn);
    } else if ((message.no() || message.shrugs()) && (OPTIONAL.contains(flow.open()) || !told)) {
      skip(turn, flow);
    } else if (message.asks() && !told) {
      Policy.ask(turn, message);
    } else if (!told
        && heard.without(Slot.NOTE).empty()
        && (heard.empty() || !Remarks.demands(message))) {
      turn.flow(flow.repeated());
      missed(turn);
    } else if (!further(turn, message, flow, seat.get())) {
      var next = draft(flow).with(heard);
      var said = told ? List.<Line>of() : Openings.said(turn, next.opening(), heard);
      if (!said.isEmpty()) {
        // The same question alone would look as if nothing had been heard.
        turn.say(Line.of("hire.heard").with("lines", said));
      }
      goOn(turn, next, told ? flow.open() : null);
    }
  }

  /** Whether a message tells of other people wanted, whole, while a vacancy is half told. */
  private static boolean another(Message message, Opening draft, Opening heard) {
    var before = draft.title();
    var title = heard.title();
    return before != null
        && title != null
        && !title.contains(before)
        && !before.contains(title)
        && !message.corrects()
        && !message.asks()
        && heard.knows(Slot.HEADCOUNT)
        && (heard.knows(Slot.PAY)
            || heard.knows(Slot.PLACE)
            || CALLS.matcher(message.plain()).find());
  }

  private static Draft draft(Flow.Hiring flow) {
    return new Draft(flow.draft(), flow.next(), flow.skipped());
  }

  /** 焊工3人、普工5人 in answer to what work it is; whether that was it. */
  private static boolean further(Turn turn, Message message, Flow.Hiring flow, Seat seat) {
    var several =
        flow.draft().knows(Slot.WORK) ? List.<Opening>of() : turn.openings(message, seat.region());
    if (several.isEmpty()) {
      return false;
    }
    var all = several.stream().map(one -> flow.draft().with(one)).toList();
    several(turn, all, flow.skipped());
    return true;
  }

  private static Opening heard(Turn turn, Message message, Flow.Hiring flow, Seat seat) {
    return flow.open() == Slot.PLACE && message.number() == 1
        ? Opening.unknown().in(seat.region())
        : Remarks.heard(turn, message, flow.draft(), flow.open(), seat);
  }

  /** 确认 where something else is asked: nothing more is to be said of what need not be. */
  public static void enough(Turn turn, Flow.Hiring flow) {
    if (!OPTIONAL.contains(flow.open())) {
      Questions.repeat(turn);
      return;
    }
    var skipped = EnumSet.copyOf(OPTIONAL);
    skipped.addAll(flow.skipped());
    goOn(turn, new Draft(flow.draft(), flow.next(), skipped), null);
  }

  /** The person does not want to tell; some things the law asks for. */
  public static void skip(Turn turn, Flow.Hiring flow) {
    if (!OPTIONAL.contains(flow.open())) {
      turn.say("hire.needed");
      turn.flow(flow.repeated());
      Questions.repeat(turn);
      return;
    }
    var skipped = EnumSet.of(flow.open());
    skipped.addAll(flow.skipped());
    goOn(turn, new Draft(flow.draft(), flow.next(), skipped), null);
  }

  /** Something told is to be changed: whatever is said next counts. */
  public static void change(Turn turn) {
    turn.say("hire.change");
    if (turn.flow() instanceof Flow.Hiring) {
      Questions.again(turn);
    }
  }

  /** Yes, no or a correction to what is to be posted. */
  public static void confirm(Turn turn, Message message, Flow.Publishing flow) {
    var seat = Seats.of(turn);
    if (seat.isEmpty()) {
      turn.flow(new Flow.Idle());
      unknown(turn);
    } else if (message.yes() || message.number() == 1) {
      turn.perform(new Task.Publish(seat.get(), flow.draft()));
    } else if (message.no() || message.number() == 2) {
      turn.say("hire.change");
    } else {
      correct(turn, message, flow, seat.get());
    }
  }

  private static void correct(Turn turn, Message message, Flow.Publishing flow, Seat seat) {
    var heard = Remarks.heard(turn, message, flow.draft(), null, seat);
    var reopened = Remarks.reopens(message);
    if (Posts.closes(message)) {
      turn.say("close.later");
      Questions.again(turn);
    } else if (reopened != null && heard.without(Slot.NOTE).empty()) {
      var skipped = EnumSet.copyOf(OPTIONAL);
      skipped.remove(reopened);
      goOn(turn, new Draft(flow.draft().without(reopened), flow.next(), skipped), null);
    } else if (message.asks()) {
      Policy.ask(turn, message);
    } else if (another(message, flow.draft(), heard)) {
      turn.flow(new Flow.Parting(message.text(), flow));
      Questions.repeat(turn);
    } else if (heard.empty()) {
      missed(turn);
    } else {
      var draft = flow.draft();
      var next = flow.next().stream().map(one -> one.beside(draft, heard.without(Slot.NOTE)));
      turn.flow(new Flow.Publishing(draft.corrected(heard), next.toList()));
      turn.state(turn.state().missing(0));
      Questions.repeat(turn);
    }
  }

  private static void goOn(Turn turn, Draft draft, @Nullable Slot before) {
    turn.state(turn.state().missing(0));
    var opening = draft.opening();
    for (var slot : Slot.values()) {
      if (!opening.knows(slot) && !draft.skipped().contains(slot)) {
        turn.flow(new Flow.Hiring(opening, slot, slot == before, draft.skipped(), draft.next()));
        Questions.repeat(turn);
        return;
      }
    }
    turn.flow(new Flow.Publishing(opening, draft.next()));
    Questions.repeat(turn);
  }

  /** Not understood: once more, then with a way out; what was told stays. */
  private static void missed(Turn turn) {
    int missed = turn.state().missed() + 1;
    turn.state(turn.state().missing(missed));
    if (missed > 1) {
      turn.say("hire.lost");
    } else {
      turn.say("unclear.question");
      Questions.repeat(turn);
    }
  }

  /** The vacancy stands; the next one told with it comes at once. */
  static void published(Turn turn, Report.Published published) {
    var open = turn.flow();
    turn.flow(new Flow.Idle());
    told(turn, published);
    if (open instanceof Flow.Publishing(_, var next) && !next.isEmpty()) {
      turn.say(Line.of("hire.next").with("next", counted(next.getFirst())));
      // What was not told of the first is not asked again.
      var skipped = EnumSet.copyOf(OPTIONAL);
      goOn(turn, new Draft(next.getFirst(), next.subList(1, next.size()), skipped), null);
    }
  }

  private static void told(Turn turn, Report.Published published) {
    var post = published.post();
    var title = Openings.title(post.title());
    if (published.stood()) {
      turn.say("published.stood", "title", title);
    } else if (post.waits()) {
      turn.say(
          Line.of("published.waits", "title", title).with("reasons", lines(published.waiting())));
    } else {
      turn.say("published.open", "title", title);
    }
  }

  /** It cannot stand so: why, and the question for what has to be said otherwise. */
  static void refused(Turn turn, List<Report.Fault> faults) {
    var reasons = faults.stream().map(Report.Fault::reason).distinct().toList();
    turn.say(Line.of("hire.refused").with("reasons", lines(reasons)));
    if (!(turn.flow() instanceof Flow.Publishing(var draft, var next))) {
      return;
    }
    for (var fault : faults) {
      draft = draft.without(slot(fault.field()));
    }
    var skipped = draft.knows(Slot.PHONE) ? Set.<Slot>of() : Set.of(Slot.PHONE);
    goOn(turn, new Draft(draft, next, skipped), null);
  }

  private static List<Line> lines(List<String> reasons) {
    return Lines.stacked(
        reasons.stream()
            .limit(REASONS)
            .map(reason -> Line.of("plain", "words", Lines.clip(reason, REASON)))
            .toList());
  }

  private static Slot slot(String field) {
    return switch (field) {
      case "title" -> Slot.WORK;
      case "region", "address" -> Slot.PLACE;
      case "wageMin", "wageMax", "payCycle" -> Slot.PAY;
      case "headcount" -> Slot.HEADCOUNT;
      case "openUntil" -> Slot.UNTIL;
      case "phone" -> Slot.PHONE;
      default -> Slot.NOTE;
    };
  }

  /** The question for what is missing. */
  public static Line words(Turn turn, Flow.Hiring flow) {
    var seat = Seats.of(turn);
    var place = seat.map(one -> turn.regions().placeName(one.region())).orElse("");
    var key = (flow.again() ? "hire.again." : "hire.ask.") + Lines.word(flow.open());
    return Line.of(key, "place", place);
  }
}
