package cn.daqiao.matcher.vacancy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a course or a fair is held, as far as its posting tells.
 *
 * @param begins the first instant of a plain date in Asia/Shanghai, or the instant written
 * @param ends the first instant after it; absent where nothing tells
 */
public record Schedule(@Nullable Instant begins, @Nullable Instant ends) {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
  private static final String COUNT = "(\\d{1,3}|[一二两三四五六七八九十])个?";
  private static final Pattern LENGTH = Pattern.compile(COUNT + "(天|日|周|星期|月|学时|课时)");
  private static final int LESSONS_A_DAY = 8;
  private static final int LONGEST_DAYS = 366;

  /** The schedule of a posting. */
  public static Schedule of(Vacancy posting) {
    var terms = posting.terms();
    var begins = parse(terms.starts());
    if (begins == null) {
      return new Schedule(null, posting.openUntil());
    }
    long days = posting.kind() == Kind.FAIR ? 1 : days(terms.hours(), posting.description());
    var firstDay = begins.atZone(ZONE).toLocalDate();
    return new Schedule(begins, firstDay.plusDays(days).atStartOfDay(ZONE).toInstant());
  }

  /** When nobody can come to it any more: a course has begun, a fair is over. */
  @Nullable Instant last(Kind kind) {
    return kind == Kind.FAIR ? ends : begins;
  }

  /** The calendar year in China to which it counts, that of an instant where no day is known. */
  public int year(Instant otherwise) {
    return (begins == null ? otherwise : begins).atZone(ZONE).getYear();
  }

  private static @Nullable Instant parse(@Nullable String starts) {
    if (starts == null) {
      return null;
    }
    try {
      if (starts.contains("T")) {
        return OffsetDateTime.parse(starts.strip()).toInstant();
      }
      var date = DATE.matcher(starts.strip());
      return date.lookingAt()
          ? LocalDate.of(number(date.group(1)), number(date.group(2)), number(date.group(3)))
              .atStartOfDay(ZONE)
              .toInstant()
          : null;
    } catch (DateTimeException e) {
      // The employer's own words: no day that a calendar knows.
      return null;
    }
  }

  private static long days(@Nullable String hours, @Nullable String description) {
    return length(hours).or(() -> length(description)).orElse(1L);
  }

  /** The longest stretch of time that a text names, in days. */
  private static Optional<Long> length(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    return LENGTH
        .matcher(text)
        .results()
        .map(found -> days(number(found.group(1)), found.group(2)))
        .filter(days -> days > 0 && days <= LONGEST_DAYS)
        .max(Long::compare);
  }

  private static long days(int count, String unit) {
    return switch (unit) {
      case "周", "星期" -> count * 7L;
      case "月" -> count * 30L;
      case "学时", "课时" -> Math.ceilDiv(count, LESSONS_A_DAY);
      default -> count;
    };
  }

  private static int number(String digits) {
    return Character.isDigit(digits.charAt(0))
        ? Integer.parseInt(digits)
        : digits.equals("两") ? 2 : "一二三四五六七八九十".indexOf(digits) + 1;
  }

  /** When to ask somebody whether he or she was there: once it is over, or a month after this. */
  public Instant over(Instant enrolled) {
    return ends == null ? enrolled.plus(Duration.ofDays(30)) : ends;
  }
}
