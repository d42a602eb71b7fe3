package cn.daqiao.index;

import cn.daqiao.index.recall.Recall;
import cn.daqiao.matcher.fit.Rules;
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
import cn.daqiao.matcher.seeker.Standing;
import cn.daqiao.matcher.seeker.Wish;
import cn.daqiao.matcher.skill.Occupation;
import cn.daqiao.matcher.skill.Skill;
import cn.daqiao.matcher.skill.SkillBook;
import cn.daqiao.matcher.vacancy.Cycle;
import cn.daqiao.matcher.vacancy.Demands;
import cn.daqiao.matcher.vacancy.Education;
import cn.daqiao.matcher.vacancy.Employer;
import cn.daqiao.matcher.vacancy.Kind;
import cn.daqiao.matcher.vacancy.Pay;
import cn.daqiao.matcher.vacancy.Shift;
import cn.daqiao.matcher.vacancy.Site;
import cn.daqiao.matcher.vacancy.Status;
import cn.daqiao.matcher.vacancy.Terms;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A made-up province for measuring: nine cities of nine counties of fifteen townships, 30 families
 * of 5 trades of 6 occupations, some occupations far commoner than others.
 */
final class Province {
  private static final int CITIES = 9;
  private static final int COUNTIES = 9;
  private static final int TOWNSHIPS = 15;

  private final RandomGenerator random;
  private final List<RegionCode> townships = new ArrayList<>();
  private final List<Occupation> trades = new ArrayList<>();
  private final Recall recall;

  Province(RandomGenerator random) {
    this.random = random;
    var regions = regions();
    var rules =
        new Rules(
            "measure",
            new Weights(
                Map.of(
                    "skill",
                    0.5,
                    "distance",
                    0.17,
                    "wage",
                    0.13,
                    "wishes",
                    0.08,
                    "experience",
                    0.05,
                    "freshness",
                    0.03,
                    "trust",
                    0.04)),
            0.3,
            4000,
            new GeneralWords(
                List.of("普工"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()),
            Licences.plain());
    recall = new Recall(new RegionTree(regions), new SkillBook(occupations()), rules);
  }

  Recall recall() {
    return recall;
  }

  private List<Region> regions() {
    var regions = new ArrayList<Region>();
    for (int city = 1; city <= CITIES; city++) {
      regions.add(region("35%02d00".formatted(city), 23.5 + city * 0.5, 117.5));
      for (int county = 1; county <= COUNTIES; county++) {
        var code = "35%02d%02d".formatted(city, 20 + county);
        double lat = 23.5 + city * 0.5 + random.nextDouble(0.4);
        double lon = 116 + county * 0.4 + random.nextDouble(0.3);
        regions.add(region(code, lat, lon));
        for (int township = 0; township < TOWNSHIPS; township++) {
          var within = code + (100 + township);
          double north = random.nextDouble(-0.2, 0.2);
          double east = random.nextDouble(-0.2, 0.2);
          regions.add(region(within, lat + north, lon + east));
          townships.add(new RegionCode(within));
        }
      }
    }
    return regions;
  }

  private static Region region(String code, double lat, double lon) {
    return new Region(new RegionCode(code), code, new Point(lat, lon), List.of());
  }

  private List<Occupation> occupations() {
    var all = new ArrayList<Occupation>();
    for (int family = 0; family < 30; family++) {
      all.add(new Occupation("" + family, "族" + han(family), List.of(), null, List.of()));
      for (int trade = 0; trade < 5; trade++) {
        var parent = family + "-" + trade;
        var name = han(family) + han(40 + trade);
        all.add(new Occupation(parent, name + "类", List.of(), "" + family, List.of()));
        for (int i = 0; i < 6; i++) {
          var full = name + han(50 + i) + "工";
          var one = new Occupation(parent + "-" + i, full, List.of(), parent, List.of());
          all.add(one);
          trades.add(one);
        }
      }
    }
    return all;
  }

  private static String han(int number) {
    return Character.toString('\u4E00' + 97 * number);
  }

  /** The square makes the first ones far commoner than the last. */
  private Occupation trade() {
    double skewed = Math.pow(random.nextDouble(), 2);
    return trades.get((int) (skewed * trades.size()));
  }

  List<Seeker> seekers(int count) {
    return IntStream.range(0, count).mapToObj(this::seeker).toList();
  }

  Seeker seeker(int number) {
    var township = townships.get(random.nextInt(townships.size()));
    var county = new RegionCode(township.digits().substring(0, 6));
    var about =
        new About(
            null,
            random.nextInt(1960, 2008),
            null,
            Education.values()[random.nextInt(4)],
            null,
            random.nextInt(5) == 0 ? List.of("C1") : List.of(),
            random.nextInt(20) == 0,
            random.nextInt(3) == 0 ? Set.of(Standing.REGISTERED_POOR) : Set.of(),
            null);
    var wish =
        new Wish(
            random.nextInt(20, 60) * 100,
            null,
            scope(),
            List.of(),
            random.nextInt(4) == 0 ? Shift.DAY : null,
            random.nextInt(5) == 0,
            null);
    var skills =
        IntStream.range(0, random.nextInt(1, 4))
            .mapToObj(i -> trade())
            .map(trade -> new Skill(trade.name(), trade.code(), trade.name()))
            .toList();
    var home = new Home(county, township, null, null, null);
    return new Seeker("p%07d".formatted(number), about, home, wish, skills, List.of(), Set.of());
  }

  private Scope scope() {
    int draw = random.nextInt(100);
    if (draw < 10) {
      return Scope.TOWNSHIP;
    }
    if (draw < 60) {
      return Scope.COUNTY;
    }
    if (draw < 80) {
      return Scope.CITY;
    }
    return draw < 95 ? Scope.PROVINCE : Scope.OUTSIDE;
  }

  List<Vacancy> vacancies(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> vacancy(i, townships.get(random.nextInt(townships.size()))))
        .toList();
  }

  /** A vacancy known by its county. */
  Vacancy inCounty(int number) {
    var township = townships.get(random.nextInt(townships.size()));
    return vacancy(number, new RegionCode(township.digits().substring(0, 6)));
  }

  /** A vacancy known by its prefecture alone, open to all its counties. */
  Vacancy inCity(int number) {
    var township = townships.get(random.nextInt(townships.size()));
    return vacancy(number, new RegionCode(township.digits().substring(0, 4) + "00"));
  }

  private Vacancy vacancy(int number, RegionCode region) {
    int low = random.nextInt(25, 60) * 100;
    var demands =
        new Demands(
            List.of(),
            random.nextInt(4) == 0 ? Education.JUNIOR : null,
            random.nextInt(10) == 0 ? List.of("C1") : List.of(),
            random.nextInt(3) == 0 ? 18 : null,
            random.nextInt(3) == 0 ? 50 : null,
            random.nextInt(20) == 0);
    var terms =
        new Terms(
            random.nextBoolean(),
            null,
            random.nextInt(3) == 0 ? Shift.ROTATING : Shift.DAY,
            null,
            null,
            null,
            null);
    return new Vacancy(
        "v%07d".formatted(number),
        Kind.JOB,
        new Employer("e" + random.nextInt(5000), "厂", null, null, true),
        "招" + trade().name(),
        "本厂招工，工作内容：" + trade().name() + "等，按月发工资，提供宿舍和食堂，有意者来电。",
        new Site(region, null, null),
        new Pay(low, low + random.nextInt(20) * 100, Cycle.MONTH),
        demands,
        terms,
        null,
        null,
        Samples.NOW.minus(Duration.ofHours(random.nextInt(1000))),
        Status.OPEN,
        1);
  }
}
