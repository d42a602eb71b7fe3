package cn.daqiao.matcher.policy.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import cn.daqiao.matcher.policy.document.Whereabouts.Found;
import cn.daqiao.matcher.policy.document.Whereabouts.Name;
import cn.daqiao.matcher.region.RegionCode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadTest {
  private static final RegionCode FUJIAN = new RegionCode("350000");
  private static final RegionCode PUCHENG = new RegionCode("350722");
  private static final Whereabouts PLACES =
      new Whereabouts(
          List.of(
              new Name("国务院", null),
              new Name("中华人民共和国", null),
              new Name("福建", FUJIAN),
              new Name("北京", new RegionCode("110000")),
              new Name("南京", new RegionCode("320000"))),
          List.of(new Name("闽", FUJIAN), new Name("人社部", null)),
          List.of(
              new Name("浦城县", PUCHENG),
              new Name("鼓楼区", new RegionCode("350102")),
              new Name("鼓楼区", new RegionCode("320106"))));

  @Test
  void readsANoticeAsOfficesWriteIt() {
    var head =
        head(
            "福建省人力资源和社会保障厅文件\n闽人社文[2024]12号\n福建省人力资源和社会保障厅 福建省财政厅\n关于印发《福建省培训补贴\n"
                + "办法》的通知\n各设区市人社局：\n根据《意见》（闽政〔2020〕3号），现印发。\n福建省人力资源和社会保障厅\n二〇二四年三月十二日\n"
                + "第一条 每人350元。\n第二条 本办法自2024年4月1日起施行，有效期五年。");
    assertEquals("福建省人力资源和社会保障厅 福建省财政厅关于印发《福建省培训补贴办法》的通知", head.title());
    assertEquals("闽人社文〔2024〕12号", head.number());
    assertEquals("福建省人力资源和社会保障厅、福建省财政厅", head.issuer());
    assertEquals(LocalDate.of(2024, 3, 12), head.issued());
    assertEquals(LocalDate.of(2024, 4, 1), head.effective());
    assertEquals(LocalDate.of(2029, 3, 31), head.expires());
  }

  @Test
  void readsOtherWaysOfSayingWhen() {
    assertEquals(LocalDate.of(2026, 12, 31), head("甲办法\n本办法自印发之日起施行，有效期至2026年12月31日。").expires());
    assertEquals(LocalDate.of(2020, 12, 31), head("甲行动计划（2017—2020年）\n做事。").expires());
    assertEquals(LocalDate.of(2025, 6, 30), head("甲通告\n本通告自2023年7月1日起至2025年6月30日有效。").expires());
    assertNull(head("甲办法\n证书有效期5年，自发证之日算起。\n2024年1月2日").expires());
    var printed = head("甲办法\n2024年1月2日\n本办法自印发之日起施行，试行期2年。");
    assertEquals(LocalDate.of(2024, 1, 2), printed.effective());
    assertEquals(LocalDate.of(2026, 1, 1), printed.expires());
    assertEquals(
        LocalDate.of(2018, 12, 29), head("丁法\n1994年7月5日 会议通过\n2018年12月29日 会议修正\n第一条 甲。").issued());
  }

  @Test
  void placesComeFromTitleNumberIssuerAndText() {
    assertEquals(new Found.In(PUCHENG), where("福建省浦城县补贴办法\n甲。"));
    assertEquals(new Found.In(FUJIAN), where("关于发放补贴的通知\n闽人社文〔2024〕1号\n甲。"));
    assertEquals(new Found.In(FUJIAN), where("福建省实施《中华人民共和国残疾人保障法》办法\n第一条 甲。"));
    assertEquals(new Found.In(new RegionCode("320106")), where("南京市鼓楼区补贴办法\n甲。"));
    assertEquals(new Found.In(PUCHENG), where("关于发放补贴的通知\n各乡镇：\n好。\n浦城县财政局\n2024年1月2日"));
    assertEquals(new Found.Everywhere(), where("中华人民共和国劳动法\n第一条 北京路一号。"));
    assertEquals(new Found.Everywhere(), where("关于补贴的通知\n人社部发〔2024〕1号\n福建省等地要做好。"));
    assertEquals(new Found.Everywhere(), where("怎样维权\n到北京路的仲裁院去。"));
    assertInstanceOf(Found.Unnamed.class, where("补贴办法\n本市居民可申请。本市户籍者每人500元。"));
    assertInstanceOf(Found.Unnamed.class, where("某某县人民政府补贴办法\n每人500元。"));
  }

  private static Head head(String text) {
    return Head.of(Pages.lines(text), null, null);
  }

  private static Found where(String text) {
    return PLACES.of(head(text), text.lines().findFirst().orElse(""), text, "x.txt");
  }
}
