package cn.daqiao.bot.turn;

import cn.daqiao.bot.dialogue.Effect;
import cn.daqiao.bot.dialogue.Event;
import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.dialogue.State;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Steps the dialogue, performs what it asks for and steps again, until only effects are left that
 * are saved. Whatever throws becomes an excuse, with person and conversation as they were.
 */
final class Rounds {
  /** The text that is said when something of ours broke. */
  static final String SORRY = "turn.sorry";

  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
  private static final int MOST = 8;

  private final Ports ports;
  private final InstantSource clock;

  /** Where the rounds led; broken ones lead nowhere and only excuse themselves. */
  record Outcome(Person person, State state, List<Effect> effects, boolean broke) {
    Outcome {
      effects = List.copyOf(effects);
    }

    List<Line> lines() {
      return effects.stream()
          .filter(Effect.Say.class::isInstance)
          .map(effect -> ((Effect.Say) effect).line())
          .toList();
    }

    boolean forgets() {
      return effects.stream().anyMatch(Effect.Forget.class::isInstance);
    }
  }

  private static final class Run {
    private Person person;
    private State state;
    private final List<Effect> effects = new ArrayList<>();
    private final Queue<Effect> asked = new ArrayDeque<>();
    private int rounds;

    Run(Person person, State state) {
      this.person = person;
      this.state = state;
    }
  }

  Rounds(Ports ports, InstantSource clock) {
    this.ports = ports;
    this.clock = clock;
  }

  Future<Outcome> run(Person person, State state, Event event) {
    var run = new Run(person, state);
    Future<Outcome> outcome;
    try {
      outcome = step(run, event);
    } catch (RuntimeException e) {
      outcome = Future.failedFuture(e);
    }
    return outcome.otherwise(failure -> sorry(person, state, event, failure));
  }

  private Future<Outcome> step(Run run, Event event) {
    if (++run.rounds > MOST) {
      throw new IllegalStateException("the dialogue asks without end");
    }
    var step = ports.dialogue().step(run.person, run.state, event);
    run.person = step.person();
    run.state = step.state();
    for (var effect : step.effects()) {
      switch (effect) {
        case Effect.Find find -> run.asked.add(find);
        case Effect.ReadJobs read -> run.asked.add(read);
        case Effect.AskPolicy question -> run.asked.add(question);
        case Effect.Judge judged -> run.asked.add(judged);
        case Effect.Perform task -> run.asked.add(task);
        case Effect.Say saved -> run.effects.add(saved);
        case Effect.Shown saved -> run.effects.add(saved);
        case Effect.Interest saved -> run.effects.add(saved);
        case Effect.Withdraw saved -> run.effects.add(saved);
        case Effect.Attended saved -> run.effects.add(saved);
        case Effect.Decline saved -> run.effects.add(saved);
        case Effect.Forget saved -> run.effects.add(saved);
        case Effect.CallHuman saved -> run.effects.add(saved);
        case Effect.LeaveHuman saved -> run.effects.add(saved);
      }
    }
    return switch (run.asked.poll()) {
      case Effect.Find find ->
          ports.finder().find(run.person, find, clock.instant()).compose(e -> step(run, e));
      case Effect.ReadJobs read ->
          ports.finder().read(run.person, read, clock.instant()).compose(e -> step(run, e));
      case Effect.AskPolicy question ->
          ports.policy().answer(run.person, question, clock.instant()).compose(e -> step(run, e));
      case Effect.Judge judged ->
          ports.policy().judge(run.person, judged, clock.instant()).compose(e -> step(run, e));
      case Effect.Perform(var task) ->
          ports
              .tasks()
              .perform(run.person, task)
              .compose(report -> step(run, new Event.Reported(clock.instant(), report)));
      case null, default ->
          Future.succeededFuture(new Outcome(run.person, run.state, run.effects, false));
    };
  }

  private static Outcome sorry(Person person, State state, Event event, Throwable failure) {
    LOG.error("a step broke at {}: {}", event.getClass().getSimpleName(), Faults.describe(failure));
    return new Outcome(person, state, List.of(new Effect.Say(Line.of(SORRY))), true);
  }
}
