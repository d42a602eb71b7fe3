package cn.daqiao.bot;

import cn.daqiao.bot.dialogue.Effect;
import cn.daqiao.bot.dialogue.Event;
import cn.daqiao.bot.dialogue.Flow;
import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.dialogue.State;
import cn.daqiao.bot.dialogue.Step;
import cn.daqiao.bot.turn.Ports;
import cn.daqiao.matcher.seeker.Topic;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A dialogue whose steps can be watched: the states behind a turn, for {@code chat --explain}. */
final class Explaining implements Ports.Stepper {
  private final Ports.Stepper dialogue;
  private final Map<Event, Trace> events = Collections.synchronizedMap(new IdentityHashMap<>());
  private final Map<String, Trace> people = new ConcurrentHashMap<>();

  /** One step: what happened, where the conversation stood, and what came of it. */
  private record Stepped(Event event, State before, Step after) {}

  /** The steps of one turn. */
  static final class Trace {
    private final List<Stepped> steps = Collections.synchronizedList(new ArrayList<>());

    /** The question that stood open when the turn began. */
    @Nullable Topic asked() {
      var flow = steps.isEmpty() ? new Flow.Idle() : steps.getFirst().before.flow();
      if (flow instanceof Flow.Registering(var open, _, _)) {
        return open;
      }
      return flow instanceof Flow.Changing(var topic, _) ? topic : null;
    }

    /** A line for each step: the event, the states before and after, what is said and asked for. */
    List<String> lines() {
      return steps.stream().map(Explaining::line).toList();
    }
  }

  Explaining(Ports.Stepper dialogue) {
    this.dialogue = dialogue;
  }

  @Override
  public Step step(Person person, State state, Event event) {
    var step = dialogue.step(person, state, event);
    if (!events.isEmpty()) {
      note(person.id(), new Stepped(event, state, step));
    }
    return step;
  }

  private void note(String person, Stepped step) {
    var first = events.get(step.event);
    if (first != null) {
      // A turn that is made anew begins with the same event.
      first.steps.clear();
      people.put(person, first);
    }
    var trace = people.get(person);
    if (trace != null) {
      trace.steps.add(step);
    }
  }

  /** Watches the turn that begins with this event. */
  <T> Future<T> watch(Event event, Trace trace, Supplier<Future<T>> turn) {
    events.put(event, trace);
    return turn.get()
        .onComplete(end -> {
          events.remove(event);
          people.values().remove(trace);
        });
  }

  private static String line(Stepped step) {
    var effects =
        step.after.effects().stream()
            .map(effect ->
                effect instanceof Effect.Say(var line)
                    ? "says " + line.key()
                    : effect.getClass().getSimpleName())
            .collect(Collectors.joining(", "));
    return step.event.getClass().getSimpleName()
        + ": "
        + state(step.before)
        + " → "
        + state(step.after.state())
        + (effects.isEmpty() ? "" : "; " + effects);
  }

  private static String state(State state) {
    var more = new StringBuilder(String.valueOf(state.flow()));
    if (state.missed() > 0) {
      more.append(" missed ").append(state.missed());
    }
    if (!state.listed().isEmpty()) {
      more.append(" listed ").append(state.listed().size());
    }
    if (state.officer() != null) {
      more.append(" with an officer");
    }
    return more.toString();
  }
}
