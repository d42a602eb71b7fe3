package cn.daqiao.matcher.vacancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cn.daqiao.matcher.region.RegionCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final Instant LAST_DAY = Instant.parse("2026-12-31T16:00:00Z");

  @Test
  void readsDatesAsEmployersWriteThem() {
    for (var starts : new String[] {"2026-12-01", "2026/12/1", "2026.12.1", "2026年12月1日 上午"}) {
      assertEquals(
          Instant.parse("2026-11-30T16:00:00Z"), of(Kind.COURSE, starts, null).begins(), starts);
    }
    assertEquals(
        Instant.parse("2026-12-01T00:30:00Z"),
        of(Kind.COURSE, "2026-12-01T08:30:00+08:00", null).begins());
    for (var starts : new String[] {"满20人开班", "2026-13-45", "T", "另行通知"}) {
      assertNull(of(Kind.COURSE, starts, null).begins(), starts);
    }
  }

  @Test
  void countsDaysWeeksMonthsAndLessons() {
    assertEquals(Instant.parse("2026-12-10T16:00:00Z"), of("每天上午8点到11点半，共10天").ends());
    assertEquals(Instant.parse("2026-12-14T16:00:00Z"), of("两周").ends());
    assertEquals(Instant.parse("2026-12-30T16:00:00Z"), of("为期1个月").ends());
    assertEquals(Instant.parse("2026-12-05T16:00:00Z"), of("40学时").ends());
    assertEquals(Instant.parse("2026-12-01T16:00:00Z"), of(null).ends(), "a day at least");
    assertEquals(
        Instant.parse("2026-12-01T16:00:00Z"),
        of(Kind.FAIR, "2026-12-01", "共3天").ends(),
        "a fair is over at the end of its day");
  }

  @Test
  void withoutAStartNothingButTheLastDayIsKnown() {
    var course = of(Kind.COURSE, null, "10天");
    assertEquals(LAST_DAY, course.ends());
    assertEquals(2026, course.year(Instant.parse("2026-11-23T06:30:00Z")));
    assertEquals(2027, of(Kind.COURSE, "2027-01-04", null).year(LAST_DAY));
  }

  @Test
  void nobodyIsToldOfACourseThatHasBegun() {
    var course = posting(Kind.COURSE, "2026-12-01", null);
    assertEquals(Instant.parse("2026-11-30T16:00:00Z"), course.offeredUntil());
    assertEquals(LAST_DAY, posting(Kind.JOB, "2026-12-01", null).offeredUntil());
    assertEquals(LAST_DAY, posting(Kind.COURSE, "2027-06-01", null).offeredUntil());
  }

  private static Schedule of(@Nullable String hours) {
    return of(Kind.COURSE, "2026-12-01", hours);
  }

  private static Schedule of(Kind kind, @Nullable String starts, @Nullable String hours) {
    return Schedule.of(posting(kind, starts, hours));
  }

  private static Vacancy posting(Kind kind, @Nullable String starts, @Nullable String hours) {
    return new Vacancy(
        "v",
        kind,
        new Employer(null, null, null, null, false),
        "班",
        null,
        new Site(new RegionCode("350722"), null, null),
        null,
        Demands.none(),
        new Terms(null, null, null, null, starts, hours, null),
        null,
        LAST_DAY,
        null,
        Status.OPEN,
        1);
  }
}
