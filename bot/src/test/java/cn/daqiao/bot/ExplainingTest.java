package cn.daqiao.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.dialogue.Effect;
import cn.daqiao.bot.dialogue.Event;
import cn.daqiao.bot.dialogue.Flow;
import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.dialogue.State;
import cn.daqiao.bot.dialogue.Step;
import cn.daqiao.matcher.seeker.Topic;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExplainingTest {
  private static final Instant AT = Instant.parse("2026-11-23T02:00:00Z");
  private final Explaining explaining = new Explaining(ExplainingTest::dialogue);
  private final Person person = Person.unknown("p07-1");
  private final State asked =
      State.fresh().with(new Flow.Registering(Topic.WAGE, false, Flow.Progress.start(null)));

  @Test
  void everyStepOfAWatchedTurnIsTold() {
    var trace = new Explaining.Trace();
    var said = new Event.Said(AT, "四千");
    explaining.watch(said, trace, () -> turn(said)).await();
    assertEquals(Topic.WAGE, trace.asked());
    var lines = trace.lines();
    assertEquals(2, lines.size(), lines.toString());
    assertTrue(lines.getFirst().startsWith("Said: Registering[open=WAGE"), lines.getFirst());
    assertTrue(lines.getFirst().endsWith("→ Idle[] missed 1; says noted, Find"), lines.getFirst());
    assertEquals("Found: Idle[] missed 1 → Menu[] missed 1; says jobs", lines.getLast());
  }

  @Test
  void aTurnMadeAnewIsToldOnceAndOthersNot() {
    var trace = new Explaining.Trace();
    var said = new Event.Said(AT, "四千");
    explaining
        .watch(
            said,
            trace,
            () -> {
              turn(said);
              explaining.step(Person.unknown("p07-2"), State.fresh(), new Event.Said(AT, "四千"));
              return turn(said);
            })
        .await();
    assertEquals(2, trace.lines().size());
    turn(said);
    assertEquals(2, trace.lines().size(), "the watch is over");
    assertNull(new Explaining.Trace().asked());
  }

  private Future<Boolean> turn(Event said) {
    var first = explaining.step(person, asked, said);
    explaining.step(person, first.state(), new Event.Found(AT, List.of(), List.of(), false));
    return Future.succeededFuture(true);
  }

  private static Step dialogue(Person person, State state, Event event) {
    return event instanceof Event.Found
        ? new Step(person, state.with(new Flow.Menu()), List.of(new Effect.Say(Line.of("jobs"))))
        : new Step(
            person,
            State.fresh().missing(1),
            List.of(
                new Effect.Say(Line.of("noted")), new Effect.Find(Set.of(), Set.of(), 3, true)));
  }
}
