package cn.daqiao.bot.turn;

import cn.daqiao.bot.dialogue.Effect;
import cn.daqiao.bot.dialogue.Event;
import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.dialogue.Report;
import cn.daqiao.bot.dialogue.State;
import cn.daqiao.bot.dialogue.Step;
import cn.daqiao.bot.dialogue.Task;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * What a turn asks others for.
 *
 * @param words several lines as one message
 */
public record Ports(
    Stepper dialogue,
    Function<List<Line>, String> words,
    Finder finder,
    PolicyPort policy,
    LogRows log,
    Tasks tasks) {

  /** The dialogue's step. */
  public interface Stepper {
    /** The next state and the effects of one event. */
    Step step(Person person, State state, Event event);
  }

  /** Looks for vacancies. */
  public interface Finder {
    /** What was found for this person. */
    Future<Event.Found> find(Person person, Effect.Find wanted, Instant now);

    /** Vacancies that were shown to this person, as they stand now. */
    default Future<Event.JobsRead> read(Person person, Effect.ReadJobs wanted, Instant now) {
      return Future.succeededFuture(new Event.JobsRead(now, wanted.question(), List.of()));
    }
  }

  /** Answers policy questions. */
  public interface PolicyPort {
    /** The answer for this person. */
    Future<Event.Answered> answer(Person person, Effect.AskPolicy question, Instant now);

    /** Notes how this person judged an answer, once for each. */
    default Future<Event.Judged> judge(Person person, Effect.Judge judged, Instant now) {
      return Future.succeededFuture(new Event.Judged(now, judged.useful()));
    }
  }

  /** Does what somebody who acts for another wants done. */
  public interface Tasks {
    /** What came of it; the same task of the same person done again is done once. */
    Future<Report> perform(Person person, Task task);
  }

  /** Makes rows of the match log. */
  public interface LogRows {
    /**
     * The rows of one effect ({@code Shown}, {@code Interest}, {@code Decline}): compact JSON of at
     * most 300 bytes each, without anything personal.
     *
     * @param version of the person's record
     * @param pushed whether the vacancies were offered by us and not asked for
     */
    List<String> rows(Person person, long version, Effect effect, boolean pushed, Instant at);
  }
}
