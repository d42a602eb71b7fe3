package cn.daqiao.bot.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.Shipped;
import cn.daqiao.config.Catalog;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchQualityTest {
  private static final Catalog CATALOG = Shipped.CATALOG;

  @Test
  void ranksOurOwnGradedSet() {
    var set = GradedSet.load("own", CATALOG.regions());
    assertTrue(set.seekers().size() >= 150 && set.vacancies().size() >= 1000);
    var figures = print("our own set", set);
    var ours = figures.get("ours");
    assertEquals(0, ours.violations());
    assertTrue(ours.ndcg() >= 0.875 && ours.recall() >= 0.83, ours.toString());
    assertTrue(ours.unrelated() <= 0.10, ours.toString());
    var filtered = figures.get("BM25 title + description");
    assertTrue(ours.ndcg() >= filtered.ndcg() + 0.10, filtered.toString());
  }

  @Test
  void ranksTheSecondSet() {
    var set = GradedSet.load("oblique", CATALOG.regions());
    assertTrue(set.seekers().size() >= 40 && set.vacancies().size() >= 200);
    var ours = print("the second set", set).get("ours");
    assertEquals(0, ours.violations());
    assertTrue(ours.ndcg() >= 0.77 && ours.recall() >= 0.73, ours.toString());
    assertTrue(ours.unrelated() <= 0.10, ours.toString());
  }

  /** Sets by other hands, each with trades and grades of its own. */
  @ParameterizedTest
  @CsvSource({
    "third-a, 0.92, 0.87, 0.10",
    "third-b, 0.93, 0.94, 0.11",
    "fourth, 0.72, 0.62, 0.14",
    "fifth, 0.75, 0.60, 0.08"
  })
  void ranksSetsByOtherHands(String name, double ndcg, double recall, double unrelated) {
    var set = GradedSet.load(name, CATALOG.regions());
    assertTrue(set.seekers().size() >= 80 && set.vacancies().size() >= 320);
    var figures = print(name, set);
    var ours = figures.get("ours");
    assertEquals(0, ours.violations());
    assertTrue(ours.ndcg() >= ndcg && ours.recall() >= recall, ours.toString());
    assertTrue(ours.unrelated() <= unrelated, ours.toString());
    assertTrue(ours.ndcg() >= figures.get("BM25 title + description").ndcg() + 0.10);
  }

  private static Map<String, Figures> print(String name, GradedSet set) {
    var figures = Rankings.all(set, CATALOG);
    System.out.printf(
        "%s: %d people, %d postings%n", name, set.seekers().size(), set.vacancies().size());
    figures.forEach((ranking, seen) -> System.out.printf("  %-26s %s%n", ranking, seen));
    if (Boolean.getBoolean("match.misses")) {
      new Misses(set, CATALOG).print();
    }
    return figures;
  }
}
