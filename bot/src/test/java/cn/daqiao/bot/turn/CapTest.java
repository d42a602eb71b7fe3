package cn.daqiao.bot.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CapTest {
  private static final Cap CAP = new Cap(2, Duration.ofHours(4));

  /** Eight in the morning of a day in Shanghai. */
  private static final Instant MORNING = Instant.parse("2026-11-24T00:00:00Z");

  @Test
  void theFirstIsDueWhenItIsWanted() {
    assertEquals(Optional.of(MORNING), CAP.due(List.of(), MORNING));
    assertEquals(Optional.of(MORNING), CAP.due(List.of(hours(-5)), MORNING));
  }

  @Test
  void hoursLieBetweenTwo() {
    assertEquals(Optional.of(hours(4)), CAP.due(List.of(MORNING), MORNING));
    assertEquals(Optional.of(hours(1)), CAP.due(List.of(hours(-3), hours(-30)), MORNING));
  }

  @Test
  void aDayHasEnoughAtSomeNumber() {
    assertEquals(Optional.empty(), CAP.due(List.of(hours(4), MORNING), MORNING));
    assertEquals(Optional.of(MORNING), CAP.due(List.of(hours(-20), hours(-24)), MORNING));
    assertEquals(Optional.empty(), new Cap(0, Duration.ZERO).due(List.of(), MORNING));
  }

  @Test
  void noCapNeverWaits() {
    var many = List.of(MORNING, MORNING, MORNING, MORNING, MORNING, MORNING, MORNING, MORNING);
    assertEquals(Optional.of(MORNING), Cap.NONE.due(many, MORNING));
  }

  private static Instant hours(int after) {
    return MORNING.plus(Duration.ofHours(after));
  }
}
