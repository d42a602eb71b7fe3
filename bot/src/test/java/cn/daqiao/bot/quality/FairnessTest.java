package cn.daqiao.bot.quality;

import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.Shipped;
import cn.daqiao.bot.matching.wave.Wave;
import cn.daqiao.config.Catalog;
import cn.daqiao.matcher.fit.Fit;
import cn.daqiao.matcher.fit.Matcher;
import cn.daqiao.matcher.seeker.Seeker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whom lists and first waves reach, by sex, age and the way to town. */
class FairnessTest {
  private static final Map<String, Integer> ATTRIBUTES =
      new TreeMap<>(Map.of("sex", 2, "age", 3, "way", 2));
  private static final double LEAST = 0.80;
  private static final long SEED = 20261125;
  private static final int EVERY = 4;
  private static final int RECALLED = 200;
  private static final Catalog CATALOG = Shipped.CATALOG;
  private static final GradedSet SET = GradedSet.load("own", CATALOG.regions());
  private static final Crowd CROWD = new Crowd(SET, CATALOG.regions(), SEED);
  private static final Matcher MATCHER =
      new Matcher(CATALOG.regions(), CATALOG.skills(), CATALOG.rules());

  @Test
  void listsReachEveryGroupAlike() {
    var ours = Rankings.ours(SET, CATALOG, CATALOG.skills());
    var seen = exposures();
    for (var person : CROWD.people()) {
      int possible = Math.min(Figures.TOP, Figures.ideal(SET, person).size());
      int reached = Math.min(possible, ours.of(person).size());
      seen.forEach((name, exposure) -> exposure.add(CROWD.group(name, person), reached, possible));
    }
    report("lists", seen);
  }

  @Test
  void firstWavesReachEveryGroupAlikeAndThePoorFirst() {
    var seekers = new HashMap<String, Seeker>();
    CROWD.people().forEach(p -> seekers.put(p.id(), Rankings.seeker(p, CATALOG, CATALOG.skills())));
    var poor =
        CROWD.people().stream()
            .filter(person -> person.json().get("poor").asBoolean())
            .map(Graded::id)
            .collect(Collectors.toSet());
    var seen = exposures();
    int enough = 0;
    int waves = 0;
    for (int i = 0; i < SET.vacancies().size(); i += EVERY) {
      var vacancy = SET.vacancies().get(i);
      int room = vacancy.json().get("headcount").asInt() * CATALOG.limits().wavePerHead();
      var best =
          MATCHER.rank(
              Rankings.vacancy(vacancy, CATALOG), seekers.values(), GradedSet.NOW, RECALLED);
      var wave = ids(Wave.choose(best, poor, room));
      var pool = pool(vacancy);
      if (pool.size() > room && room > 0) {
        var chosen = CROWD.people().stream().filter(p -> wave.contains(p.id())).toList();
        seen.forEach((name, e) -> e.add(chosen, pool, person -> CROWD.group(name, person)));
      }
      if (ids(best).stream().filter(poor::contains).count() * 2 >= wave.size() && room > 0) {
        waves++;
        enough += wave.stream().filter(poor::contains).count() * 2 >= wave.size() ? 1 : 0;
      }
    }
    System.out.printf("first waves with half poor: %d of %d with enough%n", enough, waves);
    assertTrue(enough == waves && waves > 0);
    report("first waves", seen);
  }

  private static Set<String> ids(List<Fit> fits) {
    return fits.stream().map(Fit::seeker).collect(Collectors.toSet());
  }

  /** Everybody who may take it and has to do with it, by the oracle and the grades. */
  private static List<Graded> pool(Graded vacancy) {
    return CROWD.people().stream()
        .filter(person -> SET.grade(person, vacancy) > 0 && SET.eligible(person, vacancy))
        .toList();
  }

  private static Map<String, Exposure> exposures() {
    var exposures = new TreeMap<String, Exposure>();
    ATTRIBUTES.forEach((name, groups) -> exposures.put(name, new Exposure(groups)));
    return exposures;
  }

  private static void report(String what, Map<String, Exposure> seen) {
    seen.forEach((name, exposure) -> System.out.println(what + " by " + name + ":" + exposure));
    seen.forEach((name, exposure) -> assertTrue(exposure.ratio() >= LEAST, name));
  }
}
