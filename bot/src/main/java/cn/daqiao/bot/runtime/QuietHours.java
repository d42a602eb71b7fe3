package cn.daqiao.bot.runtime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The hours of the day, in Asia/Shanghai, in which nothing is pushed.
 *
 * @param from the first minute of silence
 * @param to the first minute after it; before {@code from} when the night lies between
 */
public record QuietHours(LocalTime from, LocalTime to) {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Reads {@code 21:00-08:00}; empty for anything else, and for no time at all between. */
  public static Optional<QuietHours> parse(String text) {
    var ends = text.split("-", -1);
    try {
      if (ends.length != 2) {
        return Optional.empty();
      }
      var from = LocalTime.parse(ends[0].strip());
      var to = LocalTime.parse(ends[1].strip());
      return from.equals(to) ? Optional.empty() : Optional.of(new QuietHours(from, to));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The first instant, from this one on, at which something may be pushed. */
  public Instant earliest(Instant wanted) {
    var local = wanted.atZone(ZONE);
    var time = local.toLocalTime();
    boolean overnight = to.isBefore(from);
    boolean quiet =
        overnight
            ? !time.isBefore(from) || time.isBefore(to)
            : !time.isBefore(from) && time.isBefore(to);
    if (!quiet) {
      return wanted;
    }
    var day =
        overnight && !time.isBefore(from) ? local.toLocalDate().plusDays(1) : local.toLocalDate();
    return day.atTime(to).atZone(ZONE).toInstant();
  }
}
