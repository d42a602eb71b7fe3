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

  @Test
  void oneJobIsPostedByOneEmployerOrFromOnePhoneOrPlace() {
    var one = vacancy("e1", "350722101", "平车工", LONG, 4000);
    assertTrue(Likeness.sameJob(one, vacancy("e1", "350722101", "平车工", LONG + "急招", 4100)));
    assertFalse(Likeness.sameJob(one, vacancy("e2", "350722101", "平车工", LONG, 4000)));
    assertFalse(Likeness.sameJob(one, vacancy("e1", "350722101", "平车工", "锁边，两班倒", 4000)));
    var called = from(one, new Employer("e1", null, null, "0599-2820001", true), "");
    var caller = from(one, new Employer("e2", null, null, "05992820001", true), "");
    assertTrue(Likeness.sameJob(called, caller), "one phone");
    assertFalse(
        Likeness.sameJob(called, from(one, new Employer("e2", null, null, null, true), "")));
    var here = from(one, new Employer("e2", null, null, null, true), "工业路8号");
    assertTrue(Likeness.sameJob(from(one, one.employer(), "工业路8号"), here), "one place");
  }

  private static Vacancy from(Vacancy like, Employer employer, String address) {
    return new Vacancy(
        like.id(),
        like.kind(),
        employer,
        like.title(),
        like.description(),
        new Site(like.site().region(), address.isEmpty() ? null : address, null),
        like.pay(),
        like.demands(),
        like.terms(),
        like.headcount(),
        null,
        null,
        like.status(),
        1);
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
