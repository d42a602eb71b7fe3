package cn.daqiao.matcher.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.seeker.Scope;
import cn.daqiao.matcher.seeker.Wish;
import cn.daqiao.matcher.vacancy.Shift;
import java.util.List;
import org.junit.jupiter.api.Test;

class LooseningTest {

  private static List<String> steps(Wish wish) {
    return Loosening.of(Samples.seeker(wish, "电焊")).stream()
        .map(step -> String.join(" ", step.steps().stream().map(Relaxation::to).toList()))
        .toList();
  }

  @Test
  void theAreaGoesLevelByLevelUpToTheProvinceThenThePayFromTheNearestAgain() {
    assertEquals(
        List.of("county", "city", "province", "2700", "county 2700", "city 2700", "province 2700"),
        steps(Samples.wish(3000, Scope.TOWNSHIP)));
    assertEquals(
        List.of("province", "2700", "province 2700"), steps(Samples.wish(3000, Scope.CITY)));
    assertEquals(List.of("2700"), steps(Samples.wish(3000, Scope.PROVINCE)));
    assertEquals(List.of("2700"), steps(Samples.wish(3000, Scope.OUTSIDE)));
    assertEquals(List.of(), steps(Wish.none()));
  }

  @Test
  void kilometresGoBeforeTheArea() {
    var county = Wish.none().reaching(Scope.COUNTY, List.of());
    assertEquals(List.of("40km", "80km", "county", "city", "province"), steps(county.within(20)));
    assertEquals(List.of("20km", "40km", "80km", "province"), steps(Wish.none().within(10)));
  }

  @Test
  void aNamedRegionGoesUpToItsProvince() {
    var wish = Wish.none().reaching(null, List.of(new RegionCode("350722101")));
    assertEquals(List.of("county", "city", "province"), steps(wish));
    assertEquals(List.of(), steps(Wish.none().reaching(null, List.of(new RegionCode("440000")))));
  }

  @Test
  void nothingButPlaceAndPayIsTouched() {
    var wish = new Wish(3000, null, Scope.TOWNSHIP, List.of(), Shift.DAY, true, true);
    var seeker = Samples.seeker(wish, "电焊");
    for (var step : Loosening.of(seeker)) {
      var loose = step.seeker().wish();
      assertEquals(
          wish,
          loose.within(null).reaching(wish.scope(), wish.regions()).paying(3000),
          "shift, lodging and course");
      assertEquals(seeker, step.seeker().wishing(wish), "age, schooling, licences, refusals");
    }
  }
}
