package cn.daqiao.bot.vacancy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The two ways in which a last day is written: a plain date, which lasts to its end in
 * Asia/Shanghai, or an instant with its offset. Kept as the first instant that is too late.
 */
public final class Deadline {
  /** The zone in which days are counted. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Deadline() {}

  /** The first instant that is too late; empty for what is neither a date nor an instant. */
  public static Optional<Instant> parse(String text) {
    try {
      if (text.length() <= 10) {
        var day = LocalDate.parse(text.replace('/', '-').replace('.', '-'));
        return Optional.of(day.plusDays(1).atStartOfDay(ZONE).toInstant());
      }
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The plain date where it was one, else the instant in Asia/Shanghai. */
  public static String print(Instant until) {
    var local = until.atZone(ZONE);
    return local.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? local.toLocalDate().minusDays(1).toString()
        : local.toOffsetDateTime().toString();
  }
}
