package cn.daqiao.matcher.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.vacancy.Cycle;
import cn.daqiao.matcher.vacancy.Demands;
import cn.daqiao.matcher.vacancy.Employer;
import cn.daqiao.matcher.vacancy.Kind;
import cn.daqiao.matcher.vacancy.Pay;
import cn.daqiao.matcher.vacancy.Site;
import cn.daqiao.matcher.vacancy.Status;
import cn.daqiao.matcher.vacancy.Terms;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MinimumWagesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final RegionCode POOR = new RegionCode("350722");
  private static final RegionCode RICH = new RegionCode("350203");
  private static final RegionCode UNKNOWN = new RegionCode("350527");
  private static final WageTable TABLE =
      table(LocalDate.of(2025, 4, 1), List.of(2200, 2000, 1740), Map.of(POOR, 3, RICH, 1));
  private static final MinimumWages WAGES =
      new MinimumWages(
          List.of(
              table(LocalDate.of(2030, 1, 1), List.of(9000), Map.of()),
              TABLE,
              table(LocalDate.of(2020, 1, 1), List.of(900), Map.of())),
          Pattern.compile("半天|钟点工"),
          Pattern.compile("8小时"));

  @Test
  void theLowestFigureIsHeldAgainstTheTable() {
    assertEquals("wage.low.month wageMin true", month(1739, 4000, POOR));
    assertEquals("-", month(1740, 4000, POOR));
    assertEquals("wage.low.month wageMax true", month(null, 1500, POOR));
    assertEquals("wage.look.month wageMin false", month(1740, null, RICH));
    assertEquals(
        "wage.look.month wageMin false", month(2199, null, UNKNOWN), "not known: the best");
    assertEquals("-", month(2200, null, RICH));
    assertEquals("-", month(1740, null, new RegionCode("350722101")), "a township of the county");
    assertEquals("wage.look.month wageMin false", month(1800, null, new RegionCode("350000")));
    assertEquals("-", month(1000, null, new RegionCode("440305")), "another province's table");
  }

  @Test
  void aDayIsAMonthOver2175AndAnHourHasItsOwnTable() {
    assertEquals("wage.low.day wageMin true", told(Cycle.DAY, 79, ""));
    assertEquals("-", told(Cycle.DAY, 80, ""));
    assertEquals("wage.low.parthour wageMin true", told(Cycle.HOUR, 19, ""));
    assertEquals("-", told(Cycle.HOUR, 20, ""));
    assertEquals("-", told(Cycle.HOUR, 10, "每天8小时"), "1740 over 174 hours");
    assertEquals("wage.low.hour wageMin true", told(Cycle.HOUR, 9, "每天8小时"));
    assertEquals("wage.low.parthour wageMin true", told(Cycle.HOUR, 10, "钟点工"));
  }

  @Test
  void hoursThatAreNotKnownAreLookedAtAndNotRefused() {
    assertEquals("wage.look.month wageMin false", told(Cycle.MONTH, 900, "只做半天"));
    assertEquals("wage.look.day wageMin false", told(Cycle.DAY, 50, "半天"));
    assertEquals("-", told(Cycle.MONTH, 1740, "只做半天"));
  }

  @Test
  void whatAProgrammePaysIsLookedAtAndCoursesPass() {
    for (var kind : List.of(Kind.PUBLIC_POST, Kind.WORK_RELIEF, Kind.INTERNSHIP)) {
      assertEquals("wage.look.month wageMin false", told(kind, new Pay(900, 900, Cycle.MONTH)));
    }
    for (var kind : List.of(Kind.JOB, Kind.DAY, Kind.WORKSHOP)) {
      assertEquals("wage.low.month wageMin true", told(kind, new Pay(900, 900, Cycle.MONTH)));
    }
    for (var kind : List.of(Kind.COURSE, Kind.FAIR)) {
      assertEquals("-", told(kind, new Pay(900, 900, Cycle.MONTH)));
    }
  }

  @Test
  void whatStaffSetWinsOverTheTable() {
    var pay = new Pay(1800, null, Cycle.MONTH);
    assertEquals("-", told(pay, POOR, Map.of()));
    assertEquals("wage.look.month wageMin false", told(pay, POOR, Map.of(POOR, 2)));
    assertEquals("-", told(pay, UNKNOWN, Map.of(UNKNOWN, 3)));
    assertEquals("wage.look.month wageMin false", told(pay, POOR, Map.of(RICH, 3, POOR, 2)));
  }

  @Test
  void whatIsAdvisedIsEnough() {
    var found =
        WAGES.finding(vacancy(Kind.JOB, new Pay(70, null, Cycle.DAY), POOR, ""), Map.of(), DAY);
    assertEquals(
        List.of("wage", "70", "least", "80", "from", "2025-04-01"), found.orElseThrow().args());
  }

  @Test
  void tablesThatMakeNoSenseAreRefused() {
    var day = LocalDate.of(2025, 4, 1);
    assertThrows(IllegalArgumentException.class, () -> table(day, List.of(1740, 2000), Map.of()));
    assertThrows(IllegalArgumentException.class, () -> table(day, List.of(), Map.of()));
    assertThrows(IllegalArgumentException.class, () -> table(day, List.of(2000), Map.of(POOR, 2)));
    assertThrows(
        IllegalArgumentException.class,
        () -> table(day, List.of(2000), Map.of(new RegionCode("440305"), 1)));
  }

  private static String month(Integer min, Integer max, RegionCode where) {
    return told(new Pay(min, max, Cycle.MONTH), where, Map.of());
  }

  private static String told(Pay pay, RegionCode where, Map<RegionCode, Integer> set) {
    return told(vacancy(Kind.JOB, pay, where, ""), set);
  }

  private static String told(Cycle cycle, int yuan, String description) {
    return told(vacancy(Kind.JOB, new Pay(yuan, null, cycle), POOR, description), Map.of());
  }

  private static String told(Kind kind, Pay pay) {
    return told(vacancy(kind, pay, POOR, ""), Map.of());
  }

  private static String told(Vacancy vacancy, Map<RegionCode, Integer> set) {
    return WAGES
        .finding(vacancy, set, DAY)
        .map(found -> found.rule() + " " + found.field() + " " + found.refused())
        .orElse("-");
  }

  private static WageTable table(
      LocalDate from, List<Integer> months, Map<RegionCode, Integer> counties) {
    return new WageTable(
        from,
        new RegionCode("350000"),
        "test",
        true,
        months.stream().map(month -> new WageTable.Tier(month, 20)).toList(),
        counties);
  }

  private static Vacancy vacancy(Kind kind, Pay pay, RegionCode where, String description) {
    return new Vacancy(
        "v",
        kind,
        new Employer("e", "厂", null, null, true),
        "工人",
        description,
        new Site(where, null, null),
        pay,
        Demands.none(),
        Terms.unknown(),
        1,
        null,
        null,
        Status.OPEN,
        1);
  }
}
