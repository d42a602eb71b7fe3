package cn.daqiao.bot.matching.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.matching.wave.Wave.Cause;
import cn.daqiao.config.Limits;
import cn.daqiao.matcher.fit.Fit;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.vacancy.Cycle;
import cn.daqiao.matcher.vacancy.Demands;
import cn.daqiao.matcher.vacancy.Employer;
import cn.daqiao.matcher.vacancy.Kind;
import cn.daqiao.matcher.vacancy.Pay;
import cn.daqiao.matcher.vacancy.Site;
import cn.daqiao.matcher.vacancy.Status;
import cn.daqiao.matcher.vacancy.Terms;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WaveTest {
  private static final Limits LIMITS = Limits.usual();
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final Mark FRESH = new Mark.Offered(NOW.minus(Duration.ofHours(1)));
  private static final Mark STALE = new Mark.Offered(NOW.minus(Duration.ofHours(24)));
  private static final Mark ANSWERED = new Mark.Answered();
  private static final Mark PASSED = new Mark.Passed();

  @Test
  void theFirstWaveIsThreeForEachOneWanted() {
    assertEquals(6, room(Wave.none(), vacancy(2, 1), Cause.CHANGE));
    assertEquals(10, room(Wave.none(), vacancy(null, 1), Cause.CHANGE));
    assertEquals(Wave.LARGEST, room(Wave.none(), vacancy(1_000, 1), Cause.CHANGE));
  }

  @Test
  void aRunningWaveIsWaitedForUntilAllHaveAnsweredOrADayHasPassed() {
    var v = vacancy(1, 1);
    assertEquals(0, room(wave(0, ANSWERED, ANSWERED, FRESH), v, Cause.LOOK));
    assertEquals(3, room(wave(0, ANSWERED, ANSWERED, ANSWERED), v, Cause.LOOK));
    assertEquals(3, room(wave(0, ANSWERED, STALE, STALE), v, Cause.LOOK));
    assertEquals(3, room(wave(0, PASSED), v, Cause.LOOK));
    assertEquals(0, room(wave(0, new Mark.Planned(false)), v, Cause.LOOK));
  }

  @Test
  void nobodyIsOfferedWhatIsFilledOrClosed() {
    assertEquals(0, room(wave(1, ANSWERED, ANSWERED), vacancy(1, 1), Cause.LOOK));
    assertEquals(3, room(wave(1, ANSWERED, ANSWERED), vacancy(2, 1), Cause.LOOK));
    var closed = vacancy(2, 1).withStatus(Status.CLOSED);
    assertEquals(0, room(Wave.none(), closed, Cause.CHANGE));
  }

  @Test
  void aNumberThatWasChangedIsWantedBesideThoseWhoSaidYes() {
    var filled = new Wave(7, 1, Map.of("p0", ANSWERED), 2, 2, 0);
    assertEquals(0, room(filled, vacancy(2, 1), Cause.LOOK));
    assertEquals(3, room(filled, vacancy(1, 2), Cause.CHANGE));
    var anew = new Wave(8, 2, Map.of("p0", ANSWERED), 2, 1, 2);
    assertEquals(3, room(anew, vacancy(1, 2), Cause.LOOK));
    assertEquals(0, room(new Wave(9, 2, Map.of(), 3, 1, 2), vacancy(1, 2), Cause.LOOK));
  }

  @Test
  void aChangedVacancyAndTheNightFillUpTheRunningWave() {
    var running = wave(0, FRESH, FRESH, ANSWERED);
    assertEquals(0, room(running, vacancy(1, 1), Cause.CHANGE));
    assertEquals(1, room(running, vacancy(1, 2), Cause.CHANGE));
    assertEquals(1, room(running, vacancy(1, 1), Cause.NIGHT));
    assertEquals(1, room(running, vacancy(1, 1), Cause.FILL));
    assertEquals(0, room(wave(0, FRESH, FRESH, FRESH, FRESH), vacancy(1, 2), Cause.CHANGE));
  }

  @Test
  void nobodyIsReachedTwiceButWhoWasPassedByOnlyThen() {
    var wave = wave(0, FRESH, STALE, ANSWERED, PASSED);
    var v = vacancy(1, 1);
    for (var cause : Cause.values()) {
      assertFalse(wave.mayReach("p0", v, cause));
      assertFalse(wave.mayReach("p1", v, cause));
      assertFalse(wave.mayReach("p2", v, cause));
      assertTrue(wave.mayReach("new", v, cause));
    }
    assertFalse(wave.mayReach("p3", v, Cause.LOOK));
    assertFalse(wave.mayReach("p3", v, Cause.FILL));
    assertFalse(wave.mayReach("p3", v, Cause.CHANGE));
    assertTrue(wave.mayReach("p3", v, Cause.NIGHT));
    assertTrue(wave.mayReach("p3", vacancy(1, 2), Cause.CHANGE));
  }

  @Test
  void itIsLookedAtAgainWhenTheLastHasHadADay() {
    assertEquals(
        Optional.of(NOW.plus(Duration.ofHours(23))),
        wave(0, ANSWERED, STALE, FRESH).due(LIMITS, NOW));
    assertEquals(Optional.empty(), wave(0, ANSWERED, STALE).due(LIMITS, NOW));
  }

  @Test
  void registeredPoorPeopleComeFirstAndAreHalfWhereEnoughFit() {
    var best = IntStream.range(0, 8).mapToObj(WaveTest::fit).toList();
    var wave = Wave.choose(best, Set.of("p5", "p6", "p7"), 4);
    assertEquals(List.of("p5", "p6", "p0", "p1"), wave.stream().map(Fit::seeker).toList());
    var few = Wave.choose(best, Set.of("p7"), 4);
    assertEquals(List.of("p7", "p0", "p1", "p2"), few.stream().map(Fit::seeker).toList());
    assertEquals(List.of(), Wave.choose(List.of(), Set.of(), 4));
  }

  @Test
  void marksAreReadAsTheyWereWritten() {
    for (var mark :
        List.of(FRESH, ANSWERED, PASSED, new Mark.Planned(true), new Mark.Planned(false))) {
      assertEquals(mark, Mark.of(mark.word()));
    }
  }

  private static int room(Wave wave, Vacancy vacancy, Cause cause) {
    return wave.room(vacancy, cause, LIMITS, NOW);
  }

  private static Wave wave(int interested, Mark... marks) {
    var people = new HashMap<String, Mark>();
    for (int i = 0; i < marks.length; i++) {
      people.put("p" + i, marks[i]);
    }
    return new Wave(7, 1, people, interested, 0, 0);
  }

  private static Fit fit(int n) {
    return new Fit("p" + n, vacancy(1, 1), 0.9 - n * 0.1, Map.of(), List.of(), Set.of(), null);
  }

  private static Vacancy vacancy(Integer headcount, int version) {
    return vacancy("v07-01KB0000000000000000000000", headcount, version);
  }

  /** One for which one person is wanted. */
  static Vacancy under(String id, int version) {
    return vacancy(id, 1, version);
  }

  private static Vacancy vacancy(String id, Integer headcount, int version) {
    return new Vacancy(
        id,
        Kind.JOB,
        new Employer(null, null, null, null, true),
        "岗位",
        null,
        new Site(new RegionCode("350722"), null, null),
        new Pay(3_000, 4_000, Cycle.MONTH),
        Demands.none(),
        Terms.unknown(),
        headcount,
        null,
        NOW,
        Status.OPEN,
        version);
  }
}
