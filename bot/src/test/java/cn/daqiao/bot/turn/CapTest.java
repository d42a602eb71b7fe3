package cn.daqiao.bot.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class CapTest {
  private static final Cap CAP = new Cap(2, Duration.ofHours(4));

  private static final UnaryOperator<Instant> AWAKE = at -> at;

  /** Eight in the morning of a day in Shanghai. */
  private static final Instant MORNING = Instant.parse("2026-11-24T00:00:00Z");

  @Test
  void theFirstIsDueWhenItIsWanted() {
    assertEquals(Optional.of(MORNING), CAP.due(List.of(), MORNING, AWAKE));
    assertEquals(Optional.of(MORNING), CAP.due(List.of(hours(-5)), MORNING, AWAKE));
  }

  @Test
  void hoursLieBetweenTwo() {
    assertEquals(Optional.of(hours(4)), CAP.due(List.of(MORNING), MORNING, AWAKE));
    assertEquals(Optional.of(hours(1)), CAP.due(List.of(hours(-3), hours(-30)), MORNING, AWAKE));
  }

  @Test
  void aDayHasEnoughAtSomeNumber() {
    assertEquals(Optional.empty(), CAP.due(List.of(hours(4), MORNING), MORNING, AWAKE));
    assertEquals(Optional.of(MORNING), CAP.due(List.of(hours(-20), hours(-24)), MORNING, AWAKE));
    assertEquals(Optional.empty(), new Cap(0, Duration.ZERO).due(List.of(), MORNING, AWAKE));
  }

  @Test
  void whoSleepsWaitsForTheMorningAndThatDayCounts() {
    UnaryOperator<Instant> day = at -> at.isBefore(MORNING) ? MORNING : at;
    assertEquals(Optional.of(MORNING), CAP.due(List.of(hours(-10)), hours(-8), day));
    assertEquals(Optional.empty(), CAP.due(List.of(MORNING, hours(4)), hours(-8), day));
    // Two lie before midnight, none on the day on which it would go out.
    assertEquals(Optional.of(MORNING), CAP.due(List.of(hours(-11), hours(-15)), hours(-9), day));
  }

  @Test
  void noCapNeverWaits() {
    var many = List.of(MORNING, MORNING, MORNING, MORNING, MORNING, MORNING, MORNING, MORNING);
    assertEquals(Optional.of(MORNING), Cap.NONE.due(many, MORNING, AWAKE));
  }

  private static Instant hours(int after) {
    return MORNING.plus(Duration.ofHours(after));
  }
}
