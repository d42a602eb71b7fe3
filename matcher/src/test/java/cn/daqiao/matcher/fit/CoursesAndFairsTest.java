package cn.daqiao.matcher.fit;

import static cn.daqiao.matcher.fit.Samples.MATCHER;
import static cn.daqiao.matcher.fit.Samples.NOW;
import static cn.daqiao.matcher.fit.Samples.PUCHENG;
import static cn.daqiao.matcher.fit.Samples.SONGXI;
import static cn.daqiao.matcher.fit.Samples.ids;
import static cn.daqiao.matcher.fit.Samples.seeker;
import static cn.daqiao.matcher.fit.Samples.vacancy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.seeker.Wish;
import cn.daqiao.matcher.vacancy.Demands;
import cn.daqiao.matcher.vacancy.Employer;
import cn.daqiao.matcher.vacancy.Kind;
import cn.daqiao.matcher.vacancy.Site;
import cn.daqiao.matcher.vacancy.Status;
import cn.daqiao.matcher.vacancy.Terms;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoursesAndFairsTest {
  private static final List<Vacancy> COURSES =
      List.of(
          posting("weld", Kind.COURSE, "电焊培训班", PUCHENG, null),
          posting("argon", Kind.COURSE, "氩弧焊提高班", PUCHENG, null),
          posting("cook", Kind.COURSE, "中式厨师培训班", PUCHENG, null));

  @Test
  void whoNamesWhatToLearnGetsCoursesNearIt() {
    var welder = learner(List.of("电焊"));
    var fits = MATCHER.rank(welder, COURSES, NOW, 10);
    assertEquals(List.of("weld", "argon"), ids(fits));
    assertTrue(fits.getFirst().reasons().contains(Reason.of("reason.learn", "skill", "电焊")));
  }

  @Test
  void whoNamesNothingGetsThemAllNearHome() {
    assertEquals(3, MATCHER.rank(learner(List.of()), COURSES, NOW, 10).size());
    assertEquals(3, MATCHER.rank(learner(List.of()), MATCHER.pool(COURSES), NOW, 10).size());
    assertEquals(
        "cook", MATCHER.rank(learner(List.of(), "炒菜"), COURSES, NOW, 10).getFirst().vacancy().id());
  }

  @Test
  void whatIsToBeLearntIsNoTradeThatFindsWork() {
    assertEquals(
        List.of(), MATCHER.rank(learner(List.of("电焊")), List.of(vacancy("a", "电焊工")), NOW, 10));
  }

  @Test
  void aCourseThatHasBegunIsNotOfferedThoughItMayBeTaken() {
    var begun = posting("begun", Kind.COURSE, "电焊培训班", PUCHENG, "2026-11-23");
    var soon = posting("soon", Kind.COURSE, "电焊培训班", PUCHENG, "2026-11-24");
    var learner = learner(List.of());
    assertEquals(List.of("soon"), ids(MATCHER.rank(learner, List.of(begun, soon), NOW, 10)));
    assertTrue(MATCHER.eligible(learner, begun, NOW), "the interface's table stands");
  }

  @Test
  void aFairIsForEverybodyInCountyAndCityUntilItsDayIsOver() {
    var today = posting("today", Kind.FAIR, "秋季招聘会", PUCHENG, "2026-11-23");
    var past = posting("past", Kind.FAIR, "秋季招聘会", PUCHENG, "2026-11-22");
    var next = posting("next", Kind.FAIR, "松溪招聘会", SONGXI, "2026-12-01");
    var far = posting("far", Kind.FAIR, "福州招聘会", new RegionCode("350102"), "2026-12-01");
    var fairs = List.of(far, next, past, today);
    var anybody = seeker("炒菜");
    assertEquals(List.of("today", "next"), ids(MATCHER.rank(anybody, fairs, NOW, 10)));
    assertEquals(
        List.of("today", "next"), ids(MATCHER.rank(anybody, MATCHER.pool(fairs), NOW, 10)));
    assertEquals(
        List.of(Reason.of("reason.fair")),
        MATCHER.rank(anybody, List.of(today), NOW, 1).getFirst().reasons().subList(0, 1));
  }

  private static Seeker learner(List<String> learns, String... said) {
    var skills = learns.stream().map(Samples::skill).toList();
    var wish = new Wish(null, null, null, List.of(), null, null, true, skills);
    return seeker(wish, said);
  }

  private static Vacancy posting(
      String id, Kind kind, String title, RegionCode region, @Nullable String starts) {
    return new Vacancy(
        id,
        kind,
        new Employer(null, "办班" + id, null, null, false),
        title,
        null,
        new Site(region, null, null),
        null,
        Demands.none(),
        new Terms(null, null, null, null, starts, null, null),
        null,
        null,
        null,
        Status.OPEN,
        1);
  }
}
