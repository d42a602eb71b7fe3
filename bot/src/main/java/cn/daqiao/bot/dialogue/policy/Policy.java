package cn.daqiao.bot.dialogue.policy;

import cn.daqiao.bot.dialogue.Effect;
import cn.daqiao.bot.dialogue.Event;
import cn.daqiao.bot.dialogue.Flow;
import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Lines;
import cn.daqiao.bot.dialogue.Questions;
import cn.daqiao.bot.dialogue.State;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.dialogue.handover.Comfort;
import cn.daqiao.bot.dialogue.handover.Desk;
import cn.daqiao.bot.dialogue.words.Message;
import cn.daqiao.bot.understanding.Heard;
import cn.daqiao.matcher.policy.Answer;
import cn.daqiao.matcher.policy.Answer.Citation;
import cn.daqiao.matcher.seeker.Fact;
import java.util.ArrayList;
import java.util.List;

/** Policy questions, between everything else and back. */
public final class Policy {
  private static final int QUESTION = 200;

  /** With an open question behind it, an answer stays within 2,048 bytes. */
  private static final int ANSWER = 520;

  /** The same with a source behind it. */
  private static final int ANSWER_BEFORE_SOURCE = 330;

  private static final int FOLLOW_UP = 30;

  private static final int QUOTE = 80;
  private static final int DOCUMENT = 40;
  private static final int FOLLOW_UPS = 5;

  private Policy() {}

  /** A question, or else something that fits nothing here. */
  public static void askOrMiss(Turn turn, Message message) {
    if (message.asks()) {
      ask(turn, message);
    } else {
      Desk.missed(turn);
    }
  }

  /**
   * Asks the documents. The question is remembered for those that follow, unless it tells who asks
   * before the person has agreed to anything.
   */
  public static void ask(Turn turn, Message message) {
    closeMenu(turn);
    var question = Lines.clip(message.text(), QUESTION);
    turn.askPolicy(question, turn.state().context(turn.at()));
    if (turn.person().keeps() || !tellsWho(turn, message)) {
      turn.state(turn.state().asking(question, turn.at()));
    }
  }

  /** A yes or no where two answers are offered in whole sentences; whether it was one. */
  public static boolean replied(Turn turn, Message message) {
    if (!(turn.flow() instanceof Flow.FollowUps(var offered))
        || offered.size() < 2
        || !(message.yes() || message.no())
        || !offered.stream().limit(2).allMatch(one -> Message.of(one).asksBenefits())) {
      return false;
    }
    ask(turn, Message.of(offered.get(message.yes() ? 0 : 1)));
    return true;
  }

  /** Turns the list over that the last answer began; whether there is one. */
  public static boolean more(Turn turn) {
    if (!(turn.flow() instanceof Flow.FollowUps(var offered))
        || offered.isEmpty()
        || !Message.of(offered.getLast()).asksRest()) {
      return false;
    }
    ask(turn, Message.of(offered.getLast()));
    return true;
  }

  private static boolean tellsWho(Turn turn, Message message) {
    return turn.hear(message, null).facts().stream()
        .map(Heard.Piece::fact)
        .anyMatch(fact ->
            fact instanceof Fact.Name
                || fact instanceof Fact.Phone
                || fact instanceof Fact.LivesInVillage
                || fact instanceof Fact.Disabled);
  }

  /** Invites a question. */
  public static void invite(Turn turn) {
    closeMenu(turn);
    turn.say("answer.invite");
    Questions.again(turn);
  }

  /**
   * Notes whether the last answer was of use; without a recent question there is nothing to note.
   */
  public static void judge(Turn turn, boolean useful) {
    var recent = turn.state().recent(turn.at());
    if (recent.isEmpty()) {
      turn.say(useful ? "thanks" : "answer.useless.which");
      Questions.again(turn);
      return;
    }
    var before = recent.subList(0, recent.size() - 1).stream().map(State.Asked::question).toList();
    var last = recent.getLast();
    turn.effect(new Effect.Judge(last.question(), before, last.at(), useful));
  }

  /** Thanks, and says where else to ask. */
  public static void judged(Turn turn, boolean useful) {
    turn.say(useful ? "answer.useful" : "answer.useless");
    Questions.again(turn);
  }

  /** Says the answer and goes back to what was open. */
  public static void answered(Turn turn, Event.Answered answered) {
    var answer = answered.answer();
    var checked = answered.checked();
    if (checked != null) {
      turn.person(turn.person().checked(checked));
    }
    if (answer.outcome() == Answer.Outcome.REFUSE && Comfort.instead(turn)) {
      return;
    }
    var source = source(answer);
    int most = source.isEmpty() ? ANSWER : ANSWER_BEFORE_SOURCE;
    turn.say(Line.of("answer", "answer", cut(answer.answer(), most)).with("source", source));
    if (answer.outcome() == Answer.Outcome.REFUSE) {
      unanswered(turn);
      return;
    }
    turn.state(turn.state().missing(0));
    if (!turn.flow().idle()) {
      Questions.again(turn);
    } else if (!answer.followUps().isEmpty()) {
      var next = answer.followUps().stream().limit(FOLLOW_UPS).toList();
      turn.flow(new Flow.FollowUps(next));
      turn.say(Line.of("answer.next").with("options", options(next)));
    }
  }

  private static void unanswered(Turn turn) {
    int missed = Desk.misses(turn);
    if (!turn.flow().idle()) {
      turn.state(turn.state().missing(0));
      Questions.again(turn);
    } else if (missed > 1) {
      Desk.lost(turn);
    } else {
      turn.state(turn.state().missing(missed));
    }
  }

  private static List<Line> source(Answer answer) {
    if (answer.citations().isEmpty()) {
      return List.of();
    }
    var first = answer.citations().getFirst();
    if (answer.answer().contains(first.document())) {
      return List.of();
    }
    return List.of(source(first));
  }

  private static Line source(Citation citation) {
    boolean numbered = citation.article().matches("\\d+");
    return Line.of(
        numbered ? "answer.source.number" : "answer.source.heading",
        "document",
        Lines.clip(citation.document(), DOCUMENT),
        "article",
        Lines.clip(citation.article(), DOCUMENT),
        "quote",
        Lines.clip(citation.quote(), QUOTE));
  }

  private static List<Line> options(List<String> questions) {
    var lines = new ArrayList<Line>();
    for (var question : questions) {
      lines.add(Questions.option(lines.size() + 1, Lines.clip(question, FOLLOW_UP)));
    }
    return Lines.stacked(lines);
  }

  private static String cut(String answer, int most) {
    int length = answer.codePointCount(0, answer.length());
    return length <= most
        ? answer.strip()
        : answer.substring(0, answer.offsetByCodePoints(0, most - 1)) + "…";
  }

  /** After a question, numbers no longer mean the entries of a menu or earlier follow-ups. */
  private static void closeMenu(Turn turn) {
    if (turn.flow().idle()) {
      turn.flow(new Flow.Idle());
    }
  }
}
