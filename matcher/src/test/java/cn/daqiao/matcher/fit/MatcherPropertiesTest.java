package cn.daqiao.matcher.fit;

import static cn.daqiao.matcher.fit.Samples.MATCHER;
import static cn.daqiao.matcher.fit.Samples.NOW;
import static cn.daqiao.matcher.fit.Samples.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.seeker.Scope;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.seeker.Wish;
import cn.daqiao.matcher.vacancy.Kind;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

class MatcherPropertiesTest {
  private static final int ROUNDS = 300;
  private static final List<String> WORDS =
      List.of("电焊", "氩弧焊", "钣金", "炒菜", "普工", "什么都能做", "剥莲子", "做过木雕", "铁件加工");
  private static final List<String> TITLES =
      List.of("电焊工", "氩弧焊师傅", "钣金", "食堂厨师", "普工", "木雕学徒", "剥莲子", "招工", "制造加工");
  private static final List<String> REGIONS =
      List.of("350722", "350722101", "350722102", "350724", "350700", "110101");

  private final long seed = Long.getLong("daqiao.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @BeforeEach
  void sayTheSeed(TestInfo test) {
    System.out.println(test.getDisplayName() + ": seed " + seed);
  }

  @Test
  void moreSkillsNeverLowerAFit() {
    for (int round = 0; round < ROUNDS; round++) {
      var said = new ArrayList<>(List.of(any(WORDS)));
      var vacancy = vacancy(round);
      double before = judge(said, vacancy);
      for (int more = 0; more < 3; more++) {
        said.add(any(WORDS));
        double after = judge(said, vacancy);
        assertTrue(after >= before, () -> said + " for " + vacancy);
        before = after;
      }
    }
  }

  private static double judge(List<String> said, Vacancy vacancy) {
    return MATCHER.judge(Samples.seeker(said.toArray(String[]::new)), vacancy, NOW).score();
  }

  @Test
  void theOrderOfVacanciesDoesNotMatter() {
    for (int round = 0; round < ROUNDS / 10; round++) {
      var vacancies = new ArrayList<>(IntStream.range(0, 60).mapToObj(this::vacancy).toList());
      var seeker = seeker();
      var before = ids(MATCHER.rank(seeker, vacancies, NOW, 20));
      Collections.shuffle(vacancies, random);
      assertEquals(before, ids(MATCHER.rank(seeker, vacancies, NOW, 20)));
    }
  }

  @Test
  void vacanciesReadBeforeRankTheSame() {
    for (int round = 0; round < ROUNDS / 10; round++) {
      var vacancies = IntStream.range(0, 60).mapToObj(this::vacancy).toList();
      var pool = MATCHER.pool(vacancies);
      for (int one = 0; one < 20; one++) {
        var seeker = seeker();
        assertEquals(MATCHER.rank(seeker, vacancies, NOW, 20), MATCHER.rank(seeker, pool, NOW, 20));
      }
    }
  }

  @Test
  void scoresAreSumsOfPartsBetweenNoneAndOne() {
    for (int round = 0; round < ROUNDS; round++) {
      var fit = MATCHER.judge(seeker(), vacancy(round), NOW);
      assertEquals(
          fit.score(), fit.parts().values().stream().mapToDouble(part -> part).sum(), 1e-9);
      assertTrue(fit.score() >= 0 && fit.score() <= 1, fit::toString);
      assertTrue(fit.reasons().size() <= 3, fit::toString);
    }
  }

  @Test
  void whatIsUnknownNeverExcludes() {
    for (int round = 0; round < ROUNDS; round++) {
      assertTrue(MATCHER.eligible(Seeker.unknown("s"), vacancy(round), NOW));
    }
  }

  private Seeker seeker() {
    var scope = any(Arrays.asList(null, Scope.TOWNSHIP, Scope.COUNTY, Scope.CITY, Scope.OUTSIDE));
    var wish =
        new Wish(
            any(Arrays.asList(null, 3000, 5000)),
            null,
            scope,
            List.of(),
            null,
            any(Arrays.asList(null, true, false)),
            any(Arrays.asList(null, true, false)));
    return Samples.seeker(
        wish,
        IntStream.range(0, random.nextInt(4)).mapToObj(_ -> any(WORDS)).toArray(String[]::new));
  }

  private Vacancy vacancy(int number) {
    return Samples.vacancy(
        "v" + number,
        any(List.of(Kind.JOB, Kind.JOB, Kind.JOB, Kind.COURSE, Kind.PUBLIC_POST)),
        "厂" + random.nextInt(5),
        any(TITLES),
        any(List.of("", "包教", "和电焊班一起", "会炒菜更好", "剥莲子")),
        new RegionCode(any(REGIONS)),
        2000 + random.nextInt(5) * 1000);
  }

  private <T> T any(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
