package cn.daqiao.matcher.skill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.matcher.skill.SkillBook.Kinship;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkillBookTest {
  private static final SkillBook BOOK =
      new SkillBook(
          List.of(
              occupation("top", "制造", null, "进厂"),
              occupation("metal", "金属加工", "top", "机加工"),
              occupation("weld", "焊工", "metal", "电焊", "烧焊"),
              occupation("turn", "车工", "metal", "开车床", "cnc"),
              occupation("sew", "缝纫制衣", "top", "做衣服"),
              occupation("account", "会计", null, "做账"),
              occupation("electric", "电工", null, List.of("weld"), "拉电线"),
              occupation("water", "水电工", null, "水电"),
              occupation("guard", "保安员", null, "保安"),
              occupation("pig", "养猪", null, "喂猪"),
              occupation("snack", "点心师", null, "做点心"),
              occupation("one", "导购", null, "卖货"),
              occupation("two", "营业员", null, "卖货")),
          List.of("计较", "茶几", "工程"));

  @ParameterizedTest
  @CsvSource({
    "我会电焊, 焊工=电焊",
    "会车衣服也会做衣服, 缝纫制衣=做衣服",
    "养了十几年猪, 养猪=养了十几年猪",
    "养过几头猪, 养猪=养过几头猪",
    "做做衣服, 缝纫制衣=做做衣服",
    "做过点心, 点心师=做过点心",
    "做过的衣服, 缝纫制衣=做过的衣服",
    "做了好多年的衣服, 缝纫制衣=做了好多年的衣服",
    "找电焊工作, 焊工=电焊",
    "招电焊工5名, 焊工=电焊工",
    "电焊師傅, 焊工=电焊師傅",
    "ＣＮＣ师傅, 车工=ＣＮＣ师傅",
    "電銲也行, 焊工=電銲",
    "招水电工, 水电工=水电工",
    "机电工程师, ",
    "不会计较, ",
    "会计一名, 会计=会计",
    "保安镇人, ",
    "保安村里有, 保安员=保安",
    "在永安电工有限公司, ",
    "xcncy, ",
    "卖货, 导购=卖货;营业员=卖货",
    "电焊、水电/做衣服, 焊工=电焊;水电工=水电;缝纫制衣=做衣服",
  })
  void readsOccupationsInRunningText(String text, @Nullable String expected) {
    var read = BOOK.read(text).stream().map(m -> m.occupation().name() + "=" + m.said()).toList();
    assertEquals(expected == null ? "" : expected, String.join(";", read));
  }

  @Test
  void mentionsStandInTextOrder() {
    var starts = BOOK.read("先做过衣服，后来电焊").stream().map(SkillBook.Mention::start).toList();
    assertEquals(List.of(1, 8), starts);
  }

  @Test
  void readsNothingInNothing() {
    assertTrue(BOOK.read("").isEmpty());
    assertTrue(BOOK.read("\uD83D\uDE00\uD83D").isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "weld, weld, SAME",
    "metal, weld, NARROWER",
    "weld, top, BROADER",
    "weld, turn, NONE",
    "metal, sew, NONE",
    "electric, weld, RELATED",
    "weld, electric, RELATED",
    "weld, pig, NONE",
    "weld, nothing, NONE",
    "nothing, nothing, NONE",
  })
  void tellsKinship(String known, String wanted, Kinship kinship) {
    assertEquals(kinship, BOOK.kinship(known, wanted));
  }

  @Test
  void nearHoldsAllKinAndItself() {
    assertEquals(Set.of("weld", "metal", "top", "electric"), BOOK.near("weld"));
    assertEquals(Set.of(), BOOK.near("nothing"));
    assertEquals(List.of("metal", "top"), List.copyOf(BOOK.ancestors("weld")));
  }

  @Test
  void groupsHaveSpecialCases() {
    assertTrue(BOOK.isGroup("metal"));
    assertFalse(BOOK.isGroup("weld"));
    assertFalse(BOOK.isGroup("nothing"));
  }

  private static Occupation occupation(
      String code, String name, @Nullable String broader, String... spoken) {
    return occupation(code, name, broader, List.of(), spoken);
  }

  private static Occupation occupation(
      String code, String name, @Nullable String broader, List<String> related, String... spoken) {
    return new Occupation(code, name, List.of(spoken), broader, related);
  }
}
