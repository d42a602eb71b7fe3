package cn.daqiao.bot.dialogue.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daqiao.bot.dialogue.Listed;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Profile;
import cn.daqiao.matcher.seeker.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NearerTest {
  private static final RegionCode TOWN = new RegionCode("350722101");

  private static Profile somebody(Fact... facts) {
    var all = new ArrayList<Fact>(List.of(new Fact.LivesInTownship(TOWN, "富岭镇")));
    all.addAll(List.of(facts));
    return Profile.unknown("p07-1").with(all);
  }

  private static Listed job(String region, @Nullable Integer km) {
    var where = new Listed.Where(new RegionCode(region), km);
    return new Listed("v1", null, null, "平车工", null, null, where);
  }

  private static @Nullable Fact after(Profile person, Listed... jobs) {
    return Nearer.than(person.seeker(), List.of(jobs)).orElse(null);
  }

  @Test
  void theLimitIsTheStepJustBelowTheDistance() {
    assertEquals(new Fact.NoFarther(null, 40), after(somebody(), job("350724", 62)));
    assertEquals(new Fact.NoFarther(null, 20), after(somebody(), job("350722", 23)));
    assertEquals(new Fact.NoFarther(null, 10), after(somebody(), job("350722", 20)));
    assertEquals(new Fact.NoFarther(null, 5), after(somebody(), job("350722103", 6)));
    assertEquals(
        new Fact.NoFarther(null, 10),
        after(somebody(), job("350722", 35), job("350722", 12)),
        "none of several is left");
  }

  @Test
  void whatIsVeryFarOrOfUnknownDistanceIsLeftOutByArea() {
    assertEquals(new Fact.NoFarther(Scope.PROVINCE, null), after(somebody(), job("440100", 700)));
    assertEquals(new Fact.NoFarther(Scope.CITY, null), after(somebody(), job("350100", 190)));
    assertEquals(new Fact.NoFarther(null, 80), after(somebody(), job("350784", 95)));
    assertEquals(new Fact.NoFarther(Scope.COUNTY, null), after(somebody(), job("350784", null)));
    assertEquals(
        new Fact.NoFarther(Scope.TOWNSHIP, null), after(somebody(), job("350722103", null)));
    assertEquals(new Fact.NoFarther(Scope.TOWNSHIP, null), after(somebody(), job("350722103", 4)));
  }

  @Test
  void nothingIsGuessedWhereNoStepLeavesItOut() {
    assertEquals(null, after(somebody(), job("350722101", 2)), "the own town");
    assertEquals(null, after(Profile.unknown("p07-1"), job("350722", null)), "no home");
    var named = somebody(new Fact.WantsRegion(new RegionCode("350100")));
    assertEquals(null, after(named, job("350100", 190)), "asked for by name");
  }

  @Test
  void whatLoosenedTheWishMakesTheWishFirm() {
    var county = somebody(new Fact.Reaches(Scope.COUNTY));
    assertEquals(new Fact.NoFarther(Scope.COUNTY, null), after(county, job("350724", 35)));
  }

  @Test
  void theWholeListComesNearerStepByStep() {
    var jobs = List.of(job("350722", 6), job("350722", 18), job("350722", null));
    var person = somebody();
    var said = new ArrayList<Integer>();
    for (int i = 0; i < 3; i++) {
      Optional<Fact.NoFarther> next = Nearer.thanFarthest(person.seeker(), jobs);
      person = person.with(next.orElseThrow());
      said.add(person.seeker().wish().withinKm());
    }
    assertEquals(List.of(10, 5), said.subList(0, 2));
    assertEquals(Scope.TOWNSHIP, person.seeker().wish().scope());
    assertEquals(Optional.empty(), Nearer.thanFarthest(person.seeker(), jobs), "nothing is nearer");
  }
}
