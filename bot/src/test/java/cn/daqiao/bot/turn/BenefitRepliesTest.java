package cn.daqiao.bot.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.Shipped;
import cn.daqiao.bot.dialogue.Dialogue;
import cn.daqiao.bot.dialogue.Effect;
import cn.daqiao.bot.dialogue.Event;
import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.dialogue.State;
import cn.daqiao.bot.dialogue.Step;
import cn.daqiao.config.Catalog;
import cn.daqiao.matcher.policy.Answer;
import cn.daqiao.matcher.policy.benefit.Checked;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the conversation goes on after a list of what can be claimed. */
class BenefitRepliesTest {
  private static final Catalog CATALOG = Shipped.CATALOG;
  private static final Dialogue DIALOGUE = Shipped.dialogue();
  private static final Instant AT = Instant.parse("2026-11-23T02:00:00Z");
  private static final List<String> OFFERED =
      List.of("我家是建档立卡贫困户，能享受什么？", "我家不是建档立卡贫困户，能享受什么？", "就业创业证哪些人能领？", "还有哪些？");

  private static Step said(Step before, String text) {
    return DIALOGUE.step(before.person(), before.state(), new Event.Said(AT, text));
  }

  private static Step listed(List<String> offered, Checked checked) {
    var asked = DIALOGUE.step(Person.unknown("p00-X"), State.fresh(), new Event.Said(AT, "我能享受什么"));
    var answer = new Answer("我能享受什么", Answer.Outcome.ANSWER, "列表", List.of(), 1, offered);
    return DIALOGUE.step(asked.person(), asked.state(), new Event.Answered(AT, answer, checked));
  }

  private static Optional<String> asks(Step step) {
    return step.effects().stream()
        .filter(Effect.AskPolicy.class::isInstance)
        .map(effect -> ((Effect.AskPolicy) effect).question())
        .findFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "是, 我家是建档立卡贫困户，能享受什么？",
    "是的, 我家是建档立卡贫困户，能享受什么？",
    "1, 我家是建档立卡贫困户，能享受什么？",
    "不是, 我家不是建档立卡贫困户，能享受什么？",
    "2, 我家不是建档立卡贫困户，能享受什么？",
    "3, 就业创业证哪些人能领？",
    "更多, 还有哪些？",
    "还有哪些, 还有哪些",
    "我62岁能领什么, 我62岁能领什么",
  })
  void aShortReplyIsTheAnswerOffered(String reply, String question) {
    assertEquals(Optional.of(question), asks(said(listed(OFFERED, null), reply)));
  }

  @Test
  void afterOtherAnswersAYesChoosesNothing() {
    var offered = List.of("代缴归谁管？", "代缴怎么申请？");
    for (var reply : List.of("是的", "不是", "更多", "好的")) {
      var asked = asks(said(listed(offered, null), reply));
      assertTrue(asked.filter(offered::contains).isEmpty(), reply);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"老板我能领啥", "我是老板，能享受什么政策", "我们公司想招贫困户，有什么好处"})
  void anEmployerWhoAsksWhatThereIsToGetIsAnswered(String text) {
    var step = DIALOGUE.step(Person.unknown("p00-X"), State.fresh(), new Event.Said(AT, text));
    assertEquals(Optional.of(text), asks(step));
  }

  @Test
  void anEmployerWhoWantsPeopleIsToldWhereToGo() {
    var step =
        DIALOGUE.step(Person.unknown("p00-X"), State.fresh(), new Event.Said(AT, "我们厂想招三个车工"));
    assertTrue(asks(step).isEmpty());
  }

  @Test
  void whatWasFoundIsKeptWithThePerson() {
    var checked = new Checked("v", AT, Map.of("insured", true), List.of());
    var person = listed(OFFERED, checked).person();
    assertSame(checked, person.checked());
    var json = new StateJson();
    assertEquals(checked, json.readPerson(json.write(person), person.id()).checked());
    assertEquals(checked, person.unalerted().following(false).enrolled().checked());
  }
}
