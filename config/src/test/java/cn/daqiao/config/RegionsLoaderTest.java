package cn.daqiao.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.region.Region;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.region.RegionTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegionsLoaderTest {
  private static final RegionTree TREE = real();

  private static RegionTree real() {
    var faults = new Faults();
    var tree = RegionsLoader.load(Path.of("..", "config", "data", "regions"), faults);
    faults.throwIfAny();
    return tree;
  }

  private static List<Region> fujian(Level level) {
    return TREE.all().stream()
        .filter(r -> r.code().digits().startsWith("35") && r.level() == level)
        .toList();
  }

  @Test
  void fujianIsWhole() {
    assertEquals(1, fujian(Level.PROVINCE).size());
    assertEquals(9, fujian(Level.CITY).size());
    assertEquals(84, fujian(Level.COUNTY).size());
    assertEquals(1169, fujian(Level.TOWNSHIP).size());
    assertEquals(34, TREE.all().stream().filter(r -> r.level() == Level.PROVINCE).count());
    for (var level : List.of(Level.CITY, Level.COUNTY, Level.TOWNSHIP)) {
      for (var region : fujian(level)) {
        var parent = TREE.parentOf(region.code()).orElseThrow();
        assertTrue(region.code().stem().startsWith(parent.code().stem()), region.name());
        assertTrue(parent.level().compareTo(level) < 0, region.name());
        assertTrue(TREE.childrenOf(parent.code()).contains(region), region.name());
      }
    }
  }

  @Test
  void everySeatLiesInFujian() {
    for (var level : List.of(Level.PROVINCE, Level.CITY, Level.COUNTY)) {
      for (var region : fujian(level)) {
        var point = region.point();
        assertNotNull(point, region.name());
        assertTrue(point.lat() > 23.5 && point.lat() < 28.4, region.name());
        assertTrue(point.lon() > 115.8 && point.lon() < 120.8, region.name());
      }
    }
    for (var county : fujian(Level.COUNTY)) {
      var city = TREE.parentOf(county.code()).orElseThrow();
      var km =
          TREE.pointOf(city.code()).orElseThrow().kmTo(TREE.pointOf(county.code()).orElseThrow());
      assertTrue(km < 135, county.name() + " is far from its city: " + km);
    }
  }

  @Test
  void otherNamesResolve() {
    for (var pair :
        List.of(
            "浦城 350722",
            "建阳市 350703",
            "建阳区 350703",
            "建阳 350703",
            "350784 350703",
            "龙海市 350604",
            "长乐 350112",
            "沙县 350405",
            "永定县 350803",
            "梅列区 350404",
            "三元 350404",
            "邵武 350781",
            "平潭综合实验区 350128",
            "榕城 350100",
            "鹭岛 350200",
            "富岭 350722101",
            "浦城富岭 350722101",
            "福建省南平市浦城县富岭镇 350722101",
            "盐田畲族乡 350921200",
            "深圳 440300",
            "广东 440000",
            "去不了 -",
            "深圳宝安 440306",
            "浦城县城关 350722",
            "东莞市长安镇 441900",
            "福州市区 350100",
            "上海 310000",
            "浦东 310115",
            "义乌 330782",
            "东莞市 441900",
            "晋江 350582",
            "延边 222400",
            "大兴安岭 232700",
            "西双版纳 532800",
            "香港 810000",
            "定安县 -",
            "海南省定安县 469021",
            "江苏省南京市鼓楼区 320106",
            "鼓楼区 350102",
            "北京市朝阳区 110105",
            "白沙镇 -")) {
      var words = pair.split(" ");
      var expected = words[1].equals("-") ? Optional.empty() : Optional.of(words[1]);
      assertEquals(expected, TREE.resolve(words[0], null).map(r -> r.code().digits()), words[0]);
    }
  }

  @Test
  void sharedTownshipNamesComeBackSeveral() {
    assertTrue(TREE.named("城郊镇").size() >= 3);
    for (var bearer : TREE.named("城郊镇")) {
      var county = bearer.code().cutTo(Level.COUNTY);
      assertEquals(Optional.of(bearer), TREE.resolve("城郊镇", county));
    }
  }

  @Test
  void everyPlaceNameResolvesBack() {
    for (var region : fujian(Level.TOWNSHIP)) {
      var name = TREE.placeName(region.code());
      assertEquals(Optional.of(region), TREE.resolve(name, null), name);
    }
  }

  @Test
  void everyFaultIsNamed(@TempDir Path dir) throws IOException {
    Files.writeString(
        dir.resolve("home.csv"),
        """
        code,name,lat,lon,aliases
        350722,浦城县,118.5,27.9,
        350722,浦城县,,,
        3507,南平市,,,
        350723,光泽县,,
        350724,松溪县,北纬,,
        350725,政和县,,,政
        """);
    Files.writeString(dir.resolve("china.csv"), "\uFEFFcode,name,lat,lon,aliases\r\n");
    Files.writeString(dir.resolve("everyday.txt"), "# words\n起步\n");
    var faults = new Faults();
    RegionsLoader.load(dir, faults);
    var found = String.join("\n", faults.found());
    for (int line : List.of(2, 3, 4, 5, 6, 7)) {
      assertTrue(found.contains("home.csv:" + line + ":"), found);
    }
    assertTrue(found.contains("起步"), found);
    assertEquals(7, faults.found().size(), found);
    assertEquals(Optional.empty(), TREE.byCode(new RegionCode("990000")));
  }
}
