package cn.daqiao.matcher.posting;

import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.vacancy.Cycle;
import cn.daqiao.matcher.vacancy.Kind;
import cn.daqiao.matcher.vacancy.Pay;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a posting pays what the law wants. The lowest figure that it states counts. A day is a
 * month over 21.75, an hour of full-time work that over 8 (劳社部发〔2008〕3号); an hour of part-time work
 * has a table of its own (劳动合同法, article 72).
 *
 * @param tables in any order
 * @param partTime words that say that the work is part-time
 * @param fullTime words that say that work paid by the hour is full-time
 */
public record MinimumWages(List<WageTable> tables, Pattern partTime, Pattern fullTime) {
  private static final double DAYS = 21.75;
  private static final double HOURS = DAYS * 8;

  /** Pay that a programme sets and not the employer: staff look at it, nothing is refused. */
  private static final Set<Kind> SET_BY_OTHERS =
      EnumSet.of(Kind.PUBLIC_POST, Kind.WORK_RELIEF, Kind.INTERNSHIP);

  /** Copies the tables. */
  public MinimumWages {
    tables = List.copyOf(tables);
  }

  /** No table at all: nothing is found. */
  public static MinimumWages none() {
    return new MinimumWages(List.of(), Pattern.compile("(?!)"), Pattern.compile("(?!)"));
  }

  /** The table that holds on a day in a province; empty before the first. */
  public Optional<WageTable> on(LocalDate day, RegionCode region) {
    return tables.stream()
        .filter(table -> !table.from().isAfter(day))
        .filter(table -> region.stem().startsWith(table.province().stem()))
        .max(Comparator.comparing(WageTable::from));
  }

  /**
   * What is wrong with the pay: refused under the province's lowest tier, to be looked at under the
   * county's. Courses, fairs and postings without a figure pass.
   */
  Optional<Finding> finding(Vacancy vacancy, Map<RegionCode, Integer> tiers, LocalDate day) {
    var pay = vacancy.pay();
    if (pay == null || !vacancy.kind().paid()) {
      return Optional.empty();
    }
    var region = vacancy.site().region();
    return on(day, region)
        .flatMap(table -> {
          var measure = measure(pay, vacancy);
          var lowest = measure.bar(table.lowest());
          var here = measure.bar(table.of(region, tiers));
          if (measure.pays() < lowest) {
            return Optional.of(
                finding(pay, measure, lowest, !measure.unsure() && !setByOthers(vacancy), table));
          }
          return measure.pays() < here && !measure.unsure()
              ? Optional.of(finding(pay, measure, here, false, table))
              : Optional.empty();
        });
  }

  private static boolean setByOthers(Vacancy vacancy) {
    return SET_BY_OTHERS.contains(vacancy.kind());
  }

  /** How this pay is held against the table. */
  private enum By {
    MONTH("month"),
    DAY("day"),
    FULL_HOUR("hour"),
    PART_HOUR("parthour");

    private final String word;

    By(String word) {
      this.word = word;
    }
  }

  /**
   * A figure and its measure.
   *
   * @param unsure whether the hours would have to be known to compare them
   */
  private record Measure(double pays, By by, boolean unsure) {
    double bar(WageTable.Tier tier) {
      return switch (by) {
        case MONTH -> tier.month();
        case DAY -> tier.month() / DAYS;
        case FULL_HOUR -> tier.month() / HOURS;
        case PART_HOUR -> tier.hour();
      };
    }
  }

  private Measure measure(Pay pay, Vacancy vacancy) {
    var said =
        String.join("\n", vacancy.title(), or(vacancy.description()), or(vacancy.terms().hours()));
    boolean part = partTime.matcher(said).find();
    int yuan = stated(pay);
    return switch (pay.cycle()) {
      case MONTH -> new Measure(yuan, By.MONTH, part);
      case DAY -> new Measure(yuan, By.DAY, part);
      case HOUR ->
          new Measure(
              yuan, !part && fullTime.matcher(said).find() ? By.FULL_HOUR : By.PART_HOUR, false);
    };
  }

  private static int stated(Pay pay) {
    var min = pay.min();
    var max = pay.max();
    return min != null ? min : max != null ? max : 0;
  }

  private static Finding finding(
      Pay pay, Measure measure, double bar, boolean refused, WageTable table) {
    return new Finding(
        pay.min() != null ? "wageMin" : "wageMax",
        (refused ? "wage.low." : "wage.look.") + measure.by().word,
        refused,
        List.of(
            "wage",
            String.valueOf(stated(pay)),
            "least",
            figure(bar, pay.cycle()),
            "from",
            table.from().toString()));
  }

  /** Rounded up, so that what is advised is enough. */
  private static String figure(double bar, Cycle cycle) {
    double rounded = cycle == Cycle.HOUR ? Math.ceil(bar * 10) / 10 : Math.ceil(bar);
    return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }
}
