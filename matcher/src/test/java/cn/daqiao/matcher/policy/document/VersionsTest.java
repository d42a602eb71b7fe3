package cn.daqiao.matcher.policy.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daqiao.matcher.policy.Article;
import cn.daqiao.matcher.policy.PolicyDocument;
import cn.daqiao.matcher.region.RegionCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VersionsTest {
  private static final RegionCode HERE = new RegionCode("350722");
  private static final RegionCode THERE = new RegionCode("350923");

  @Test
  void ofTheSameNumberOrTitleTheLaterStands() {
    var old = document("浦政〔2019〕1号", "甲县补贴办法", HERE, 2019, "旧。");
    var fresh = document("浦政〔2024〕9号", "甲县人民政府关于印发《甲县补贴办法》的通知", HERE, 2024, "新。");
    assertEquals(List.of(fresh), Versions.standing(List.of(old, fresh)));
    assertEquals(List.of(fresh), Versions.standing(List.of(fresh, old)));
    var elsewhere = document("屏政〔2025〕1号", "甲县补贴办法", THERE, 2025, "别处。");
    assertEquals(List.of(old, elsewhere), Versions.standing(List.of(old, elsewhere)));
    var again = document("浦政〔2019〕1号", "补贴办法（修订）", HERE, 2020, "改。");
    assertEquals(List.of(again), Versions.standing(List.of(old, again)));
    var undated = document(null, "甲县补贴办法", HERE, 0, "不知何时。");
    assertEquals(List.of(old, undated), Versions.standing(List.of(old, undated)));
  }

  @Test
  void whatAnotherEndsIsNotCited() {
    var old = document("浦政〔2019〕1号", "甲县补贴办法", HERE, 2019, "旧。");
    for (var words :
        List.of(
            "本办法自印发之日起施行，《甲县补贴办法》同时废止。",
            "《甲县人民政府关于印发〈甲县补贴办法〉的通知》（浦政〔2019〕1号）和《乙办法》同时废止。",
            "浦政[2019]1号文件自本通知印发之日起停止执行。",
            "2019年5月1日甲县人民政府发布的《甲县补贴办法》即行废止。")) {
      var ending = document("浦政〔2024〕9号", "甲县新的办法", HERE, 2024, words);
      assertEquals(List.of(ending), Versions.standing(List.of(old, ending)), words);
      var other = document("屏政〔2024〕9号", "乙县新的办法", THERE, 2024, words);
      assertEquals(List.of(old, other), Versions.standing(List.of(old, other)), words);
    }
    for (var words : List.of("《甲县补贴办法》第三条废止。", "根据《甲县补贴办法》的规定，《丙办法》同时废止。", "合同自《甲县补贴办法》规定的日期失效。")) {
      var ending = document("浦政〔2024〕9号", "甲县新的办法", HERE, 2024, words);
      assertEquals(List.of(old, ending), Versions.standing(List.of(old, ending)), words);
    }
  }

  @Test
  void whatSaysSoItselfIsNotCited() {
    var over = document(null, "丙办法（已废止）", null, 2000, "旧。");
    assertEquals(List.of(), Versions.standing(List.of(over)));
  }

  private static PolicyDocument document(
      @Nullable String number, String title, @Nullable RegionCode region, int year, String text) {
    var issued = year == 0 ? null : LocalDate.of(year, 5, 1);
    return new PolicyDocument(
        number,
        title,
        null,
        region,
        issued,
        null,
        null,
        List.of(new Article("第一条", title, text, List.of(), null)));
  }
}
