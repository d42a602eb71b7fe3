package cn.daqiao.bot.dialogue.training;

import cn.daqiao.bot.dialogue.Effect;
import cn.daqiao.bot.dialogue.Flow;
import cn.daqiao.bot.dialogue.Listed;
import cn.daqiao.bot.dialogue.Questions;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.dialogue.handover.Desk;
import cn.daqiao.bot.dialogue.policy.Policy;
import cn.daqiao.bot.dialogue.words.Message;
import java.util.regex.Pattern;

/** Whether somebody was at the course, asked once it is over: yes uses the year's course up. */
public final class Attendance {
  private static final Pattern NOT = Pattern.compile("没有?(?:去|上|参加|学)|(?:不去|没空|没时间|去不了|没去成)");
  private static final Pattern YES =
      Pattern.compile("^(?:我)?(?:已经|都|早就)?(?:去|上|学|参加)(?:过)?(?:上课|上|听课|培训)?(?:了|过|完)");

  private Attendance() {}

  /** Asks about a course that is over, unless something else is being asked or it was asked. */
  public static void over(Turn turn, String course) {
    var enrolled = turn.person().appliedTo(course);
    if (enrolled != null && enrolled.askable(turn.at()) && turn.flow().idle()) {
      ask(turn, enrolled.job());
    }
  }

  static void ask(Turn turn, Listed course) {
    turn.person(turn.person().asked(course.vacancy(), turn.at()));
    turn.flow(new Flow.Attending(course));
    Questions.repeat(turn);
  }

  /** Whether somebody says, unasked or later, that he or she was at the course or not. */
  public static boolean told(Turn turn, Message message) {
    var unclear = turn.person().unclearCourse(turn.at());
    if (unclear.isEmpty()
        || message.asks()
        || !(NOT.matcher(message.plain()).find() || YES.matcher(message.plain()).find())) {
      return false;
    }
    note(turn, unclear.get().job(), !NOT.matcher(message.plain()).find());
    return true;
  }

  /** Free text in answer to whether the person was there. */
  public static void answer(Turn turn, Message message, Flow.Attending flow) {
    var course = flow.course();
    if (message.number() == 2 || message.no() || NOT.matcher(message.plain()).find()) {
      note(turn, course, false);
    } else if (message.number() == 1 || message.yes() || YES.matcher(message.plain()).find()) {
      note(turn, course, true);
    } else if (message.asks() || message.aboutPolicy()) {
      Policy.ask(turn, message);
    } else {
      Desk.missed(turn);
    }
  }

  private static void note(Turn turn, Listed course, boolean was) {
    turn.flow(new Flow.Idle());
    turn.person(turn.person().attending(course.vacancy(), was));
    turn.effect(new Effect.Attended(course.vacancy(), was));
    turn.say(was ? "attend.yes" : "attend.no", "title", Enrolling.title(course));
  }
}
