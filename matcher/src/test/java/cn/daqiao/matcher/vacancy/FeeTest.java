package cn.daqiao.matcher.vacancy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daqiao.matcher.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeeTest {
  private static final Fee SOME = new Fee(null);

  private static @Nullable Fee told(String words) {
    return Fee.of(posting(Kind.COURSE, null, words));
  }

  private static Vacancy posting(Kind kind, @Nullable Integer fee, String words) {
    return new Vacancy(
        "c",
        kind,
        new Employer(null, null, null, null, false),
        "电焊培训班",
        words,
        new Site(new RegionCode("350722"), null, null),
        null,
        Demands.none(),
        new Terms(null, null, null, null, null, null, null, fee),
        null,
        null,
        null,
        Status.OPEN,
        1);
  }

  @Test
  void whatIsStatedCounts() {
    assertEquals(new Fee(880), Fee.of(posting(Kind.COURSE, 880, "免费试听一节")));
    assertEquals(null, Fee.of(posting(Kind.COURSE, 0, "学费1200元，由政府付")));
    assertEquals(null, Fee.of(posting(Kind.JOB, null, "学费880元")), "work has none");
  }

  @Test
  void elseTheWordsTell() {
    assertEquals(new Fee(880), told("学费880元，包教包会"));
    assertEquals(new Fee(1200), told("免费试听，正式上课学费每人1200元"));
    assertEquals(new Fee(300), told("贫困户减免后收费300元"));
    assertEquals(new Fee(600), told("费用：600元/人，含午餐"));
    assertEquals(SOME, told("学费980元，教材费60元"));
    assertEquals(SOME, told("自费班，面授十天"));
    assertEquals(SOME, told("材料费自理"));
  }

  @Test
  void whatIsFreeStaysFree() {
    for (var words :
        new String[] {
          "",
          "平焊、立焊，共10天",
          "免费培训，发证",
          "免收学费1200元",
          "不收任何费用，不用交学费",
          "学费全免，每天补贴生活费50元",
          "培训费由县人社局承担，每人1500元",
          "政府全额补贴，学费1200元",
          "交通费用补贴50元",
          "没有任何费用，结业后月工资4000元",
          "来回路费报销"
        }) {
      assertEquals(null, told(words), words);
    }
  }
}
