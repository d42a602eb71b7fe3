package cn.daqiao.bot.turn;

import cn.daqiao.config.Limits;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How many offers a person may have.
 *
 * @param perDay on a day, Asia/Shanghai
 * @param apart between two
 */
public record Cap(int perDay, Duration apart) {
  /** No limit: what a vacancy that is new brings. */
  public static final Cap NONE = new Cap(Integer.MAX_VALUE, Duration.ZERO);

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** The cap of those limits. */
  public static Cap of(Limits limits) {
    return new Cap(limits.offersPerDay(), Duration.ofHours(limits.offerHoursApart()));
  }

  /**
   * When one more offer may be due.
   *
   * @param before when others are or were due
   * @param wanted not before
   * @param awake the first instant, from one on, at which offers may go out
   * @return empty when that day has enough of them
   */
  public Optional<Instant> due(List<Instant> before, Instant wanted, UnaryOperator<Instant> awake) {
    var apartFromLast =
        before.stream()
            .map(last -> last.plus(apart))
            .max(Comparator.naturalOrder())
            .filter(wanted::isBefore)
            .orElse(wanted);
    var due = awake.apply(apartFromLast);
    long sameDay = before.stream().filter(at -> day(at).equals(day(due))).count();
    return sameDay < perDay ? Optional.of(due) : Optional.empty();
  }

  private static LocalDate day(Instant at) {
    return at.atZone(ZONE).toLocalDate();
  }
}
