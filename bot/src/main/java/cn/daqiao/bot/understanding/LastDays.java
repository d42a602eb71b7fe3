package cn.daqiao.bot.understanding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Until when people are wanted: 到月底, 12月15号之前, 一周内, 长期. */
final class LastDays {
  /** 长期 and 招满为止 end somewhere too: the law wants a last day, and a form forgotten is no offer. */
  private static final int LONG = 90;

  private static final int MONTH = 30;
  private static final int FORTNIGHT = 15;
  private static final int WEEK = 7;
  private static final String N = "(?<n>\\d{1,3}|[一二两三四五六七八九十]{1,3})";
  private static final Pattern DATE =
      Pattern.compile(
          "(?:(?<year>20\\d\\d)[年/.\\-])?(?<month>\\d{1,2}|[一二三四五六七八九十]{1,2})(?:月(?:份)?|[/.\\-](?=\\d))(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3})(?:日|号)?");
  private static final Pattern DAY =
      Pattern.compile("(?<which>本月|这个?月|下个?月)?(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3})(?:号|日(?!薪|结|工))");
  private static final Pattern MONTH_END =
      Pattern.compile(
          "(?<next>下个?)?(?:本|这个?)?(?:(?<month>\\d{1,2}|[一二三四五六七八九十]{1,2})月份?)?(?:月底|月末|底)");
  private static final Pattern YEAR_END = Pattern.compile("年底|年末");
  private static final Pattern SPAN =
      Pattern.compile(
          "(?:(?<half>半个?月)|" + N + "(?<unit>天|个?星期|个?礼拜|周|个月))(?<in>之?内|以内|有效|后?截止|为止|之前)?");
  private static final Pattern OPEN_END =
      Pattern.compile(
          "长期(?!稳定|合作|加班|出差)|常年|招[满到够]人?(?:为止|就?停)|一直(?:都)?(?:招|要|有效)|没有?(?:期限|时间限制)|不限时间?");
  private static final Pattern SOON = Pattern.compile("(?<day>今天|明天|后天)(?:之?前|为止|截止)");
  private static final Pattern STARTS =
      Pattern.compile("^(?:[ ]?(?:就|可以?|要)?(?:开工|上班|开始|到岗|报到|进厂|入职|来上班|起))");
  private static final Pattern BY_THEN = Pattern.compile("^[ ]?(?:之?前|截止|为止)");
  private static final Pattern PAID =
      Pattern.compile("(?:发|结)(?:工资|薪|钱|工钱)?$|(?:工资|薪水)[^,。;]{0,4}$");
  private static final Pattern PAID_THEN = Pattern.compile("^(?:发|结|付)");

  private LastDays() {}

  /** A day and the words that say it. */
  record Said(LocalDate day, int start, int end) {}

  static @Nullable Said read(Passage passage, LocalDate today, boolean asked) {
    var dated = dated(passage, today, asked);
    if (dated != null) {
      return dated;
    }
    var end = end(passage, today);
    return end == null ? span(passage, today, asked) : end;
  }

  private static @Nullable Said dated(Passage passage, LocalDate today, boolean asked) {
    var dates = passage.find(DATE);
    while (dates.find()) {
      var day =
          written(passage, dates, asked) && usable(passage, dates) ? date(dates, today) : null;
      if (day != null) {
        return new Said(day, dates.start(), dates.end());
      }
    }
    var days = passage.find(DAY);
    while (days.find()) {
      var day = usable(passage, days) ? ofMonth(days, today) : null;
      if (day != null) {
        return new Said(day, days.start(), days.end());
      }
    }
    return null;
  }

  /** 3-5名 is no date, 12-20截止 is one. */
  private static boolean written(Passage passage, Matcher found, boolean asked) {
    return asked
        || found.group("year") != null
        || found.group().contains("月")
        || BY_THEN.matcher(passage.after(found.end())).find();
  }

  private static boolean usable(Passage passage, Matcher found) {
    var right = passage.after(found.end());
    return !STARTS.matcher(right).find()
        && !PAID_THEN.matcher(right).find()
        && !PAID.matcher(passage.before(found.start())).find();
  }

  private static @Nullable LocalDate date(Matcher found, LocalDate today) {
    int month = Numeral.value(found.group("month")).orElse(0);
    int day = Numeral.value(found.group("day")).orElse(0);
    var year = found.group("year");
    try {
      var on = LocalDate.of(year == null ? today.getYear() : Integer.parseInt(year), month, day);
      return year == null && on.isBefore(today) ? on.plusYears(1) : on;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable LocalDate ofMonth(Matcher found, LocalDate today) {
    int day = Numeral.value(found.group("day")).orElse(0);
    var which = found.group("which");
    try {
      if (which != null && which.startsWith("下")) {
        return today.plusMonths(1).withDayOfMonth(day);
      }
      var on = today.withDayOfMonth(day);
      return on.isBefore(today) ? on.plusMonths(1) : on;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Said end(Passage passage, LocalDate today) {
    var year = passage.find(YEAR_END);
    if (year.find() && usable(passage, year)) {
      return new Said(LocalDate.of(today.getYear(), 12, 31), year.start(), year.end());
    }
    var ends = passage.find(MONTH_END);
    while (ends.find()) {
      boolean named = ends.group("month") != null;
      if (ends.group().equals("底") || !usable(passage, ends)) {
        continue;
      }
      var month = ends.group("next") == null ? today : today.plusMonths(1);
      if (named) {
        int number = Numeral.value(ends.group("month")).orElse(0);
        if (number < 1 || number > 12) {
          continue;
        }
        month = LocalDate.of(today.getYear() + (number < today.getMonthValue() ? 1 : 0), number, 1);
      }
      return new Said(month.with(TemporalAdjusters.lastDayOfMonth()), ends.start(), ends.end());
    }
    return null;
  }

  private static @Nullable Said span(Passage passage, LocalDate today, boolean asked) {
    var spans = passage.find(SPAN);
    while (spans.find()) {
      boolean told = spans.group("in") != null || asked;
      if (told && !passage.after(spans.end()).startsWith("试")) {
        return new Said(today.plusDays(days(spans)), spans.start(), spans.end());
      }
    }
    var soon = passage.find(SOON);
    if (soon.find()) {
      int days = "今明后".indexOf(soon.group("day").charAt(0));
      return new Said(today.plusDays(days), soon.start(), soon.end());
    }
    var open = passage.find(OPEN_END);
    return open.find() ? new Said(today.plusDays(LONG), open.start(), open.end()) : null;
  }

  private static int days(Matcher span) {
    if (span.group("half") != null) {
      return FORTNIGHT;
    }
    int count = Numeral.value(span.group("n")).orElse(1);
    var unit = span.group("unit");
    return count * (unit.equals("天") ? 1 : unit.endsWith("月") ? MONTH : WEEK);
  }

  /** One of the numbers that the question offers to tap. */
  static @Nullable LocalDate tapped(int number, LocalDate today) {
    return switch (number) {
      case 1 -> today.plusDays(WEEK);
      case 2 -> today.plusDays(FORTNIGHT);
      case 3 -> today.plusDays(MONTH);
      case 4 -> today.plusDays(LONG);
      default -> null;
    };
  }
}
