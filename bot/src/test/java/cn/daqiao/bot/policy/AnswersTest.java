package cn.daqiao.bot.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.config.Catalog;
import cn.daqiao.matcher.policy.Answer;
import cn.daqiao.matcher.policy.Answer.Outcome;
import cn.daqiao.matcher.region.RegionCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {
  private static final RegionCode FUJIAN = new RegionCode("350000");
  private static final Catalog CATALOG = Catalog.load(Path.of("..", "config", "data"));
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
  void aFollowUpKeepsTheMatterUnlessItNamesAnother() {
    assertEquals("11", first(ask("归哪个处管", "扶贫车间给企业什么补贴")));
    assertTrue(ask("归哪个处管", "扶贫车间给企业什么补贴").answer().contains("就业促进和失业保险处"));
    assertEquals("16", first(ask("那博士后呢", "扶贫车间给企业什么补贴")));
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
