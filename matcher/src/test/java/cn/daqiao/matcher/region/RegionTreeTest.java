package cn.daqiao.matcher.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegionTreeTest {
  private static final RegionTree TREE =
      new RegionTree(
          new Gazetteer(
              List.of(
                  region("350000", "福建省"),
                  region("350400", "三明市"),
                  region("350425", "大田县"),
                  region("350425101", "城关镇"),
                  region("350700", "南平市"),
                  new Region(
                      new RegionCode("350722"), "浦城县", new Point(27.917, 118.541), List.of("浦城")),
                  region("350722101", "富岭镇"),
                  region("350722102", "城关镇"),
                  region("350722103", "长春镇"),
                  region("350703", "建阳区", "建阳市"),
                  region("220000", "吉林省"),
                  region("220100", "长春市"),
                  region("320000", "江苏省"),
                  region("320100", "南京市"),
                  region("460000", "海南省")),
              List.of(region("320106", "鼓楼区"), region("469021", "定安县")),
              Map.of(new RegionCode("350784"), new RegionCode("350703")),
              Set.of("长春")));

  private static Region region(String code, String name, String... others) {
    return Region.withShortName(new RegionCode(code), name, null, List.of(others));
  }

  private static Optional<String> resolve(String text, @Nullable String within) {
    return TREE.resolve(text, within == null ? null : new RegionCode(within))
        .map(r -> r.code().digits());
  }

  private static Optional<String> resolve(String text) {
    return resolve(text, null);
  }

  @Test
  void codesOfEveryLength() {
    assertEquals(Optional.of("350722"), resolve("350722"));
    assertEquals(Optional.of("350722101"), resolve(" 350722101 "));
    assertEquals(Optional.of("350722101"), resolve("350722101203"));
    assertEquals(Optional.of("350722101"), resolve("350722101/马家村"));
    assertEquals(Optional.of("350703"), resolve("350784"), "a former code");
    for (var bad :
        List.of("", "35", "3507221", "999999", "050722", "3507221012", "1234567890123")) {
      assertEquals(Optional.empty(), resolve(bad), bad);
    }
  }

  @Test
  void namesAndPaths() {
    for (var path :
        List.of(
            "福建省南平市浦城县富岭镇",
            "浦城富岭",
            "浦城县富岭镇",
            "南平富岭",
            "福建省 南平市 浦城县 富岭镇",
            "福建-南平-浦城-富岭",
            "浦城县/富岭镇",
            "浦城县富岭镇马家村",
            "富岭镇/马家村",
            "浦城县富岭镇圳边村三组")) {
      assertEquals(Optional.of("350722101"), resolve(path), path);
    }
    for (var place : List.of("浦城县城", "浦城县工业园区", "浦城城区")) {
      assertEquals(Optional.of("350722"), resolve(place), place);
    }
    assertEquals(Optional.of("320106"), resolve("南京市鼓楼区华侨路街道"));
    assertEquals(Optional.empty(), resolve("浦城县富领镇"), "a slip of the pen");
    assertEquals(Optional.of("350703"), resolve("建阳市"));
    assertEquals(Optional.of("350703"), resolve("南平市建阳市"));
    assertEquals(Optional.empty(), resolve("富岭镇以外"));
    assertEquals(Optional.empty(), resolve("富"));
  }

  @Test
  void sharedNamesNeedAHint() {
    assertEquals(2, TREE.named("城关镇").size());
    assertEquals(Optional.empty(), resolve("城关镇"));
    assertEquals(Optional.of("350722102"), resolve("城关镇", "350722"));
    assertEquals(Optional.of("350425101"), resolve("大田城关"));
    assertEquals(Optional.of("220100"), resolve("长春"), "the city rather than the township");
    assertEquals(Optional.of("350722103"), resolve("长春", "350700"));
    assertTrue(TREE.isEverydayWord("长春"));
  }

  @Test
  void countiesElsewhereCountBelowTheirCityOnly() {
    assertEquals(Optional.empty(), resolve("鼓楼区"));
    assertEquals(Optional.of("320106"), resolve("南京市鼓楼区"));
    assertEquals(Optional.of("320106"), resolve("鼓楼", "320000"));
    assertEquals(Optional.of("320106"), resolve("320106"));
  }

  @Test
  void parentsSkipWhatIsUnknown() {
    assertEquals("海南省", TREE.parentOf(new RegionCode("469021")).orElseThrow().name());
    assertEquals("定安县", TREE.childrenOf(new RegionCode("460000")).getFirst().name());
    assertEquals(3, TREE.childrenOf(new RegionCode("350722")).size());
  }

  @Test
  void pointsFallBackToTheDivisionAbove() {
    var seat = Optional.of(new Point(27.917, 118.541));
    assertEquals(seat, TREE.pointOf(new RegionCode("350722101")));
    assertEquals(seat, TREE.pointOf(new RegionCode("350722999")));
    assertEquals(Optional.empty(), TREE.pointOf(new RegionCode("350425101")));
  }

  @Test
  void placesAreWrittenCountyFirst() {
    assertEquals("浦城县富岭镇", TREE.placeName(new RegionCode("350722101")));
    assertEquals("南平市", TREE.placeName(new RegionCode("350700")));
    assertEquals("建阳区", TREE.placeName(new RegionCode("350784")));
    assertEquals("浦城县", TREE.placeName(new RegionCode("350722999")));
    assertEquals("990000", TREE.placeName(new RegionCode("990000")));
  }

  @Test
  void hostilePathsStayCheap() {
    var regions = new ArrayList<Region>();
    regions.add(region("350000", "啊啊"));
    regions.add(region("350100", "啊啊啊"));
    regions.add(region("350102", "啊啊啊啊"));
    regions.add(region("350102101", "啊啊啊啊啊"));
    var tree = new RegionTree(regions);
    assertTimeoutPreemptively(
        Duration.ofSeconds(2),
        () -> {
          for (int i = 0; i < 100; i++) {
            tree.resolve("啊".repeat(59) + "呀", null);
          }
          tree.resolve("啊".repeat(100_000), null);
        });
  }

  @Test
  void shortNamesKeepTwoCharacters() {
    assertEquals(List.of("浦城"), region("350722", "浦城县").aliases());
    assertEquals(List.of(), region("350722109", "东镇").aliases());
    assertEquals(List.of("盐田"), region("350921209", "盐田畲族乡").aliases());
    assertEquals(List.of("水北街"), region("350722105", "水北街镇").aliases());
    assertEquals(List.of(), region("350582400", "安平开发区").aliases());
  }
}
