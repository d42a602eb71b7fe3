package cn.daqiao.matcher.policy.benefit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.matcher.policy.benefit.Claim.Outcome;
import cn.daqiao.matcher.policy.benefit.Finding.State;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Gender;
import cn.daqiao.matcher.seeker.Profile;
import cn.daqiao.matcher.seeker.Standing;
import cn.daqiao.matcher.vacancy.Education;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimsTest {
  private static final int YEAR = 2026;
  private static final RegionCode PUCHENG = new RegionCode("350722");

  private static Situation situation(Map<String, Boolean> told, Fact... facts) {
    return new Situation(Profile.unknown("p").with(List.of(facts)).seeker(), told, YEAR);
  }

  private static State state(Condition condition, Fact... facts) {
    return condition.check(situation(Map.of(), facts)).state();
  }

  private static Finding told(Condition condition, Map<String, Boolean> told, Fact... facts) {
    return condition.check(situation(told, facts));
  }

  @Test
  void nothingKnownLeavesEveryConditionOpen() {
    for (var condition :
        List.of(
            new Condition.RegisteredPoor(),
            new Condition.Needy(),
            new Condition.Sex(Gender.FEMALE),
            new Condition.UpTo(60),
            new Condition.College(),
            new Condition.LeftSchool(),
            new Condition.GraduatesThisYear(),
            new Condition.AtSchool(),
            new Condition.LivesIn(PUCHENG),
            new Condition.WantsTraining(),
            new Condition.Asked("insured"))) {
      assertEquals(State.OPEN, state(condition), condition.toString());
      assertTrue(condition.keys().contains(told(condition, Map.of()).key()), condition.toString());
    }
  }

  @Test
  void onlyTheRegisterMakesPoor() {
    var poor = new Condition.RegisteredPoor();
    assertEquals(State.HOLDS, state(poor, new Fact.Stands(Standing.REGISTERED_POOR)));
    assertEquals(State.HOLDS, state(poor, new Fact.Poor(true)));
    assertEquals(State.FAILS, state(poor, new Fact.Poor(false)));
    assertEquals(State.OPEN, state(poor, new Fact.Stands(Standing.MINIMUM_ALLOWANCE)));
    assertEquals(State.OPEN, state(poor, new Fact.Stands(Standing.MONITORED)));
    assertEquals(State.HOLDS, told(poor, Map.of("poor", true)).state());
    assertEquals(State.HOLDS, told(poor, Map.of("poor", true), new Fact.Poor(false)).state());
    assertEquals(
        State.HOLDS,
        told(poor, Map.of("poor", false), new Fact.Stands(Standing.REGISTERED_POOR)).state());
  }

  @Test
  void whoLeftPovertyIsLeftOutOnlyWhereThatIsWritten() {
    var lifted = new Fact.Stands(Standing.LIFTED);
    assertEquals(State.OPEN, state(new Condition.RegisteredPoor(), lifted));
    assertEquals("lifted", told(new Condition.RegisteredPoor(), Map.of(), lifted).key());
    assertEquals("allowance", told(new Condition.Needy(), Map.of(), lifted).key());
    assertEquals(State.OPEN, state(new Condition.Needy(), lifted));
    assertEquals(
        Finding.fails("notLifted"),
        told(new Condition.Needy(), Map.of("allowance", false), lifted));
    assertEquals(
        State.HOLDS,
        state(new Condition.Needy(), lifted, new Fact.Stands(Standing.MINIMUM_ALLOWANCE)));
  }

  @Test
  void anAllowanceIsEnoughForTheNeedy() {
    var needy = new Condition.Needy();
    assertEquals(State.HOLDS, state(needy, new Fact.Stands(Standing.EXTREME_HARDSHIP)));
    assertEquals(Finding.open("allowance"), told(needy, Map.of(), new Fact.Poor(false)));
    assertEquals(
        Finding.fails("needy"), told(needy, Map.of("allowance", false), new Fact.Poor(false)));
    assertEquals(Finding.open("poor"), told(needy, Map.of("allowance", false)));
  }

  @ParameterizedTest
  @CsvSource({"59, HOLDS", "60, OPEN", "61, FAILS"})
  void theLimitItselfStaysOpen(int age, State state) {
    assertEquals(state, state(new Condition.UpTo(60), new Fact.Age(age)));
  }

  @ParameterizedTest
  @CsvSource({"1967, HOLDS", "1966, OPEN", "1965, OPEN", "1964, FAILS"})
  void aBirthYearMeansTwoAges(int born, State state) {
    assertEquals(state, state(new Condition.UpTo(60), new Fact.Born(born)));
  }

  @Test
  void schoolingIsReadCautiously() {
    var college = new Condition.College();
    var student = new Fact.Stands(Standing.STUDENT);
    assertEquals(State.HOLDS, state(college, new Fact.Schooled(Education.COLLEGE)));
    assertEquals(State.FAILS, state(college, new Fact.Schooled(Education.SENIOR)));
    assertEquals(State.OPEN, state(college, new Fact.Schooled(Education.SENIOR), student));
    assertEquals(State.FAILS, state(new Condition.LeftSchool(), student));
    assertEquals(State.HOLDS, state(new Condition.LeftSchool(), new Fact.Graduated(2025)));
    assertEquals(State.OPEN, state(new Condition.LeftSchool(), new Fact.Graduated(YEAR)));
    assertEquals(State.HOLDS, state(new Condition.GraduatesThisYear(), new Fact.Graduated(YEAR)));
    assertEquals(State.FAILS, state(new Condition.GraduatesThisYear(), new Fact.Graduated(2025)));
    assertEquals(State.HOLDS, state(new Condition.AtSchool(), student));
  }

  @Test
  void aHomeKnownTooCoarselyStaysOpen() {
    var here = new Condition.LivesIn(PUCHENG);
    assertEquals(State.HOLDS, state(here, new Fact.LivesIn(PUCHENG)));
    assertEquals(State.OPEN, state(here, new Fact.LivesIn(new RegionCode("350700"))));
    assertEquals(State.FAILS, state(here, new Fact.LivesIn(new RegionCode("350721"))));
  }

  @Test
  void aClaimIsYesOnlyWhenAllHolds() {
    var claims = claims(situation(Map.of("insured", true), new Fact.Poor(true)));
    assertEquals(List.of("both", "poor"), ids(claims.of(Outcome.YES)), "more known first");
    assertEquals(List.of("work"), ids(claims.of(Outcome.UNKNOWN)));
    assertEquals(List.of("work"), claims.of(Outcome.UNKNOWN).getFirst().reasons());
    var none = claims(situation(Map.of(), new Fact.Poor(false)));
    assertEquals(List.of("poor", "both", "work"), ids(none.of(Outcome.NO)));
    assertEquals(List.of("poor"), none.of(Outcome.NO).getFirst().reasons());
  }

  @Test
  void whatStandsInMostIsAskedFirst() {
    var claims = claims(situation(Map.of()));
    assertEquals(Optional.of("poor"), claims.mostSettling(key -> true));
    assertEquals(Optional.of("insured"), claims.mostSettling(key -> !key.equals("poor")));
    assertEquals(Optional.empty(), claims.mostSettling(key -> false));
  }

  @Test
  void whatWasFoundAgreesUntilDataOrPersonChange() {
    var benefits = benefits("1");
    var known = situation(Map.of("insured", true), new Fact.Poor(true));
    var first = Checked.of(benefits, known, Instant.EPOCH);
    assertTrue(first.agrees(Checked.of(benefits, known, Instant.EPOCH.plusSeconds(9))));
    assertFalse(first.agrees(Checked.of(benefits("2"), known, Instant.EPOCH)));
    var other = situation(Map.of("insured", true), new Fact.Poor(false));
    assertFalse(first.agrees(Checked.of(benefits, other, Instant.EPOCH)));
  }

  private static Claims claims(Situation situation) {
    return Claims.of(benefits("1").all(), Claimant.PERSON, situation);
  }

  private static Benefits benefits(String version) {
    var poor = new Condition.RegisteredPoor();
    return new Benefits(
        version,
        "文",
        List.of(
            benefit("poor", poor),
            benefit("both", poor, new Condition.Asked("insured")),
            benefit("work", poor, new Condition.Asked("work"))),
        Map.of(),
        Map.of());
  }

  private static Benefit benefit(String id, Condition... conditions) {
    return new Benefit(
        id,
        Claimant.PERSON,
        id,
        null,
        new Benefit.Source("文", "1", "一", "句", List.of()),
        "站",
        "问",
        false,
        List.of(conditions));
  }

  private static List<String> ids(List<Claim> claims) {
    return claims.stream().map(claim -> claim.benefit().id()).toList();
  }
}
