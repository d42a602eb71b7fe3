package cn.daqiao.bot.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.dialogue.Flow;
import cn.daqiao.matcher.seeker.Profile;
import cn.daqiao.matcher.seeker.SensitiveFacts;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds in every conversation, whatever a person writes. */
class DialogueWalkTest {
  private static final String ALL = "我叫吴桂花，女，43岁，住浦城县富岭镇，会车衣服，只在本县做，每月不少于3500元，手机13850590001";

  private static final List<String> SAID =
      List.of(
          "找工作",
          "登记",
          "同意",
          "同意",
          "不同意",
          "确认",
          "修改",
          "跳过",
          "取消",
          "我的信息",
          "删除我的信息",
          "推荐",
          "推荐",
          "更多",
          "报名1",
          "报名9",
          "报名",
          "不合适",
          "不合适2",
          "找到工作了",
          "停止推送",
          "恢复推送",
          "转人工",
          "政策",
          "培训",
          "帮助",
          "你好",
          "1",
          "2",
          "3",
          "4",
          "5",
          "6",
          "9",
          "43",
          "4000",
          "13850590001",
          "吴桂花",
          "女",
          "富岭镇",
          "凤城镇",
          "浦城县",
          "会车衣服",
          "本县",
          "都行",
          "没有",
          "不对，我是52岁",
          "不对",
          "改电话",
          "修改住址",
          "好",
          "不",
          "谢谢",
          "学技术有补贴吗",
          "那怎么领呢",
          "有没有近一点的活",
          "我现在搬到石陂镇了",
          ALL,
          "🙂",
          "",
          "  ",
          "？",
          "{name}",
          "\u0000",
          "长".repeat(3000),
          "<b>1</b>",
          "[语音]",
          "[位置]",
          "[取消关注]",
          "[关注]",
          "[推送 v1 v2 v3]",
          "[推送 v5]",
          "[按 work]",
          "[按 nothing]",
          "[过 PT3H]",
          "太远了",
          "为什么",
          "会不会骗人",
          "绑定 4HK7MNTW",
          "绑定 AAAA7777",
          "绑定",
          "4HK7MNTW",
          "解绑",
          "我要招人",
          "招3个平车工，富岭镇，月薪4000，到月底",
          "我的岗位",
          "关闭1",
          "关闭",
          "[解除绑定]",
          "绑定 HHHH7777",
          "绑定 KKKK4444",
          "代登记",
          "我登记的人",
          "他叫陈秀英，58岁，会种菜",
          "我家吃低保，我左手残疾",
          "建档立卡户，女，40岁，会做饭",
          "不记",
          "记吧",
          "删除家里情况");

  @Test
  void nothingAPersonWritesBreaksIt() {
    long seed = Long.getLong("seed", new Random().nextLong());
    System.out.println("DialogueWalkTest -Dseed=" + seed);
    var random = new Random(seed);
    for (int walk = 0; walk < 300; walk++) {
      var talker = new Talker();
      for (int turn = 0; turn < 40; turn++) {
        var said = SAID.get(random.nextInt(SAID.size()));
        var shown = talker.hear(said);
        assertTrue(!said.equals("我的信息") || !shown.isEmpty(), "no answer with seed " + seed);
        var person = talker.person();
        if (!person.keeps()) {
          assertEquals(Profile.unknown("p07-1"), person.profile(), "kept without consent");
        }
        assertTrue(
            person.consents().sensitive() != null || !SensitiveFacts.of(person.profile()).any(),
            "sensitive facts kept without consent, with seed " + seed);
        assertTrue(
            !(talker.state().flow() instanceof Flow.Registering(_, _, var progress))
                || progress.asked() <= 8,
            "too many questions with seed " + seed);
      }
    }
  }

  /** As a check from outside does it: yes where a yes is asked for, else skip. */
  @Test
  void oneLongMessageAndNoPatienceRegister() {
    for (var text : List.of(ALL, "会开叉车 有叉车证 工资4500以上 全省都可以 手机13850590002", "嗯", "我", "随便")) {
      var talker = new Talker();
      talker.hear("找工作");
      talker.hear("同意");
      var reply = talker.hear(text);
      for (int turn = 0; turn < 8 && !reply.contains("登记成功"); turn++) {
        reply =
            talker.hear(
                reply.contains("同意") && !reply.contains("确认")
                    ? "同意"
                    : reply.contains("确认") ? "确认" : "跳过");
      }
      assertTrue(reply.contains("登记成功"), text);
      assertTrue(talker.person().registered());
    }
  }

  @Test
  void whatIsSaidBeforeAgreeingWaitsInTheQuestionOnly() {
    var talker = new Talker();
    var json = new StateJson();
    talker.hear("找工作");
    talker.hear("我叫吴桂花，电话13850590001，培训有补贴吗");
    namesNobody(json.write(talker.state()));
    talker.hear(ALL);
    namesNobody(json.write(talker.person()));
    namesNobody(json.write(talker.state().with(new Flow.Idle())));
    talker.hear("不同意");
    namesNobody(json.write(talker.person()) + json.write(talker.state()));
  }

  private static void namesNobody(String kept) {
    assertFalse(kept.contains("吴桂花"), kept);
    assertFalse(kept.contains("13850590001"), kept);
    assertFalse(kept.contains("富岭"), kept);
  }
}
