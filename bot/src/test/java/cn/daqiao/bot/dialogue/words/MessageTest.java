package cn.daqiao.bot.dialogue.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {
  @ParameterizedTest
  @CsvSource({
    "找工作, WORK",
    "登记。, WORK",
    "我要找工作！, WORK",
    "找 活 干, WORK",
    "找工, WORK",
    "1找工作, WORK",
    "同意, AGREE",
    "我同意！, AGREE",
    "“同意”, AGREE",
    "不同意, REFUSE",
    "确认, CONFIRM",
    "確認, CONFIRM",
    "修改, CHANGE",
    "跳过, SKIP",
    "取消, CANCEL",
    "我的信息, MINE",
    "删除我的信息, FORGET",
    "1删除我的信息, FORGET",
    "刪除我的資訊, FORGET",
    "推荐, JOBS",
    "推薦, JOBS",
    "推荐吧, JOBS",
    "更多, MORE",
    "不合适, DECLINE",
    "找到工作了, FOUND",
    "找到工作了！, FOUND",
    "停止推送, STOP",
    "退订, STOP",
    "TD, STOP",
    "td, STOP",
    "ＴＤ, STOP",
    "恢复推送, RESUME",
    "转人工, HUMAN",
    "轉人工, HUMAN",
    "政策, POLICY",
    "培训, TRAINING",
    "帮助, HELP",
    "？, HELP",
    "你好, HELLO"
  })
  void knowsTheWords(String text, Word word) {
    assertEquals(Optional.of(word), Message.of(text).command().map(Message.Command::word), text);
  }

  @ParameterizedTest
  @CsvSource({
    "报名1, APPLY, 1",
    "报名 2, APPLY, 2",
    "报名第2个, APPLY, 2",
    "我要报名3, APPLY, 3",
    "报名三, APPLY, 3",
    "報名１, APPLY, 1",
    "报1, APPLY, 1",
    "报名, APPLY, 0",
    "不合适2, DECLINE, 2",
    "第二个不合适, DECLINE, 2",
    "解绑2, UNBIND, 2",
    "删除2, ERASE, 2",
    "删除 2, ERASE, 2",
    "删2, ERASE, 2",
    "删掉第三个, ERASE, 3",
    "删除1号的信息, ERASE, 1",
    "把12删掉, ERASE, 12",
    "2删除, ERASE, 2",
    "第二个人删了, ERASE, 2"
  })
  void knowsNumbersAfterWords(String text, Word word, int number) {
    assertEquals(Optional.of(new Message.Command(word, number)), Message.of(text).command());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "我想找活干 去哪登记",
        "找工作有补贴吗",
        "我不同意这个说法",
        "怎么取消社保",
        "推荐个医院",
        "报名费多少",
        "登记失业要什么材料",
        "培训有补贴吗",
        "修改户口",
        "我叫吴桂花",
        "报名13850590001",
        "🙂",
        ""
      })
  void takesNothingElseForAWord(String text) {
    assertEquals(Optional.empty(), Message.of(text).command());
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1", "１, 1", "2., 2", "第3个, 3", "三, 3", "两, 2", "1️⃣, 1", "①, 1", "选2, 2", "43, 43"
  })
  void readsBareNumbers(String text, int number) {
    assertEquals(number, Message.of(text).number());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.5万", "三千五", "13850590001", "1号楼", "一个人", "一", "十五"})
  void readsNoOtherNumbers(String text) {
    var number = Message.of(text).number();
    assertEquals(text.equals("一") ? 1 : 0, number, text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"培训有补贴吗", "怎么领", "多少钱一个月？", "去哪登记", "有没有活干", "我54岁了能不能领"})
  void noticesQuestions(String text) {
    assertTrue(Message.of(text).asks(), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"多少都行", "什么活都可以做", "哪里都去", "没什么手艺", "会做饭", "我54岁"})
  void noticesStatements(String text) {
    assertFalse(Message.of(text).asks(), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"绑定 4HK7 MNTW", "我是老板4hk7mntw", "老板４ＨＫ７ＭＮＴＷ"})
  void readsCodes(String text) {
    assertEquals(Optional.of("4hk7mntw"), Message.of(text).code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"老板13860912345", "我是老板 13860912345", "绑定13860912345", "老板4HK7MNT", "绑定 4HK7MNT0"})
  void takesNothingElseForACode(String text) {
    assertEquals(Optional.empty(), Message.of(text).code());
    assertFalse(Message.of(text.replaceAll("\\p{IsHan}", "")).coded());
    assertEquals(text.startsWith("绑定"), Message.of(text).miscoded());
  }

  @Test
  void cutsWhatNobodyWrites() {
    assertEquals(1000, Message.of("长".repeat(10_000)).text().length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "你们下午有人吗",
        "什么时候有人",
        "有人在吗？",
        "还要等多久",
        "在吗",
        "有没有人啊",
        "请问客服什么时候上班",
        "怎么没人回我",
        "工作人员怎么还不回复",
        "人工几点有人接",
        "要等到什么时候",
        "你们周末有人值班吗",
        "有人看到我的话了吗",
        "明天上午有人吗",
        "多久才能回我",
        "一直没人理",
        "大概要等几天",
        "劳动保障站几点上班",
        "还有人吗"
      })
  void knowsWhoWaits(String text) {
    assertTrue(Message.of(text).awaits(), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "有人",
        "没有人",
        "家里没人照顾",
        "不找了",
        "不管",
        "没人来报名",
        "几点上班",
        "晚上要上班吗",
        "要等多久才有活",
        "补贴多久能到账",
        "没人要我",
        "不回去",
        "还没找到",
        "没有",
        "在",
        "有人介绍我来的",
        "多久",
        "什么时候来上班",
        "上班吗",
        "今天上班吗",
        "多久能来",
        "几时来",
        "村里有没有人",
        "有人来看吗",
        "单位什么时候给我打电话"
      })
  void takesNothingElseForWaiting(String text) {
    assertFalse(Message.of(text).awaits(), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "有人在吗",
        "在吗",
        "还要等多久",
        "怎么没人回我",
        "人工几点上班",
        "工作人员什么时候联系我",
        "你们下午有人吗",
        "没人理我吗",
        "还有人吗"
      })
  void knowsWhoWaitsForUsEvenBelowJobs(String text) {
    assertTrue(Message.of(text).awaitsUs(), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"还在吗", "你们几点上班", "你们上班时间是几点到几点", "什么时候联系我", "有人联系我吗", "有没有人给我打电话", "你们上班吗"})
  void takesWhatAnEmployerIsAskedForNoWaiting(String text) {
    assertFalse(Message.of(text).awaitsUs(), text);
  }
}
