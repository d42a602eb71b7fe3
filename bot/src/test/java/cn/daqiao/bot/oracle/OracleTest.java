package cn.daqiao.bot.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daqiao.bot.Shipped;
import cn.daqiao.config.Catalog;
import cn.daqiao.matcher.fit.Check;
import cn.daqiao.matcher.fit.Matcher;
import cn.daqiao.matcher.fit.constraint.Constraints;
import cn.daqiao.matcher.skill.SkillBook;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OracleTest {
  /** Three times so many seekers by so many vacancies: more than ten million pairs. */
  private static final int COUNT = 1_850;

  private static final int FEW = 150;
  private static final Catalog CATALOG = Shipped.CATALOG;

  private final long seed = Long.getLong("daqiao.seed", System.nanoTime());

  @Test
  void agreesWithEveryConstraintOnEveryPair() {
    System.out.println("oracle: seed " + seed);
    var constraints = Constraints.all(CATALOG.rules().licences(), CATALOG.regions());
    for (var now : Pairs.TIMES) {
      var comparison = new Comparison(seed, COUNT, now);
      assertEquals(Map.of(), comparison.differences(constraints), () -> "seed " + seed);
    }
  }

  @Test
  void findsEachPlantedFault() {
    var now = Pairs.TIMES.getFirst();
    var differences = new Comparison(seed, FEW, now).differences(Planted.all());
    assertEquals(Set.copyOf(Oracle.NAMES), differences.keySet(), () -> "seed " + seed);
  }

  @Test
  void checksEligibleAndFirstFailingSayTheSame() {
    var matcher = new Matcher(Comparison.REGIONS, new SkillBook(List.of()), CATALOG.rules());
    var now = Pairs.TIMES.getLast();
    var comparison = new Comparison(seed, FEW, now);
    for (var seeker : comparison.people()) {
      for (var vacancy : comparison.postings()) {
        var checks = matcher.checks(seeker, vacancy, now);
        assertEquals(Oracle.NAMES, checks.stream().map(Check::name).toList());
        var failing = checks.stream().filter(check -> !check.holds()).map(Check::name).findFirst();
        assertEquals(failing, matcher.firstFailing(seeker, vacancy, now));
        assertEquals(failing.isEmpty(), matcher.eligible(seeker, vacancy, now));
      }
    }
  }
}
