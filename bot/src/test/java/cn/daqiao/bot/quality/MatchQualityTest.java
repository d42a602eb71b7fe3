package cn.daqiao.bot.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.config.Catalog;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MatchQualityTest {
  private static final Catalog CATALOG = Catalog.load(Path.of("..", "config", "data"));

  @Test
  void ranksOurOwnGradedSet() {
    var set = GradedSet.load("own", CATALOG.regions());
    assertTrue(set.seekers().size() >= 150 && set.vacancies().size() >= 1000);
    var figures = print("our own set", set);
    var ours = figures.get("ours");
    assertEquals(0, ours.violations());
    assertTrue(ours.ndcg() >= 0.84 && ours.recall() >= 0.78, ours.toString());
    assertTrue(ours.unrelated() <= 0.15, ours.toString());
    var filtered = figures.get("BM25 title + description");
    assertTrue(ours.ndcg() >= filtered.ndcg() + 0.10, filtered.toString());
  }

  @Test
  void ranksTheSecondSet() {
    var set = GradedSet.load("oblique", CATALOG.regions());
    assertTrue(set.seekers().size() >= 40 && set.vacancies().size() >= 200);
    var ours = print("the second set", set).get("ours");
    assertEquals(0, ours.violations());
    assertTrue(ours.ndcg() >= 0.73 && ours.recall() >= 0.68, ours.toString());
    assertTrue(ours.unrelated() <= 0.14, ours.toString());
  }

  @Test
  void ranksTheThirdSets() {
    for (var name : java.util.List.of("third-a", "third-b")) {
      print(name, GradedSet.load(name, CATALOG.regions()));
    }
  }

  private static Map<String, Figures> print(String name, GradedSet set) {
    var figures = Rankings.all(set, CATALOG);
    System.out.printf(
        "%s: %d people, %d postings%n", name, set.seekers().size(), set.vacancies().size());
    figures.forEach((ranking, seen) -> System.out.printf("  %-26s %s%n", ranking, seen));
    if (Boolean.getBoolean("match.misses")) {
      new Misses(set, CATALOG).print();
      new Misses(set, CATALOG).ties();
    }
    return figures;
  }
}
