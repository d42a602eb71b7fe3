package cn.daqiao.matcher.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.text.SimHash;
import cn.daqiao.matcher.vacancy.Cycle;
import cn.daqiao.matcher.vacancy.Demands;
import cn.daqiao.matcher.vacancy.Employer;
import cn.daqiao.matcher.vacancy.Kind;
import cn.daqiao.matcher.vacancy.Pay;
import cn.daqiao.matcher.vacancy.Site;
import cn.daqiao.matcher.vacancy.Status;
import cn.daqiao.matcher.vacancy.Terms;
import cn.daqiao.matcher.vacancy.Vacancy;
import org.junit.jupiter.api.Test;

class LikenessTest {
  private static final String LONG =
      "本厂位于富岭镇工业路，主做工作服和校服，订单稳定，常年招熟练平车工和锁边工。"
          + "工资按件计算，每月十五日发放，包住宿，两人一间，有热水和空调。新手有师傅带，"
          + "学会为止。每天做八小时，加班另算，逢年过节有礼品。请带身份证到厂里面试。";

  @Test
  void signsAndBlanksMakeNoDifferenceAndOtherWorkDoes() {
    assertEquals(SimHash.of(LONG), SimHash.of(LONG.replace("，", " , ").replace("。", "！")));
    assertTrue(offer("平车工", LONG, 4000).sameOffer(offer("平车工", LONG + "急招", 4000)));
    assertFalse(offer("平车工", "计件，包住", 4000).sameOffer(offer("锁边工", "服装厂锁边", 4000)));
    assertFalse(offer("平车工", LONG, 4000).sameOffer(offer("平车工", LONG, 5200)));
    assertEquals(0, SimHash.of(" ，。"));
  }

  @Test
  void otherPlacesAndEmployersAreOtherOffers() {
    var one = offer("平车工", LONG, 4000);
    assertFalse(one.sameOffer(Likeness.of(vacancy("e2", "350722101", "平车工", LONG, 4000))));
    assertFalse(one.sameOffer(Likeness.of(vacancy("e1", "350722102", "平车工", LONG, 4000))));
    assertEquals(null, Likeness.of(vacancy(null, "350722101", "平车工", LONG, 4000)));
  }

  private static Likeness offer(String title, String description, int wage) {
    return Likeness.of(vacancy("e1", "350722101", title, description, wage));
  }

  private static Vacancy vacancy(
      String employer, String region, String title, String description, int wage) {
    return new Vacancy(
        "v",
        Kind.JOB,
        new Employer(employer, null, null, null, true),
        title,
        description,
        new Site(new RegionCode(region), null, null),
        new Pay(wage, wage + 2000, Cycle.MONTH),
        Demands.none(),
        Terms.unknown(),
        1,
        null,
        null,
        Status.OPEN,
        1);
  }
}
