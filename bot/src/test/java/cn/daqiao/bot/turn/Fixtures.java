package cn.daqiao.bot.turn;

import cn.daqiao.matcher.fit.Fit;
import cn.daqiao.matcher.fit.Reason;
import cn.daqiao.matcher.fit.Relaxation;
import cn.daqiao.matcher.policy.Answer;
import cn.daqiao.matcher.policy.Answer.Citation;
import cn.daqiao.matcher.policy.Answer.Outcome;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.vacancy.Cycle;
import cn.daqiao.matcher.vacancy.Demands;
import cn.daqiao.matcher.vacancy.Employer;
import cn.daqiao.matcher.vacancy.Kind;
import cn.daqiao.matcher.vacancy.Pay;
import cn.daqiao.matcher.vacancy.Shift;
import cn.daqiao.matcher.vacancy.Site;
import cn.daqiao.matcher.vacancy.Status;
import cn.daqiao.matcher.vacancy.Terms;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Five vacancies and three answers, the same for every conversation. */
final class Fixtures {
  private static final String MANDATE = "闽人社文〔2017〕251号";

  private Fixtures() {}

  static List<Fit> fits() {
    return List.of(
        fit(
            vacancy("v1", Kind.JOB, "平车工", "浦城县富岭服装厂", "350722101", 4000, 6000)
                .terms(true, true, null),
            6.2,
            Reason.of("reason.skill", "skill", "车衣服"),
            Reason.of("reason.wage", "floor", 3500)),
        fit(
            vacancy("v2", Kind.WORKSHOP, "缝纫工", "石陂镇扶贫车间", "350722102", 3500, null)
                .terms(null, null, Shift.DAY),
            18.4,
            Reason.of("reason.skill", "skill", "车衣服")),
        fit(
            vacancy("v3", Kind.JOB, "食堂帮厨", null, "350722100", null, 3000).terms(true, null, null),
            null,
            Reason.of("reason.general")),
        fit(
            vacancy("v4", Kind.PUBLIC_POST, "保洁员", "浦城县环卫所", "350722100", 1960, 1960)
                .terms(null, true, null),
            0.4,
            Reason.of("reason.county")),
        fit(
            vacancy("v5", Kind.DAY, "采茶工", "莲塘茶场", "350722103", 150, 200)
                .daily()
                .terms(null, null, null),
            11.0),
        course("c1", Kind.COURSE, "电焊培训班", "浦城县技工学校", "2026-12-05")
            .held("350722100", "上午8点到11点半，共10天", "焊工证", "焊接安全、平焊、立焊"),
        course("c2", Kind.COURSE, "中式面点班", "浦城县妇联", "2026-12-10")
            .held("350722101", "共5天", null, "包子、馒头、饺子的做法"),
        course("f1", Kind.FAIR, "冬季招聘会", "浦城县人社局", "2026-12-12")
            .held("350722100", "上午9点到11点", null, "三十多家厂当面招人"));
  }

  /** A course that costs something. */
  static Fit paid() {
    return course("c9", Kind.COURSE, "挖掘机班", "宏达驾校", "2026-12-08")
        .held("350722100", "共15天", "结业证", "挖掘机驾驶，收费2800元");
  }

  private record Posted(String id, Kind kind, String title, String employer, String starts) {
    Fit held(String region, String hours, @Nullable String certificate, String taught) {
      var posting =
          new Vacancy(
              id,
              kind,
              new Employer("e-" + id, employer, null, null, true),
              title,
              taught,
              new Site(new RegionCode(region), null, null),
              null,
              Demands.none(),
              new Terms(null, null, null, null, starts, hours, certificate),
              null,
              null,
              null,
              Status.OPEN,
              1);
      return new Fit(
          "p07-1",
          posting,
          0.6,
          Map.of("skill", 0.6),
          List.of(Reason.of("reason.training")),
          Set.of(),
          null);
    }
  }

  private static Posted course(String id, Kind kind, String title, String employer, String starts) {
    return new Posted(id, kind, title, employer, starts);
  }

  static Fit relaxing(Fit fit, List<Relaxation> relaxed) {
    return new Fit(
        fit.seeker(),
        fit.vacancy(),
        fit.score(),
        fit.parts(),
        fit.reasons(),
        fit.missing(),
        fit.distanceKm(),
        relaxed);
  }

  static Answer answer(String question) {
    if (question.contains("路费") || question.contains("交通")) {
      return new Answer(
          question,
          Outcome.PARTIAL,
          "去外省打工的建档立卡贫困户，可以领一次往返路费补贴，具体金额文件没写。",
          List.of(new Citation(MANDATE, "5", "转移就业", "给予一次性交通补贴")),
          0.7,
          List.of());
    }
    if (question.contains("培训") || question.contains("补贴") || question.contains("技术")) {
      return new Answer(
          question,
          Outcome.ANSWER,
          "建档立卡贫困户参加培训，男16到60周岁、女16到55周岁，可以享受培训补贴。",
          List.of(new Citation(MANDATE, "7", "技能培训", "培训补贴按规定标准给予")),
          0.9,
          List.of("培训补贴归谁管？", "培训补贴怎么申请？"));
    }
    return new Answer(
        question, Outcome.REFUSE, "我手上的文件里没找到这件事。请打12333，或到乡镇劳动保障站问。", List.of(), 0, List.of());
  }

  private static Fit fit(Draft draft, @Nullable Double km, Reason... reasons) {
    return new Fit(
        "p07-1", draft.build(), 0.8, Map.of("skill", 0.8), List.of(reasons), Set.of(), km);
  }

  private static Draft vacancy(
      String id,
      Kind kind,
      String title,
      @Nullable String employer,
      String region,
      @Nullable Integer min,
      @Nullable Integer max) {
    return new Draft(id, kind, title, employer, region, min, max, Cycle.MONTH, Terms.unknown());
  }

  private record Draft(
      String id,
      Kind kind,
      String title,
      @Nullable String employer,
      String region,
      @Nullable Integer min,
      @Nullable Integer max,
      Cycle cycle,
      Terms terms) {

    Draft terms(@Nullable Boolean board, @Nullable Boolean insurance, @Nullable Shift shift) {
      return new Draft(
          id,
          kind,
          title,
          employer,
          region,
          min,
          max,
          cycle,
          new Terms(board, insurance, shift, null, null, null, null));
    }

    Draft daily() {
      return new Draft(id, kind, title, employer, region, min, max, Cycle.DAY, terms);
    }

    Vacancy build() {
      return new Vacancy(
          id,
          kind,
          new Employer(employer == null ? null : "e-" + id, employer, null, null, true),
          title,
          null,
          new Site(new RegionCode(region), null, null),
          new Pay(min, max, cycle),
          Demands.none(),
          terms,
          null,
          null,
          null,
          Status.OPEN,
          1);
    }
  }
}
