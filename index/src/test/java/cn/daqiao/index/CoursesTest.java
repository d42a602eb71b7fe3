package cn.daqiao.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.index.lifecycle.IndexHome;
import cn.daqiao.index.seekers.SeekerIndex;
import cn.daqiao.index.seekers.SeekerQuery;
import cn.daqiao.index.vacancies.VacancyIndex;
import cn.daqiao.index.vacancies.VacancyQuery;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.seeker.About;
import cn.daqiao.matcher.seeker.Home;
import cn.daqiao.matcher.seeker.Scope;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.seeker.Wish;
import cn.daqiao.matcher.skill.Skill;
import cn.daqiao.matcher.vacancy.Demands;
import cn.daqiao.matcher.vacancy.Employer;
import cn.daqiao.matcher.vacancy.Kind;
import cn.daqiao.matcher.vacancy.Site;
import cn.daqiao.matcher.vacancy.Status;
import cn.daqiao.matcher.vacancy.Terms;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CoursesTest {
  private static final Skill WELDING = new Skill("电焊", "2-1", "焊工");

  private final IndexHome courses = IndexHome.inMemory(VacancyIndex.SCHEMA);
  private final IndexHome people = IndexHome.inMemory(SeekerIndex.SCHEMA);
  private final VacancyIndex vacancies = new VacancyIndex(courses, Samples.recall());
  private final SeekerIndex seekers = new SeekerIndex(people, Samples.recall());

  @AfterEach
  void close() {
    courses.close();
    people.close();
  }

  @Test
  void whatHasBegunOrIsOverIsNotFound() {
    vacancies.put(posting("begun", Kind.COURSE, "2026-02-20"));
    vacancies.put(posting("soon", Kind.COURSE, "2026-12-25"));
    vacancies.put(posting("fair", Kind.FAIR, "2026-12-25"));
    vacancies.put(posting("past", Kind.FAIR, "2026-02-10"));
    courses.refresh();
    var query = VacancyQuery.of(person("s", true, List.of()), Samples.NOW, 10);
    assertEquals(List.of("soon"), vacancies.find(query.onlyOf(Set.of(Kind.COURSE))));
    assertEquals(List.of("fair"), vacancies.find(query.onlyOf(Set.of(Kind.FAIR))));
    assertEquals(
        Set.of("begun", "soon", "fair", "past"), Set.copyOf(vacancies.allowed(query)), "the table");
  }

  @Test
  void whoWantsToLearnJustThisComesFirstAndWhoHasHadTheYearsCourseNotAtAll() {
    seekers.put(person("any", true, List.of()), true);
    seekers.put(person("welder", true, List.of(WELDING)), true);
    seekers.put(person("had", true, List.of(WELDING)), true, List.of(2026));
    seekers.put(person("last", true, List.of()), true, List.of(2025));
    seekers.put(person("not", false, List.of()), true);
    people.refresh();
    var found = seekers.find(query(posting("c", Kind.COURSE, "2026-12-01")));
    assertEquals("welder", found.getFirst());
    assertEquals(Set.of("welder", "any", "last"), Set.copyOf(found));
    assertTrue(seekers.find(query(posting("c", Kind.COURSE, "2027-01-05"))).contains("had"));
    assertEquals(
        Set.of("any", "welder", "last"),
        Set.copyOf(seekers.willing(new RegionCode("350722"), 2026)));
    assertEquals(List.of(), seekers.willing(new RegionCode("350102"), 2026));
  }

  @Test
  void aFairReachesEverybodyWhoseHomeIsInItsCity() {
    seekers.put(person("near", false, List.of()), true);
    seekers.put(person("quiet", false, List.of()), false);
    seekers.put(living("neighbour", "350702"), true);
    seekers.put(living("far", "350102"), true);
    people.refresh();
    assertEquals(
        Set.of("near", "neighbour"),
        Set.copyOf(seekers.find(query(posting("f", Kind.FAIR, "2026-12-01")))));
  }

  private static SeekerQuery query(Vacancy vacancy) {
    return SeekerQuery.of(vacancy, Samples.NOW, 10);
  }

  private static Seeker living(String id, String region) {
    var home = new Home(new RegionCode(region), null, null, null, null);
    return new Seeker(id, About.unknown(), home, Wish.none(), List.of(), List.of(), Set.of());
  }

  private static Seeker person(String id, boolean willing, List<Skill> learns) {
    var home = new Home(new RegionCode("350722"), null, null, null, null);
    var wish = new Wish(null, null, Scope.COUNTY, List.of(), null, null, willing, learns);
    return new Seeker(id, About.unknown(), home, wish, List.of(), List.of(), Set.of());
  }

  private static Vacancy posting(String id, Kind kind, String starts) {
    return new Vacancy(
        id,
        kind,
        new Employer(null, null, null, null, true),
        kind == Kind.FAIR ? "招聘会" : "电焊培训班",
        null,
        new Site(new RegionCode("350722"), null, null),
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
