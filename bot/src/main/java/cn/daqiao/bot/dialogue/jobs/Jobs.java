package cn.daqiao.bot.dialogue.jobs;

import cn.daqiao.bot.dialogue.Event;
import cn.daqiao.bot.dialogue.Flow;
import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Listed;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.dialogue.registration.Enrolment;
import cn.daqiao.bot.dialogue.training.Courses;
import cn.daqiao.matcher.fit.Fit;
import java.util.ArrayList;
import java.util.List;

/** Vacancies shown: asked for, found, pushed. */
public final class Jobs {
  private static final int AT_ONCE = 3;

  private Jobs() {}

  /** The best jobs for this person now; registration first. */
  public static void recommend(Turn turn) {
    if (turn.person().registered()) {
      turn.flow(new Flow.Idle());
      turn.find(List.of(), AT_ONCE);
    } else {
      Enrolment.finishOrGoOn(turn);
    }
  }

  /** The next best after those seen. */
  public static void more(Turn turn) {
    if (Courses.listed(turn)) {
      Courses.more(turn);
    } else if (turn.person().registered()) {
      turn.flow(new Flow.Idle());
      turn.find(turn.state().seen(), AT_ONCE);
    } else {
      Enrolment.finishOrGoOn(turn);
    }
  }

  /** Shows what was found. */
  public static void found(Turn turn, Event.Found found) {
    var fits = found.fits();
    if (!found.kinds().isEmpty()) {
      Courses.found(turn, found);
      return;
    }
    if (fits.isEmpty()) {
      none(turn);
      return;
    }
    var lead = Relaxed.any(fits) ? Relaxed.said(fits, turn) : lead(fits);
    list(turn, fits);
    turn.say(
        Line.of(fits.size() == 1 ? "jobs.one" : "jobs.several")
            .with("lead", lead)
            .with("cards", Cards.of(fits, turn.regions()))
            .with("more", found.more() ? List.of(Line.of("jobs.more")) : List.of()));
    turn.shown(fits);
  }

  /** Only who gets messages is promised one. */
  private static void none(Turn turn) {
    boolean first =
        turn.state().seen().isEmpty()
            && turn.person().applied().stream().noneMatch(one -> one.job().session() == null);
    if (turn.person().alerts()) {
      turn.say(first ? "jobs.none" : "jobs.nomore");
    } else {
      turn.say(first ? "jobs.none.quiet" : "jobs.nomore.quiet");
    }
  }

  private static Line lead(List<Fit> fits) {
    return Line.of(fits.size() == 1 ? "jobs.lead.one" : "jobs.lead.several");
  }

  /** Says an offer that is about to be pushed; nothing where none may be pushed. */
  public static void offered(Turn turn, List<Fit> fits) {
    if (!turn.person().pushable() || fits.isEmpty()) {
      return;
    }
    boolean idle = turn.flow().idle();
    list(turn, fits);
    turn.shown(fits);
    if (fits.getFirst().vacancy().kind().paid()) {
      turn.say(
          Line.of(idle ? "offer" : "offer.busy").with("cards", Cards.of(fits, turn.regions())));
    } else {
      Courses.offered(turn, fits, idle);
    }
  }

  /** From now on, numbers mean these jobs, unless another question stands open. */
  public static void list(Turn turn, List<Fit> fits) {
    var seen = new ArrayList<>(turn.state().seen());
    var listed = fits.stream().map(Listed::of).toList();
    listed.forEach(job -> seen.add(job.vacancy()));
    turn.state(turn.state().listing(listed, seen));
    if (turn.flow().idle()) {
      turn.flow(new Flow.Idle());
    }
  }
}
