package cn.daqiao.bot.dialogue.training;

import cn.daqiao.bot.dialogue.Applied;
import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Lines;
import cn.daqiao.bot.dialogue.Listed;
import cn.daqiao.bot.dialogue.Turn;

/** Whether somebody can enrol for a course, and what is said once that is done. */
public final class Enrolling {
  private static final int WORDS = 20;

  private Enrolling() {}

  /** Whether the person can enrol; says kindly why not. */
  public static boolean open(Turn turn, Listed posting) {
    if (posting.fair()) {
      return true;
    }
    var had = turn.person().courseOf(posting.year(turn.at()));
    if (had.isPresent() && posting.fee() == null) {
      turn.say(known(had.get(), turn));
      return false;
    }
    if (posting.begun(turn.at())) {
      turn.say("enrol.begun", "title", title(posting));
      return false;
    }
    return true;
  }

  /** The course of the year that somebody has had or is enrolled for. */
  static Line known(Applied course, Turn turn) {
    var key =
        Boolean.TRUE.equals(course.attended())
            ? "course.had"
            : course.job().begun(turn.at()) ? "course.going" : "course.enrolled";
    return Line.of(key, "title", title(course.job())).with("when", when(course.job()));
  }

  /** Says that it is noted. */
  public static void done(Turn turn, Listed posting, boolean share) {
    var phone = turn.person().profile().phone();
    var fee = posting.fee();
    var key =
        posting.fair()
            ? "fair.done"
            : !share ? "enrol.staff" : fee == null ? "enrol.done" : "enrol.done.paid";
    turn.say(
        Line.of(key, "title", title(posting), "phone", phone == null ? "" : phone)
            .with("when", when(posting))
            .with("fee", CourseCards.fee(fee)));
  }

  private static Line when(Listed posting) {
    var session = posting.session();
    return CourseCards.when(session == null ? null : session.begins(), posting.teaches());
  }

  static String title(Listed posting) {
    return Lines.clip(posting.title(), WORDS);
  }
}
