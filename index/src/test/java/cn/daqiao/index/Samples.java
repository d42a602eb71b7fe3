package cn.daqiao.index;

import cn.daqiao.index.recall.Recall;
import cn.daqiao.matcher.fit.Matcher;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Made-up people and vacancies of all shapes, the same for the same source of randomness. */
public final class Samples {
  public static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");

  /** Two provinces, a city without counties, and everything known finely or coarsely. */
  private static final List<RegionCode> CODES =
      Stream.of(
              "350000",
              "350700",
              "350722",
              "350722100",
              "350722101",
              "350723",
              "350723100",
              "350100",
              "350102",
              "350102001",
              "440000",
              "441900",
              "441900003",
              "360000",
              "360121")
          .map(RegionCode::new)
          .toList();

  private static final List<Occupation> OCCUPATIONS =
      List.of(
          new Occupation("1", "缝纫", List.of("缝纫工"), null, List.of()),
          new Occupation("1-1", "平车工", List.of("平车", "车位工"), "1", List.of()),
          new Occupation("1-2", "裁剪工", List.of("裁剪"), "1", List.of()),
          new Occupation("2", "焊接", List.of(), null, List.of()),
          new Occupation("2-1", "焊工", List.of("电焊", "烧焊", "电焊工"), "2", List.of("3-1")),
          new Occupation("3", "建筑", List.of("小工"), null, List.of()),
          new Occupation("3-1", "钢筋工", List.of("扎钢筋"), "3", List.of()));

  private static final List<String> SAID =
      List.of("平车", "裁剪", "焊工", "扎钢筋", "编竹篮", "采茶", "看大门", "普工", "做过茶", "CNC");

  private final RandomGenerator random;

  /** Everything drawn from this source. */
  public Samples(RandomGenerator random) {
    this.random = random;
  }

  private static final Rules RULES =
      new Rules(
          "test",
          new Weights(
              Map.of(
                  "skill",
                  0.4,
                  "distance",
                  0.2,
                  "wage",
                  0.15,
                  "wishes",
                  0.1,
                  "experience",
                  0.06,
                  "freshness",
                  0.05,
                  "trust",
                  0.04)),
          0.3,
          3000,
          new GeneralWords(
              List.of("普工", "小工"),
              List.of("学徒"),
              List.of("操作工"),
              List.of(),
              List.of("什么都能"),
              List.of(),
              List.of(),
              List.of("做过")),
          Licences.plain());

  private static final SkillBook BOOK = new SkillBook(OCCUPATIONS);

  /** A small skill book. */
  public static SkillBook book() {
    return BOOK;
  }

  /** What the indexes read with. */
  public static Recall recall() {
    return new Recall(regions(), BOOK, RULES);
  }

  /** The matcher that reads with the same. */
  public static Matcher matcher() {
    return new Matcher(regions(), BOOK, RULES);
  }

  /** The regions of the samples, a tenth of a degree apart. */
  public static RegionTree regions() {
    return new RegionTree(
        IntStream.range(0, CODES.size())
            .mapToObj(
                i -> new Region(CODES.get(i), "R" + i, new Point(25 + i / 10.0, 118), List.of()))
            .toList());
  }

  /** People with the ids s0, s1… */
  public List<Seeker> seekers(int count) {
    return IntStream.range(0, count).mapToObj(i -> seeker("s" + i)).toList();
  }

  /** Vacancies with the ids v0, v1… */
  public List<Vacancy> vacancies(int count) {
    return IntStream.range(0, count).mapToObj(i -> vacancy("v" + i)).toList();
  }

