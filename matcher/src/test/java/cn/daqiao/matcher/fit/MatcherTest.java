package cn.daqiao.matcher.fit;

import static cn.daqiao.matcher.fit.Samples.MATCHER;
import static cn.daqiao.matcher.fit.Samples.NOW;
import static cn.daqiao.matcher.fit.Samples.PUCHENG;
import static cn.daqiao.matcher.fit.Samples.SONGXI;
import static cn.daqiao.matcher.fit.Samples.ids;
import static cn.daqiao.matcher.fit.Samples.seeker;
import static cn.daqiao.matcher.fit.Samples.vacancy;
import static cn.daqiao.matcher.fit.Samples.wish;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Profile;
import cn.daqiao.matcher.seeker.Scope;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.seeker.Topic;
import cn.daqiao.matcher.seeker.Wish;
import cn.daqiao.matcher.skill.Skill;
import cn.daqiao.matcher.vacancy.Cycle;
import cn.daqiao.matcher.vacancy.Kind;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MatcherTest {

  @Test
  void nearerTradesComeFirst() {
    var vacancies =
        List.of(
            vacancy("cook", "食堂厨师"),
            vacancy("kin", "钣金师傅"),
            vacancy("family", "制造加工人员"),
            vacancy("special", "氩弧焊师傅"),
            vacancy("same", "招电焊工"));
    var fits = MATCHER.rank(seeker("烧电焊"), vacancies, NOW, 10);
    assertEquals(List.of("same", "special", "kin"), ids(fits));
  }

  @Test
  void whatHasNothingToDoWithThePersonIsLeftOut() {
    var fits = MATCHER.rank(seeker("炒菜"), List.of(vacancy("a", "电焊工")), NOW, 10);
    assertEquals(List.of(), fits);
  }

  @Test
  void theTitleCountsMoreThanTheDescription() {
    var vacancies =
        List.of(
            vacancy("aside", "食堂厨师", "与电焊班同吃同住", PUCHENG, 4500),
            vacancy("described", "招工", "主要烧电焊", PUCHENG, 4500),
            vacancy("titled", "电焊工", "", PUCHENG, 4500));
    assertEquals(
        List.of("titled", "described"), ids(MATCHER.rank(seeker("电焊"), vacancies, NOW, 10)));
  }

  @Test
  void wordsThatTheBookDoesNotKnowMatchByTheirText() {
    var vacancies = List.of(vacancy("lotus", "剥莲子工人"), vacancy("other", "采茶"));
    assertEquals(List.of("lotus"), ids(MATCHER.rank(seeker("会剥莲子"), vacancies, NOW, 10)));
  }

  @Test
  void generalWorkSuitsWhoWouldDoAnything() {
    var vacancies = List.of(vacancy("hand", "车间普工"), vacancy("taught", "木雕学徒"));
    assertEquals(2, MATCHER.rank(seeker("什么都能做"), vacancies, NOW, 10).size());
    assertEquals(List.of("hand", "taught"), ids(MATCHER.rank(seeker("普工"), vacancies, NOW, 10)));
    assertEquals(List.of(), MATCHER.rank(seeker("炒菜"), vacancies, NOW, 10));
  }

  @Test
  void generalWorkBesideATradeIsForWhoWouldDoAnything() {
    var vacancies = List.of(vacancy("hand", "车间普工"), vacancy("mate", "钣金学徒"));
    assertEquals(2, MATCHER.rank(seeker("什么都能做"), vacancies, NOW, 10).size());
    assertEquals(List.of("hand"), ids(MATCHER.rank(seeker("普工"), vacancies, NOW, 10)));
  }

  @Test
  void aShortWordThatTheBookKnowsIsNotSoughtInsideOthers() {
    assertEquals(1, MATCHER.rank(seeker("炒菜"), List.of(vacancy("a", "炒菜")), NOW, 10).size());
    var village = List.of(vacancy("b", "炒菜村看守"));
    assertEquals(List.of(), MATCHER.rank(seeker("炒菜"), village, NOW, 10));
  }

  @Test
  void aTradeToldWithItsWorkplaceIsTheTrade() {
    var welder = new Skill("铁件加工厂电焊", "weld", "焊工");
    var place = new Skill("铁件加工厂电焊", "g-metal", "金属工");
    var both = List.of(welder, place);
    var home = seeker("电焊");
    var told = new Seeker("s", home.about(), home.home(), home.wish(), both, List.of(), Set.of());
    var posting = vacancy("a", "铁件加工");
    assertEquals(
        MATCHER.judge(home, posting, NOW).score(), MATCHER.judge(told, posting, NOW).score());
  }

  @Test
  void whoNamedNoSkillGetsGeneralWorkNearHomeOnly() {
    var far = vacancy("far", "普工", "", new RegionCode("110101"), 4500);
    var near = vacancy("near", "普工");
    var fits = MATCHER.rank(seeker(wish(3000, null)), List.of(far, near), NOW, 10);
    assertEquals(List.of("near"), ids(fits));
    assertTrue(fits.getFirst().missing().contains(Topic.SKILLS));
    assertTrue(fits.getFirst().missing().contains(Topic.REACH));
  }

  @Test
  void coursesComeToWhoeverWantsToLearn() {
    var course = vacancy("c", Kind.COURSE, "学校", "电焊培训班", "", PUCHENG, 1);
    var plain = seeker("炒菜");
    assertEquals(List.of(), MATCHER.rank(plain, List.of(course), NOW, 10));
    assertEquals(List.of(), MATCHER.rank(seeker("电焊"), List.of(course), NOW, 10));
    assertEquals(1, MATCHER.rank(training(true, "炒菜"), List.of(course), NOW, 10).size());
    assertEquals(List.of(), MATCHER.rank(training(false, "电焊"), List.of(course), NOW, 10));
  }

  private static Seeker training(boolean wanted, String said) {
    return seeker(new Wish(null, null, null, List.of(), null, null, wanted), said);
  }

  @Test
  void theScoreIsTheSumOfItsParts() {
    var fit = MATCHER.judge(seeker("电焊"), vacancy("a", "电焊工"), NOW);
    assertEquals(fit.score(), fit.parts().values().stream().mapToDouble(part -> part).sum(), 1e-9);
    assertEquals(
        List.of("skill", "distance", "wage", "wishes", "experience", "freshness", "trust"),
        List.copyOf(fit.parts().keySet()));
  }

  @Test
  void reasonsAreFactsStrongestFirst() {
    var fit = MATCHER.judge(seeker("会电焊"), vacancy("a", "电焊工", "", Samples.FULING, 6000), NOW);
    assertEquals(
        List.of(
            Reason.of("reason.skill", "skill", "电焊"),
            Reason.of("reason.township"),
            Reason.of("reason.wage", "floor", 3000)),
        fit.reasons());
  }

  @Test
  void aCountysSeatIsNoDistanceWithinTheCounty() {
    assertNull(MATCHER.judge(seeker("电焊"), vacancy("a", "电焊工"), NOW).distanceKm());
    var away = MATCHER.judge(seeker("电焊"), vacancy("a", "电焊工", "", SONGXI, 4500), NOW);
    assertEquals(39, away.distanceKm() == null ? 0 : away.distanceKm(), 1);
  }

  @Test
  void noEmployerFillsTheFirstFive() {
    var vacancies =
        List.of(
            big("1", "电焊工甲班"),
            big("2", "电焊工乙班"),
            big("3", "电焊工丙班"),
            big("4", "电焊工丁班"),
            vacancy("5", "氩弧焊"),
            vacancy("6", "钣金"));
    assertEquals(
        List.of("1", "2", "5", "6", "3", "4"), ids(MATCHER.rank(seeker("电焊"), vacancies, NOW, 10)));
    assertEquals(
        List.of("1", "2", "3"), ids(MATCHER.rank(seeker("电焊"), vacancies.subList(0, 3), NOW, 10)));
  }

  @Test
  void theSameOfferIsListedOnce() {
    var vacancies = List.of(big("2", "电焊工"), big("1", "电焊工"));
    assertEquals(List.of("1"), ids(MATCHER.rank(seeker("电焊"), vacancies, NOW, 10)));
  }

  private static Vacancy big(String id, String title) {
    return vacancy(id, Kind.JOB, "大厂", title, "", PUCHENG, 4500);
  }

  @Test
  void ranksPeopleForAVacancy() {
    var vacancy = vacancy("v", "电焊工");
    var seekers = List.of(seeker("炒菜"), seeker("钣金"), seeker("电焊"));
    var fits = MATCHER.rank(vacancy, seekers, NOW, 10);
    assertEquals(2, fits.size());
    assertTrue(fits.getFirst().score() > fits.getLast().score());
  }

  @Test
  void trustInAnEmployerEndsWithItsCheck() {
    var lasting = vacancy("a", "电焊工").verifiedUntil(NOW.plusSeconds(1));
    var over = vacancy("a", "电焊工").verifiedUntil(NOW);
    var never = vacancy("a", "电焊工").verifiedUntil(null);
    double trusted = trust(lasting);
    assertEquals(trust(never), trust(over), 1e-9);
    assertTrue(trusted > trust(over), "a check that counts is worth something");
  }

  private static double trust(Vacancy vacancy) {
    return MATCHER.judge(seeker("电焊"), vacancy, NOW).parts().getOrDefault("trust", 0.0);
  }

  @Test
  void loosensThePlaceBeforeThePay() {
    var near = seeker(wish(5000, Scope.COUNTY), "电焊");
    var wider = vacancy("wider", "电焊工", "", SONGXI, 5000);
    var cheaper = vacancy("cheaper", "电焊工", "", PUCHENG, 4500);
    var both = vacancy("both", "电焊工", "", SONGXI, 4500);
    assertRelaxed(near, List.of(wider, cheaper, both), List.of("wider"), List.of("place"));
    assertRelaxed(near, List.of(cheaper), List.of("cheaper"), List.of("wage"));
    assertRelaxed(near, List.of(both), List.of("both"), List.of("place", "wage"));
    assertRelaxed(near, List.of(vacancy("far", "电焊工", "", PUCHENG, 4499)), List.of(), List.of());
    assertRelaxed(
        near, List.of(vacancy("fit", "电焊工", "", PUCHENG, 5000)), List.of("fit"), List.of());
  }

  private static void assertRelaxed(
      Seeker seeker, List<Vacancy> vacancies, List<String> ids, List<String> relaxed) {
    var found = relaxed(seeker, vacancies);
    assertEquals(ids, ids(found));
    assertEquals(
        relaxed,
        found.stream()
            .flatMap(fit -> fit.relaxed().stream())
            .map(Relaxation::constraint)
            .distinct()
            .toList());
  }

  private static List<Fit> relaxed(Seeker seeker, List<Vacancy> vacancies) {
    var fits = MATCHER.rank(seeker, vacancies, NOW, 10);
    for (var step : MATCHER.loosened(seeker)) {
      fits = fits.isEmpty() ? MATCHER.rank(seeker, step, vacancies, NOW, 10) : fits;
    }
    return fits;
  }

  @Test
  void eachFitTellsHowFarItWasLoosenedFor() {
    var near = seeker(wish(5000, Scope.COUNTY), "电焊");
    var both = vacancy("both", "电焊工", "", SONGXI, 4500);
    assertEquals(
        List.of(new Relaxation("place", "city"), new Relaxation("wage", "4500")),
        relaxed(near, List.of(both)).getFirst().relaxed());
  }

  @Test
  void aLimitInKilometresIsPartOfThePlace() {
    var wish = wish(3000, Scope.CITY).within(20);
    var away = vacancy("away", "电焊工", "", SONGXI, 4500);
    var check = MATCHER.checks(seeker(wish, "电焊"), away, NOW).get(1);
    assertEquals(new Check("place", false, "3507,20km", "350724,39km"), check);
    assertTrue(MATCHER.eligible(seeker(wish.within(40), "电焊"), away, NOW));
    var somewhere = vacancy("here", "电焊工");
    assertTrue(MATCHER.eligible(seeker(wish, "电焊"), somewhere, NOW), "no distance, no limit");
    assertEquals(
        List.of(new Relaxation("place", "40km")),
        relaxed(seeker(wish, "电焊"), List.of(away)).getFirst().relaxed());
  }

  @Test
  void whoTurnedWorkDownAsTooFarIsNotTakenFartherAgain() {
    var profile = new Profile(seeker(wish(3000, Scope.CITY), "电焊"), null, null, null);
    var firm = profile.with(new Fact.NoFarther(null, 20)).seeker();
    var away = vacancy("away", "电焊工", "", SONGXI, 4500);
    assertEquals(List.of(), relaxed(firm, List.of(away)));
    var again = profile.with(List.of(new Fact.NoFarther(null, 20), new Fact.Reaches(Scope.CITY)));
    assertEquals(List.of("away"), ids(relaxed(again.seeker(), List.of(away))));
  }

  @Test
  void aNamedRegionIsLoosenedToTheNextLevel() {
    var wish = new Wish(null, Cycle.MONTH, null, List.of(PUCHENG), null, null, null);
    var away = vacancy("away", "电焊工", "", SONGXI, 4500);
    assertRelaxed(seeker(wish, "电焊"), List.of(away), List.of("away"), List.of("place"));
  }

  @Test
  void nothingElseIsEverLoosened() {
    var refused =
        new Seeker(
            "s",
            seeker("电焊").about(),
            seeker("电焊").home(),
            wish(3000, Scope.COUNTY),
            seeker("电焊").skills(),
            List.of(),
            Set.of("v"));
    assertRelaxed(refused, List.of(vacancy("v", "电焊工")), List.of(), List.of());
  }
}
