package cn.daqiao.bot.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.Shipped;
import cn.daqiao.config.Catalog;
import cn.daqiao.matcher.policy.Answer;
import cn.daqiao.matcher.policy.Answer.Outcome;
import cn.daqiao.matcher.region.RegionCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {
  private static final RegionCode FUJIAN = new RegionCode("350000");
  private static final Catalog CATALOG = Shipped.CATALOG;
  private static final Answers ANSWERS =
      new Answers(
          CATALOG.policies(),
          CATALOG.texts(),
          InstantSource.fixed(Instant.parse("2026-11-23T00:00:00Z")));

  @AfterAll
  static void close() {
    ANSWERS.close();
  }

  private static Answer ask(String q, String... context) {
    return ANSWERS.answer(q, List.of(context), null, FUJIAN);
  }

  private static String first(Answer answer) {
    return answer.citations().isEmpty() ? "" : answer.citations().getFirst().article();
  }

  @Test
  void theCourseMoneyGoesToTheTrainer() {
    var answer = ask("参加培训那三百五是直接给我的吗");
    assertEquals("7", first(answer));
    assertTrue(answer.answer().contains("350元"), answer.answer());
    assertTrue(answer.answer().contains("不是直接发给你本人"), answer.answer());
  }

  @Test
  void ageAndSexAreComputed() {
    assertTrue(ask("我妈58岁去学裁缝能享受培训补贴吗").answer().contains("符合这一条的"));
    assertTrue(ask("我爸58岁去学裁缝能享受培训补贴吗").answer().contains("男性的年龄文件没写"));
    assertTrue(ask("我妈63岁去学裁缝能享受培训补贴吗").answer().contains("不符合"));
  }

  @Test
  void aManHearsWhatIsHisAndNothingTwice() {
    for (var q : List.of("我55岁，男，去培训有补贴吗", "男的五十八能不能拿培训补贴", "老头子61了,去培训还给不给补")) {
      var answer = ask(q).answer();
      var own = answer.substring(0, answer.indexOf("原文"));
      assertTrue(own.contains("男性不适用"), answer);
      assertTrue(own.contains("不分男女都可以参加"), answer);
      assertEquals(own.indexOf("文件没写"), own.lastIndexOf("文件没写"), answer);
      assertFalse(own.contains("60周岁"), answer);
    }
  }

  @Test
  void whatIsSaidOfAPersonDecides() {
    assertTrue(ask("俺娘五十三 建档立卡的 想学织毛衣 给补不").answer().contains("符合这一条的性别要求、年龄要求"));
    assertTrue(ask("我妈58岁想学裁缝能享受补贴吗").answer().contains("还要看是不是建档立卡贫困户"));
    assertTrue(ask("去年脱贫了,养老保险还给代缴吗").answer().contains("不符合"));
    assertTrue(ask("我在村小教了23年书,中级能直接聘不").answer().contains("不符合这一条的年限要求"));
  }

  @Test
  void aFollowUpKeepsTheMatterUnlessItNamesAnother() {
    assertEquals("11", first(ask("归哪个处管", "扶贫车间给企业什么补贴")));
    assertTrue(ask("归哪个处管", "扶贫车间给企业什么补贴").answer().contains("就业促进和失业保险处"));
    assertEquals("16", first(ask("那博士后呢", "扶贫车间给企业什么补贴")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"打工的路费报不报", "我想减肥", "我家猫丢了怎么办", "水电费呢", "茶叶最近什么行情", "低保怎么申请"})
  void whatWasAskedBeforeDoesNotColourAnotherMatter(String q) {
    assertEquals(Outcome.REFUSE, ask(q, "参加技能培训有什么补贴，怎么报名").outcome());
  }

  @Test
  void aQuestionWithAMatterOfItsOwnStandsAlone() {
    var before = "参加技能培训有什么补贴，怎么报名";
    assertEquals("3", first(ask("厦门打工有补贴么", before)));
    assertEquals(ask("村里的扶贫车间有什么补贴").answer(), ask("村里的扶贫车间有什么补贴", before).answer());
    assertEquals("7", first(ask("有年龄限制吗", before)));
    assertEquals("6", first(ask("我弟弟呢", "大学生求职补贴怎么领")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"参加培训要交钱吗", "学手艺要钱吗", "我是贫困户 想学挖机 政府出不出钱"})
  void coursesAreFreeOnceAYear(String q) {
    var answer = ask(q);
    var two = answer.citations().stream().limit(2).map(Answer.Citation::article).toList();
    assertEquals("总体要求", first(answer));
    assertTrue(two.contains("7"), two.toString());
    assertTrue(answer.answer().contains("1次免费职业培训"), answer.answer());
  }

  @Test
  void whoGoesFarToWorkIsHelpedToFindWork() {
    var answer = ask("贫困户去外地打工有什么补贴");
    assertEquals("3", first(answer));
    assertTrue(answer.answer().startsWith("去外地打工发多少补贴，文件没写"), answer.answer());
  }

  @ParameterizedTest
  @CsvSource({
    "求职创业补贴几天到账, 6, 多久到账",
    "培训要上几天课, 7, 培训几天",
    "三支一扶加几分, 6, 加几分",
    "就业创业证丢了怎么办, 4, 怎么补办",
    "雇一个贫困户奖励多少钱, 2, 没写具体金额",
  })
  void whatTheDocumentLeavesOpenIsSaidFirst(String q, String article, String open) {
    var answer = ask(q);
    assertEquals(Outcome.PARTIAL, answer.outcome(), answer.answer());
    assertEquals(article, first(answer));
    assertTrue(answer.answer().lines().findFirst().orElse("").contains(open), answer.answer());
  }

  @Test
  void monthsAreNoYear() {
    assertTrue(ask("只雇了贫困户八个月有奖励吗").answer().contains("不符合这一条的年限要求"));
    assertTrue(ask("雇了贫困户2年有奖励吗").answer().contains("符合这一条的年限要求"));
    assertFalse(ask("雇了贫困户2年有奖励吗").answer().contains("不符合"));
  }

  @Test
  void aQuoteComesFromThePieceThatHoldsTheSentence() {
    var answer = ask("扶贫的钱有没有人查");
    assertEquals("保障措施", first(answer));
    assertTrue(answer.citations().getFirst().quote().contains("审计"), answer.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "定向委培怎么回事, 服务几年, 13",
    "扶贫车间补社保, 哪三样, 11",
    "每个试点村补2万, 给村里多少, 10",
    "稳岗补贴是什么, 我不懂，讲简单点, 11",
    "培训补贴标准多少, 现在还有吗, 7",
    "职称结构比例怎么定, 有没有上限, 17",
  })
  void aShortQuestionThatAddsNothingStaysWithItsMatter(String before, String q, String article) {
    assertEquals(article, first(ask(q, before)));
  }

  @Test
  void ageAndNumberOfTheDocumentAreTold() {
    assertTrue(ask("这政策管到哪一年").answer().contains("2017—2020年"));
    assertTrue(ask("这个文几号发的").answer().contains("2017年9月1日"));
    assertEquals("印发通知", first(ask("251号文是哪个单位出的")));
  }

  @Test
  void aWordInsideAnotherIsNoSlip() {
    assertEquals("18", first(ask("村干部考试几年一回")));
  }

  @Test
  void whoAsksForEverythingHearsOfSeveralMeasures() {
    var answer = ask("我们公司招了8个贫困户,有什么补贴可以拿");
    assertEquals("2", first(answer));
    assertEquals("11", answer.citations().get(1).article());
    assertTrue(answer.answer().contains("第11条"), answer.answer());
  }

  @Test
  void anExpiredPlanIsNamedAsSuch() {
    assertTrue(ask("政府帮低保户交养老保险吗").answer().contains("2020年"));
  }

  @Test
  void anotherProvincesRulesAreNotGiven() {
    assertEquals(Outcome.REFUSE, ask("江西的培训补贴多少钱").outcome());
    assertFalse(ask("我在广东打工回来想学手艺有补贴吗").citations().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "？？",
        "啊",
        "1",
        "What is the subsidy?",
        "ñandú",
        "谢谢",
        "你好",
        "你是谁",
        "怎么",
        "傻逼",
        "今天天气怎么样",
        "公积金怎么提取",
        "13800138000",
        "😀😀",
        "\u0000\uD800"
      })
  void whatIsNoPolicyQuestionGetsAShortReply(String q) {
    var answer = ask(q);
    assertEquals(Outcome.REFUSE, answer.outcome(), answer.answer());
    assertTrue(answer.citations().isEmpty());
    assertTrue(answer.answer().contains("12333"), answer.answer());
    assertTrue(answer.answer().length() < 160, answer.answer());
  }

  @Test
  void aVeryLongMessageIsAnsweredShortly() {
    var answer = ask("学手艺有补贴吗，" + "我家里情况很复杂，".repeat(1200));
    assertTrue(answer.answer().getBytes(StandardCharsets.UTF_8).length <= 2048);
  }
}