  /** Any person. */
  public Seeker seeker(String id) {
    var about =
        new About(
            null,
            maybe(() -> 2026 - random.nextInt(14, 70)),
            sometimes(() -> random.nextInt(14, 70)),
            maybe(() -> one(List.of(Education.values()))),
            null,
            random.nextBoolean() ? List.of() : List.of(one(List.of("C1", "B2", "A1", "电工证"))),
            maybe(random::nextBoolean),
            random.nextBoolean() ? Set.of() : Set.of(one(List.of(Standing.values()))),
            sometimes(random::nextBoolean));
    var township = one(CODES);
    var home =
        new Home(
            maybe(() -> one(CODES.stream().filter(c -> c.digits().length() == 6).toList())),
            township.digits().length() == 9 ? maybe(() -> township) : null,
            null,
            null,
            null);
    var wish =
        new Wish(
            maybe(() -> random.nextInt(10, 6000)),
            maybe(() -> one(List.of(Cycle.values()))),
            maybe(() -> one(List.of(Scope.values()))),
            random.nextInt(4) > 0 ? List.of() : List.of(one(CODES), one(CODES)),
            maybe(() -> one(List.of(Shift.values()))),
            maybe(random::nextBoolean),
            sometimes(random::nextBoolean));
    var refused = random.nextBoolean() ? Set.<String>of() : Set.of("v" + random.nextInt(100));
    return new Seeker(id, about, home, wish, skills(), List.of(), refused);
  }

  /** People of whom half have a limit in kilometres. */
  public List<Seeker> seekersNearby(int count) {
    var limits = List.of(3, 5, 10, 15, 20, 40, 80, 200);
    return seekers(count).stream()
        .map(one -> random.nextBoolean() ? one : one.wishing(one.wish().within(this.one(limits))))
        .toList();
  }

  private List<Skill> skills() {
    var skills = new ArrayList<Skill>();
    random.ints(random.nextInt(3), 0, SAID.size()).forEach(i -> skills.add(skill(SAID.get(i))));
    return skills;
  }

  private static Skill skill(String said) {
    return OCCUPATIONS.stream()
        .filter(o -> o.name().startsWith(said) || o.spoken().contains(said))
        .findFirst()
        .map(o -> new Skill(said, o.code(), o.name()))
        .orElseGet(() -> Skill.unknown(said));
  }

  /** Any vacancy. */
  public Vacancy vacancy(String id) {
    return vacancy(id, one(CODES));
  }

  /** Any vacancy in a region. */
  public Vacancy vacancy(String id, RegionCode region) {
    Integer ageMin = maybe(() -> random.nextInt(16, 40));
    var demands =
        new Demands(
            List.of(one(SAID)),
            maybe(() -> one(List.of(Education.values()))),
            random.nextInt(4) > 0 ? List.of() : List.of(one(List.of("C1", "C2", "A1", "电工证"))),
            ageMin,
            maybe(() -> random.nextInt(ageMin == null ? 16 : ageMin, 65)),
            random.nextInt(5) == 0);
    var terms =
        new Terms(
            maybe(random::nextBoolean),
            null,
            maybe(() -> one(List.of(Shift.values()))),
            maybe(random::nextBoolean),
            null,
            null,
            null);
    return new Vacancy(
        id,
        one(List.of(Kind.values())),
        new Employer(null, "某厂", null, null, true),
        "招" + one(SAID),
        maybe(() -> "要会" + one(SAID) + "，也收" + one(SAID)),
        new Site(region, null, null),
        maybe(() -> new Pay(null, random.nextInt(10, 8000), one(List.of(Cycle.values())))),
        demands,
        terms,
        maybe(() -> random.nextInt(3)),
        maybe(() -> NOW.plus(Duration.ofMillis(random.nextLong(-86_400_000, 864_000_000)))),
        maybe(() -> NOW.minus(Duration.ofDays(random.nextInt(60)))),
        random.nextInt(8) > 0 ? Status.OPEN : one(List.of(Status.values())),
        1);
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private <T> @Nullable T maybe(java.util.function.Supplier<T> value) {
    return random.nextBoolean() ? value.get() : null;
  }

  private <T> @Nullable T sometimes(java.util.function.Supplier<T> value) {
    return random.nextInt(5) == 0 ? value.get() : null;
  }
}
