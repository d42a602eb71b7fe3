package cn.daqiao.index.vacancies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.index.Allowed;
import cn.daqiao.index.Samples;
import cn.daqiao.index.lifecycle.IndexHome;
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
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VacancyIndexTest {
  private final IndexHome home = IndexHome.inMemory(VacancyIndex.SCHEMA);
  private final VacancyIndex index = new VacancyIndex(home, Samples.recall());

  @AfterEach
  void close() {
    home.close();
  }

  @Test
  void allowsExactlyWhatTheTableAllows() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var samples = new Samples(new Random(seed));
    var vacancies = samples.vacancies(400);
    vacancies.forEach(index::put);
    home.refresh();
    int allowed = 0;
    for (var seeker : samples.seekers(300)) {
      var found = new HashSet<>(index.allowed(VacancyQuery.of(seeker, Samples.NOW, 1000)));
      for (var vacancy : vacancies) {
        boolean may = Allowed.pair(seeker, vacancy, Samples.NOW);
        assertEquals(
            may,
            found.contains(vacancy.id()),
            () -> "seed " + seed + ": " + seeker + " and " + vacancy);
        allowed += may ? 1 : 0;
      }
    }
    assertTrue(allowed > 1000, "the samples test something: " + allowed);
  }

  @Test
  void findsAllThatTheMatcherRanks() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var samples = new Samples(new Random(seed));
    var vacancies = samples.vacancies(400);
    vacancies.forEach(index::put);
    home.refresh();
    int ranked = 0;
    for (var seeker : samples.seekersNearby(300)) {
      var found = new HashSet<>(index.find(VacancyQuery.of(seeker, Samples.NOW, 1000)));
      for (var fit : Samples.matcher().rank(seeker, vacancies, Samples.NOW, 1000)) {
        assertTrue(
            found.contains(fit.vacancy().id()),
            () -> "seed " + seed + ": " + seeker + " and " + fit.vacancy());
        ranked++;
      }
    }
    assertTrue(ranked > 1000, "the samples test something: " + ranked);
  }

  @Test
  void meetsACoarselyKnownVacancyFromAFinerWish() {
    index.put(vacancy("city", "招工", "350700"));
    index.put(vacancy("county", "招工", "350722"));
    index.put(vacancy("other", "招工", "350723"));
    home.refresh();
    var seeker = seeker("350722101", Scope.COUNTY, List.of());
    assertEquals(Set.of("city", "county"), new HashSet<>(allowed(seeker)));
  }

  @Test
  void leavesOutWhatLiesBeyondTheLimit() {
    index.put(vacancy("here", "编竹篮师傅", "350722"));
    index.put(vacancy("far", "编竹篮师傅", "350102"));
    home.refresh();
    var seeker = seeker("350722", Scope.PROVINCE, List.of(Skill.unknown("编竹篮")));
    assertEquals(List.of("here", "far"), index.find(query(seeker, 10)));
    var near = seeker.wishing(seeker.wish().within(20));
    assertEquals(List.of("here"), index.find(query(near, 10)));
  }

  @Test
  void leavesOutWhatWasSeenOrTurnedDown() {
    index.put(vacancy("seen", "招工", "350722"));
    index.put(vacancy("new", "招工", "350722"));
    home.refresh();
    var query = query(seeker("350722", Scope.COUNTY, List.of()), 10);
    assertEquals(List.of("new"), index.allowed(query.excluding(Set.of("seen"))));
  }

  @Test
  void findsSkillsThatTheBookDoesNotKnow() {
    index.put(vacancy("none", "保安", "350722"));
    index.put(vacancy("title", "编竹篮师傅", "350722"));
    home.refresh();
    var seeker = seeker("350722", Scope.COUNTY, List.of(Skill.unknown("编竹篮")));
    assertEquals(List.of("title"), find(seeker, 10));
    assertEquals(List.of("title", "none"), index.allowed(query(seeker, 10)));
  }

  @Test
  void replacesAndForgets() {
    var open = vacancy("v", "招工", "350722");
    index.put(open);
    index.put(open);
    home.refresh();
    var seeker = seeker("350722", Scope.COUNTY, List.of());
    assertEquals(List.of("v"), allowed(seeker));
    index.put(open.withStatus(Status.CLOSED));
    home.refresh();
    assertEquals(List.of(), allowed(seeker));
    index.put(open);
    index.delete("v");
    home.refresh();
    assertEquals(List.of(), allowed(seeker));
  }

  @Test
  void findsSomeKindsOnly() {
    index.put(vacancy("v", "招工", "350722"));
    home.refresh();
    var query = query(seeker("350722", Scope.COUNTY, List.of()), 10);
    assertEquals(List.of(), index.allowed(query.onlyOf(Set.of(Kind.COURSE, Kind.FAIR))));
    assertEquals(List.of("v"), index.allowed(query.onlyOf(Set.of(Kind.JOB))));
  }

  private List<String> find(Seeker seeker, int limit) {
    return index.find(query(seeker, limit));
  }

  private List<String> allowed(Seeker seeker) {
    return index.allowed(query(seeker, 10));
  }

  private static VacancyQuery query(Seeker seeker, int limit) {
    return VacancyQuery.of(seeker, Samples.NOW, limit);
  }

  private static Seeker seeker(String code, Scope scope, List<Skill> skills) {
    var region = new RegionCode(code);
    boolean fine = code.length() == 9;
    var home =
        new Home(
            fine ? new RegionCode(code.substring(0, 6)) : region,
            fine ? region : null,
            null,
            null,
            null);
    var wish = new Wish(null, null, scope, List.of(), null, null, null);
    return new Seeker("s", About.unknown(), home, wish, skills, List.of(), Set.of());
  }

  private static Vacancy vacancy(String id, String title, String region) {
    return new Vacancy(
        id,
        Kind.JOB,
        new Employer(null, null, null, null, true),
        title,
        null,
        new Site(new RegionCode(region), null, null),
        null,
        Demands.none(),
        Terms.unknown(),
        null,
        null,
        null,
        Status.OPEN,
        1);
  }
}
