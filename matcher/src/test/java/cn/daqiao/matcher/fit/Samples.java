package cn.daqiao.matcher.fit;

import cn.daqiao.matcher.fit.constraint.Licences;
import cn.daqiao.matcher.fit.rule.GeneralWords;
import cn.daqiao.matcher.fit.rule.Weights;
import cn.daqiao.matcher.region.Point;
import cn.daqiao.matcher.region.Region;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.region.RegionTree;
import cn.daqiao.matcher.seeker.About;
import cn.daqiao.matcher.seeker.Home;
import cn.daqiao.matcher.seeker.Scope;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.seeker.Wish;
import cn.daqiao.matcher.skill.Occupation;
import cn.daqiao.matcher.skill.Skill;
import cn.daqiao.matcher.skill.SkillBook;
import cn.daqiao.matcher.vacancy.Cycle;
import cn.daqiao.matcher.vacancy.Demands;
import cn.daqiao.matcher.vacancy.Employer;
import cn.daqiao.matcher.vacancy.Kind;
import cn.daqiao.matcher.vacancy.Pay;
import cn.daqiao.matcher.vacancy.Site;
import cn.daqiao.matcher.vacancy.Status;
import cn.daqiao.matcher.vacancy.Terms;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A small county with a few trades, and people and vacancies of it. */
final class Samples {
  static final Instant NOW = Instant.parse("2026-11-23T06:30:00Z");
  static final RegionCode PUCHENG = new RegionCode("350722");
  static final RegionCode FULING = new RegionCode("350722101");
  static final RegionCode SONGXI = new RegionCode("350724");

  static final RegionTree REGIONS =
      new RegionTree(
          List.of(
              region("350722", "浦城县", new Point(27.92, 118.54)),
              region("350722101", "富岭镇", new Point(27.85, 118.63)),
              region("350722102", "石陂镇", new Point(27.64, 118.42)),
              region("350724", "松溪县", new Point(27.53, 118.79))));

  static final SkillBook BOOK =
      new SkillBook(
          List.of(
              new Occupation("f-make", "制造加工", List.of(), null, List.of()),
              new Occupation("g-metal", "金属工", List.of("铁件加工"), "f-make", List.of()),
              new Occupation("weld", "焊工", List.of("电焊", "烧电焊"), "g-metal", List.of("bend")),
              new Occupation("argon", "氩弧焊工", List.of("氩弧焊"), "weld", List.of()),
              new Occupation("bend", "钣金工", List.of("钣金"), "f-make", List.of()),
              new Occupation("cook", "厨师", List.of("炒菜", "做饭"), null, List.of()),
              new Occupation("hand", "普工", List.of("普通工人"), null, List.of())));

  static final Rules RULES =
      new Rules(
          "test-1",
          new Weights(
              Map.of(
                  "skill", 0.5,
                  "distance", 0.17,
                  "wage", 0.13,
                  "wishes", 0.08,
                  "experience", 0.05,
                  "freshness", 0.03,
                  "trust", 0.04)),
          0.3,
          4000,
          new GeneralWords(
              List.of("普工", "小工"),
              List.of("学徒"),
              List.of("操作工"),
              List.of(),
              List.of("什么都能"),
              List.of("包教"),
              List.of(),
              List.of("会", "做过")),
          Licences.plain());

  static final Matcher MATCHER = new Matcher(REGIONS, BOOK, RULES);

  private Samples() {}

  private static Region region(String code, String name, Point point) {
    return new Region(new RegionCode(code), name, point, List.of());
  }

  static Seeker seeker(String... said) {
    return seeker(wish(3000, Scope.CITY), said);
  }

  static Seeker seeker(Wish wish, String... said) {
    var skills = Arrays.stream(said).map(Samples::skill).toList();
    var home = new Home(PUCHENG, FULING, null, null, null);
    return new Seeker("s", About.unknown(), home, wish, skills, List.of(), Set.of());
  }

  static Wish wish(@Nullable Integer wage, @Nullable Scope scope) {
    return new Wish(wage, Cycle.MONTH, scope, List.of(), null, null, null);
  }

  static Skill skill(String said) {
    return BOOK.read(said).stream()
        .findFirst()
        .map(m -> new Skill(said, m.occupation().code(), m.occupation().name()))
        .orElseGet(() -> Skill.unknown(said));
  }

  static Vacancy vacancy(String id, String title) {
    return vacancy(id, title, "", PUCHENG, 4500);
  }

  static Vacancy vacancy(String id, String title, String description, RegionCode region, int wage) {
    return vacancy(id, Kind.JOB, "厂" + id, title, description, region, wage);
  }

  static Vacancy vacancy(
      String id,
      Kind kind,
      String employer,
      String title,
      String description,
      RegionCode region,
      int wage) {
    return new Vacancy(
        id,
        kind,
        new Employer(null, employer, null, null, false),
        title,
        description,
        new Site(region, null, null),
        kind.paid() ? new Pay(wage, wage, Cycle.MONTH) : null,
        Demands.none(),
        Terms.unknown(),
        null,
        null,
        null,
        Status.OPEN,
        1);
  }

  static List<String> ids(List<Fit> fits) {
    return fits.stream().map(fit -> fit.vacancy().id()).toList();
  }
}
