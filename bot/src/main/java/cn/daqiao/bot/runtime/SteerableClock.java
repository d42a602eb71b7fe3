package cn.daqiao.bot.runtime;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/**
 * The service's time: the wall's, or one that was set for a rehearsal, and that the simulator may
 * move forward.
 */
public final class SteerableClock implements InstantSource {
  private static final Pattern SPEC =
      Pattern.compile("(?<instant>[^+*]+(?:[+-]\\d\\d:\\d\\d|Z))(?<run>\\+|\\*[1-9]\\d{0,4})?");

  private final InstantSource wall;
  private final Instant wallStart;
  private final Instant start;
  private final int pace;
  private final AtomicReference<Duration> skipped = new AtomicReference<>(Duration.ZERO);

  private SteerableClock(InstantSource wall, Instant wallStart, Instant start, int pace) {
    this.wall = wall;
    this.wallStart = wallStart;
    this.start = start;
    this.pace = pace;
  }

  /** The wall's own time. */
  public static SteerableClock system(InstantSource wall) {
    var now = wall.instant();
    return new SteerableClock(wall, now, now, 1);
  }

  /** Reads {@code system}, {@code INSTANT}, {@code INSTANT+} or {@code INSTANT*60}. */
  static Optional<SteerableClock> parse(String spec, InstantSource wall) {
    if (spec.equals("system")) {
      return Optional.of(system(wall));
    }
    var parts = SPEC.matcher(spec);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      var start = OffsetDateTime.parse(parts.group("instant")).toInstant();
      var run = parts.group("run");
      int pace = run == null ? 0 : run.equals("+") ? 1 : Integer.parseInt(run.substring(1));
      return Optional.of(new SteerableClock(wall, wall.instant(), start, pace));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public Instant instant() {
    var elapsed = Duration.between(wallStart, wall.instant()).multipliedBy(pace);
    return start.plus(elapsed).plus(skipped.get());
  }

  /** Moves the time forward; a negative step is refused, since nothing here runs backwards. */
  public void advance(Duration step) {
    if (step.isNegative()) {
      throw new IllegalArgumentException("time only moves forward");
    }
    skipped.accumulateAndGet(step, Duration::plus);
  }
}
