package cn.daqiao.bot.turn;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of three jobs just shown: 平车工, 缝纫工, 食堂帮厨. */
class JobTalkTest {
  private static final List<String> KNOWN =
      List.of("找工作", "同意", "我叫吴桂花，女，43岁，住浦城县富岭镇，会车衣服，本市都行，每月不少于3500元，手机13850590001");

  private static String after(String said) {
    var talker = new Talker();
    KNOWN.forEach(talker::hear);
    return talker.hear(said);
  }

  @ParameterizedTest
  @CsvSource({
    "1不去，夜班熬不住, v1 shift",
    "1要倒班，不想去, v1 shift",
    "第一个要上夜班我吃不消, v1 shift",
    "2号太远了, v2 far",
    "2离家远, v2 far",
    "第二家工资太低, v2 pay",
    "2工资给得太少, v2 pay",
    "3太累, v3 tired",
    "第三个活太重，扛不动, v3 tired",
    "3站不住，腰疼得受不了, v3 tired",
    "3没做过, v3 skill",
    "1要带孩子去不了, v1 family",
    "平车工要倒班，我不上夜班, v1 shift",
    "缝纫工的工资太低了, v2 pay",
    "帮厨太累了，不想去, v3 tired"
  })
  void declinesWithTheReason(String said, String declined) {
    var answer = after(said);
    assertTrue(answer.contains("（不要 " + declined + "）"), said + " → " + answer);
  }

  @ParameterizedTest
  @CsvSource({"1不去, 平车工", "3号不要, 食堂帮厨", "第2个不想做, 缝纫工", "帮厨我没兴趣, 食堂帮厨"})
  void asksWhyOneDoesNotSuit(String said, String title) {
    var answer = after(said);
    assertTrue(answer.contains("“" + title + "”为什么不合适"), said + " → " + answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"都不要", "这些都不合适", "一个都不想去", "没有一个合适的", "这几个都不行", "看了都不喜欢", "全都不想去"})
  void asksWhyNoneSuits(String said) {
    var answer = after(said);
    assertTrue(answer.contains("这几个为什么不合适"), said + " → " + answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "有工地的活吗",
        "包住的有吗",
        "有没有白班的活",
        "有招保安的吗",
        "有没有零工做",
        "还有轻松点的活吗",
        "没有了?",
        "就这几个吗",
        "没别的了吗",
        "只有这些？"
      })
  void looksForOthers(String said) {
    var answer = after(said);
    assertTrue(answer.contains("（展示 "), said + " → " + answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"我已经有工作了", "我找到活了，在阳光餐饮", "找到事做了", "前几天找到工作了", "我在厦门找到活干了", "已经找好工作了", "有活干了"})
  void wishesWell(String said) {
    var answer = after(said);
    assertTrue(answer.contains("恭喜您找到工作"), said + " → " + answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"电话给谁了", "谁看得到我的信息", "我的电话给了哪几家", "我的信息谁能看", "哪些人看得到我的电话", "我的手机号告诉谁了", "谁有我的电话"})
  void saysWhoSees(String said) {
    var answer = after(said);
    assertTrue(answer.contains("还没有给过哪家单位"), said + " → " + answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2000块就行",
        "2个孩子要接送",
        "一家人都在富岭",
        "1年没干活了",
        "我会缝纫",
        "工资太低的不要，要四千",
        "有活干就行",
        "1",
        "3个人一起去",
        "13850590001",
        "谢谢",
        "好的",
        "没有",
        "食堂也可以"
      })
  void declinesNothingElse(String said) {
    var answer = after(said);
    assertFalse(answer.contains("（不要 "), said + " → " + answer);
    assertFalse(answer.contains("为什么不合适"), said + " → " + answer);
    assertFalse(answer.contains("恭喜您"), said + " → " + answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "－1", "0", "1、2", "1.5", "1,2,3", "1和2"})
  void appliesForNothing(String said) {
    assertTrue(after(said).contains("只有3个"), said);
  }
}
