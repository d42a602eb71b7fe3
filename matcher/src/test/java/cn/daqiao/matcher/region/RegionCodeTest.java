package cn.daqiao.matcher.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class RegionCodeTest {
  private static final List<RegionCode> CODES =
      List.of("350000", "350700", "350722", "350722101", "350723", "350100", "360000").stream()
          .map(RegionCode::new)
          .toList();

  @Test
  void refusesWhatIsNoCode() {
    for (var digits :
        List.of("", "35072", "3507221", "35072210", "3507221011", "050722", "35072a", "３５0722")) {
      assertThrows(IllegalArgumentException.class, () -> new RegionCode(digits), digits);
    }
  }

  @Test
  void touchesWhereOneStemBeginsWithTheOther() {
    for (var one : CODES) {
      for (var other : CODES) {
        assertEquals(
            one.stem().startsWith(other.stem()) || other.stem().startsWith(one.stem()),
            one.touches(other),
            one + " and " + other);
      }
    }
  }
}
