package cn.daqiao.bot.dialogue.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "同意", "铜意", "好吧 同意", "行，同意", "可以,同意", "那我同意吧", "同意登记", "我同意 谢谢", "嗯嗯 同意的", "同义", "好的，愿意",
        "ok同意", "好，登记吧", "行吧", "那就登记"
      })
  void isGiven(String said) {
    assertTrue(Agreement.given(Message.of(said)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "不同意",
        "我不同意登记",
        "不太同意",
        "同意什么",
        "同意了会怎么样",
        "同意不同意",
        "我老公不同意",
        "李有福",
        "我要想想",
        "好多人骗人",
        "统一企业招人",
        "没同意",
        "登记了会不会泄露",
        "同意，但是别记电话"
      })
  void isNotGiven(String said) {
    assertFalse(Agreement.given(Message.of(said)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"不同意", "我不同意登记", "还是不登记了", "不想登记", "我不愿意"})
  void isRefused(String said) {
    assertTrue(Agreement.refused(Message.of(said)));
  }

  @ParameterizedTest
  @CsvSource({"'行，同意，我叫李有福',我叫李有福", "同意 我会开车,我会开车", "我叫李有福,", "'不同意，别记',", "'同意不同意，我想想',"})
  void mayBeFollowed(String said, String rest) {
    assertEquals(rest == null ? "" : rest, Agreement.followed(Message.of(said)).orElse(""));
  }
}
