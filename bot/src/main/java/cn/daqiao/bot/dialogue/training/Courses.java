package cn.daqiao.bot.dialogue.training;

import cn.daqiao.bot.dialogue.Event;
import cn.daqiao.bot.dialogue.Flow;
import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Listed;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.dialogue.jobs.Jobs;
import cn.daqiao.bot.dialogue.registration.Registration;
import cn.daqiao.matcher.fit.Fit;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.vacancy.Fee;
import cn.daqiao.matcher.vacancy.Kind;
import java.util.List;

/** Courses and fairs shown: asked for, found, pushed; never in one list with jobs. */
public final class Courses {
  private static final int AT_ONCE = 3;

  private Courses() {}

  /** Somebody asks for courses: whoever is not registered comes to them by a short registration. */
  public static void want(Turn turn) {
    if (!turn.person().registered()) {
      Registration.learn(turn);
      return;
    }
    turn.flow(new Flow.Idle());
    turn.person(turn.person().with(List.of(new Fact.WantsTraining(true))));
    var unclear = turn.person().unclearCourse(turn.at());
    if (unclear.isPresent()) {
      Attendance.ask(turn, unclear.get().job());
    } else {
      list(turn);
    }
  }

  /** The courses that suit best; first of all what is known of this year's one. */
  public static void list(Turn turn) {
    turn.person()
        .courseOf(turn.year())
        .ifPresent(course -> turn.say(Enrolling.known(course, turn)));
    turn.find(Kind.COURSE, List.of(), AT_ONCE);
  }

  /** The fairs nearby. */
  public static void fairs(Turn turn) {
    if (turn.person().registered()) {
      turn.flow(new Flow.Idle());
      turn.find(Kind.FAIR, List.of(), AT_ONCE);
    } else {
      Registration.start(turn, null);
    }
  }

  /** Whether courses or fairs are what was shown last. */
  public static boolean listed(Turn turn) {
    var listed = turn.state().listed();
    return turn.person().registered()
        && !listed.isEmpty()
        && listed.stream().allMatch(one -> one.session() != null);
  }

  /** The next ones after those. */
  public static void more(Turn turn) {
    boolean fairs = turn.state().listed().stream().anyMatch(Listed::fair);
    turn.flow(new Flow.Idle());
    turn.find(fairs ? Kind.FAIR : Kind.COURSE, turn.state().seen(), AT_ONCE);
  }

  /** Shows what was found. */
  public static void found(Turn turn, Event.Found found) {
    boolean fairs = found.kinds().contains(Kind.FAIR.word());
    var fits = found.fits();
    if (fits.isEmpty()) {
      none(turn, fairs);
      return;
    }
    boolean other = found.relaxed().contains(Event.Found.TRADE);
    Jobs.list(turn, fits);
    turn.say(
        Line.of(fairs ? "fairs.list" : "courses.list")
            .with("lead", Line.of(fairs ? "fairs.lead" : lead(fits, other)))
            .with("cards", CourseCards.of(fits, turn))
            .with("more", found.more() ? List.of(Line.of("jobs.more")) : List.of()));
    if (!fairs) {
      turn.say("course.policy");
    }
    turn.shown(fits);
  }

  /** Only what is free is called so. */
  private static String lead(List<Fit> fits, boolean other) {
    long paid = fits.stream().filter(fit -> Fee.of(fit.vacancy()) != null).count();
    if (paid == fits.size()) {
      return "courses.paid";
    }
    return paid > 0 ? "courses.mixed" : other ? "courses.other" : "courses.lead";
  }

  private static void none(Turn turn, boolean fairs) {
    boolean first = turn.state().seen().isEmpty();
    if (fairs) {
      turn.say(first ? "fairs.none" : "fairs.nomore");
    } else if (turn.person().courseOf(turn.year()).isEmpty()) {
      turn.say(
          !first ? "courses.nomore" : turn.person().alerts() ? "courses.none" : "courses.quiet");
      turn.say("course.policy");
    } else {
      turn.say("course.policy");
    }
  }

  /** Says a course or fair that is about to be pushed. */
  public static void offered(Turn turn, List<Fit> fits, boolean idle) {
    boolean fair = fits.getFirst().vacancy().kind() == Kind.FAIR;
    turn.say(
        Line.of(fair ? "offer.fair" : "offer.course")
            .with("cards", CourseCards.of(fits, turn))
            .with("how", Line.of(idle ? "offer.how" : "offer.how.busy")));
  }
}
