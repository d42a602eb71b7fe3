package cn.daqiao.index.seekers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.index.Allowed;
import cn.daqiao.index.Samples;
import cn.daqiao.index.lifecycle.IndexHome;
import cn.daqiao.matcher.region.Point;
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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeekerIndexTest {
  private static final Skill WELDER = new Skill("烧焊", "2-1", "焊工");

  private final IndexHome home = IndexHome.inMemory(SeekerIndex.SCHEMA);
  private final SeekerIndex index = new SeekerIndex(home, Samples.recall());

  @AfterEach
  void close() {
    home.close();
  }

  @Test
  void allowsExactlyWhomTheTableAllows() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var samples = new Samples(new Random(seed));
    var seekers = samples.seekers(400);
    seekers.forEach(seeker -> index.put(seeker, true));
    home.refresh();
    int allowed = 0;
    for (var vacancy : samples.vacancies(300)) {
      var found = new HashSet<>(index.allowed(query(vacancy, 1000)));
      for (var seeker : seekers) {
        boolean may = Allowed.pair(seeker, vacancy, Samples.NOW);
        assertEquals(
            may,
            found.contains(seeker.id()),
            () -> "seed " + seed + ": " + seeker + " and " + vacancy);
        allowed += may ? 1 : 0;
      }
    }
    assertTrue(allowed > 1000, "the samples test something: " + allowed);
  }

  @Test
  void findsAllWhomTheMatcherRanks() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var samples = new Samples(new Random(seed));
    var seekers = samples.seekersNearby(400);
    seekers.forEach(seeker -> index.put(seeker, true));
    home.refresh();
    int ranked = 0;
    for (var vacancy : samples.vacancies(300)) {
      var found = new HashSet<>(index.find(query(vacancy, 1000)));
      for (var fit : Samples.matcher().rank(vacancy, seekers, Samples.NOW, 1000)) {
        assertTrue(
            found.contains(fit.seeker()),
            () -> "seed " + seed + ": " + fit.seeker() + " and " + vacancy);
        ranked++;
      }
    }
    assertTrue(ranked > 1000, "the samples test something: " + ranked);
  }

  @Test
  void putsSkillFirstAndThenNearness() {
    index.put(seeker("far", "350102", WELDER), true);
    index.put(seeker("near", "350722", WELDER), true);
    index.put(seeker("related", "350722", new Skill("扎钢筋", "3-1", "钢筋工")), true);
    index.put(seeker("other", "350722", Skill.unknown("采茶")), true);
    index.put(seeker("silent", "350722", WELDER), false);
    home.refresh();
    var vacancy = vacancy("招焊工");
    assertEquals(List.of("near", "far", "related"), index.find(query(vacancy, 10)));
    assertEquals(List.of("near"), index.find(query(vacancy, 1)));
    assertTrue(index.find(query(vacancy, 10).amongAll()).contains("silent"));
  }

  @Test
  void leavesOutWhoWouldNotComeSoFar() {
    var near = seeker("near", "350722", WELDER);
    index.put(near.wishing(near.wish().within(20)), true);
    index.put(seeker("anywhere", "350722", WELDER), true);
    home.refresh();
    assertEquals(List.of("anywhere"), index.find(query(vacancy("招焊工", "350102"), 10)));
    assertEquals(2, index.find(query(vacancy("招焊工"), 10)).size());
  }

  @Test
  void tellsWhoWasKeptBack() {
    var wish = new Wish(9000, null, Scope.COUNTY, List.of(), null, null, null);
    var skills = List.of(WELDER);
    var region = new Home(new RegionCode("350102"), null, null, null, null);
    index.put(new Seeker("dear", About.unknown(), region, wish, skills, List.of(), Set.of()), true);
    home.refresh();
    assertEquals(List.of(), index.find(query(vacancy("招焊工"), 10)));
    assertEquals(List.of("dear"), index.related(query(vacancy("招焊工"), 10)));
    assertEquals(1, index.relatedCount(query(vacancy("招焊工"), 10)));
    assertEquals(0, index.relatedCount(query(vacancy("招茶艺师"), 10)));
  }

  @Test
  void findsNobodyForWhatIsNotOpen() {
    index.put(seeker("s", "350722", WELDER), true);
    home.refresh();
    var closed = vacancy("招焊工").withStatus(Status.CLOSED);
    assertEquals(List.of(), index.find(query(closed, 10)));
  }

  @Test
  void writesNothingOfThePersonButCodes(@TempDir Path folder) throws IOException {
    try (var onDisk = IndexHome.open(folder, SeekerIndex.SCHEMA).home()) {
      var place =
          new Home(
              new RegionCode("350722"), null, "石陂镇老街", "布墩村", new Point(27.123456, 118.654321));
      var seeker =
          new Seeker("p01-X", About.unknown(), place, Wish.none(), List.of(), List.of(), Set.of());
      new SeekerIndex(onDisk, Samples.recall()).put(seeker, true);
      onDisk.commit(Map.of());
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        for (var personal : List.of("石陂", "布墩", "老街")) {
          assertFalse(text.contains(personal), file::toString);
        }
      }
    }
  }

  private static SeekerQuery query(Vacancy vacancy, int limit) {
    return SeekerQuery.of(vacancy, Samples.NOW, limit);
  }

  private static Seeker seeker(String id, String region, Skill... skills) {
    var place = new Home(new RegionCode(region), null, null, null, null);
    return new Seeker(
        id, About.unknown(), place, Wish.none(), List.of(skills), List.of(), Set.of());
  }

  private static Vacancy vacancy(String title) {
    return vacancy(title, "350722");
  }

  private static Vacancy vacancy(String title, String region) {
    return new Vacancy(
        "v",
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
