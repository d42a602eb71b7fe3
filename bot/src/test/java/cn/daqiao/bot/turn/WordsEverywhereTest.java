package cn.daqiao.bot.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.dialogue.Flow;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The words that are always understood, however they are spelled, whatever stands open. */
class WordsEverywhereTest {
  private static final String KNOWN = "我叫吴桂花，女，43岁，住浦城县富岭镇双同村，会做饭，工资三千以上，本县，电话13850912345";
  private static final String NO_NAME = "女，43岁，住浦城县富岭镇双同村，会做饭，工资三千以上，本县，手机13850590001";
  private static final String NO_PHONE = "我叫吴桂花，女，43岁，住浦城县富岭镇双同村，会做饭，工资三千以上，本县";

  private static final String CODE = "绑定" + FixedErrands.CODE;
  private static final String OFFICER = "绑定" + FixedErrands.OFFICER_CODE;
  private static final String OFFER = "招3个平车工，富岭镇，月薪4000，到月底，包吃住，13850912345";

  private static final List<String> WORDS =
      List.of(
          "找工作", "登记", "同意", "不同意", "确认", "修改", "跳过", "取消", "我的信息", "删除我的信息", "推荐", "更多", "报名",
          "报名1", "不合适", "找到工作了", "停止推送", "退订", "TD", "恢复推送", "转人工", "政策", "培训", "帮助");

  private static final Map<String, String> TRADITIONAL =
      Map.ofEntries(
          Map.entry("登记", "登記"),
          Map.entry("确认", "確認"),
          Map.entry("跳过", "跳過"),
          Map.entry("我的信息", "我的資訊"),
          Map.entry("删除我的信息", "刪除我的資訊"),
          Map.entry("推荐", "推薦"),
          Map.entry("报名", "報名"),
          Map.entry("报名1", "報名１"),
          Map.entry("不合适", "不合適"),
          Map.entry("退订", "退訂"),
          Map.entry("TD", "ｔｄ"),
          Map.entry("恢复推送", "恢復推送"),
          Map.entry("转人工", "轉人工"),
          Map.entry("培训", "培訓"),
          Map.entry("帮助", "幫助"));

  private static final List<String> LOST = List.of("没看懂", "没听明白", "没听懂", "文件里没找到");

  static Stream<Arguments> states() {
    return Stream.of(
        state(Flow.Idle.class),
        state(Flow.Menu.class, "您好"),
        state(Flow.FollowUps.class, "学技术有补贴吗"),
        state(Flow.Consenting.class, "找工作"),
        state(Flow.Registering.class, "找工作", "同意"),
        state(Flow.Choosing.class, "找工作", "同意", "我叫吴桂花，女，43岁，住临江镇"),
        state(Flow.Idle.class, "找工作", "同意", KNOWN),
        state(Flow.ChangingWhich.class, "找工作", "同意", KNOWN, "修改"),
        state(Flow.Changing.class, "找工作", "同意", KNOWN, "修改", "4"),
        state(Flow.Updating.class, "找工作", "同意", KNOWN, "我现在搬到福鼎点头镇了"),
        state(Flow.ApplyingWhich.class, "找工作", "同意", KNOWN, "报名"),
        state(Flow.NeedingPhone.class, "找工作", "同意", NO_PHONE, "跳过", "报名1"),
        state(Flow.NeedingName.class, "找工作", "同意", NO_NAME, "跳过", "跳过", "报名1"),
        state(Flow.Sharing.class, "找工作", "同意", KNOWN, "1"),
        state(Flow.DecliningWhich.class, "找工作", "同意", KNOWN, "不合适"),
        state(Flow.DecliningWhy.class, "找工作", "同意", KNOWN, "不合适1"),
        state(Flow.DeputyAgreeing.class, OFFICER, "1", "代登记"),
        state(Flow.Deputizing.class, OFFICER, "1", "代登记", "1"),
        state(Flow.Deputizing.class, OFFICER, "1", "代登记", "1", KNOWN),
        state(Flow.Parting.class, OFFICER, "1", "代登记", "1", KNOWN, "推荐"),
        state(Flow.Parting.class, CODE, "1", OFFER, "培训"),
        state(Flow.Wards.class, OFFICER, "1", "代登记", "1", KNOWN, "1", "我登记的人"),
        state(Flow.Deputizing.class, OFFICER, "1", "代登记", "1", KNOWN, "1", "我登记的人", "1改工资4500"),
        state(Flow.Erasing.class, OFFICER, "1", "代登记", "1", KNOWN, "1", "我登记的人", "删除1"),
        state(Flow.Claiming.class, "绑定" + FixedErrands.WARD_CODE),
        state(Flow.Binding.class, "绑定"),
        state(Flow.BindingTo.class, CODE),
        state(Flow.Hiring.class, CODE, "1", "我要招人"),
        state(Flow.Publishing.class, CODE, "1", OFFER),
        state(Flow.Posts.class, CODE, "1", OFFER, "1", "我的岗位"),
        state(Flow.ClosingWhich.class, CODE, "1", OFFER, "1", "关闭"),
        state(Flow.Forgetting.class, "找工作", "同意", KNOWN, "删除我的信息"));
  }

  private static Arguments state(Class<? extends Flow> flow, String... said) {
    return Arguments.of(flow, List.of(said));
  }

  @ParameterizedTest
  @MethodSource("states")
  void areUnderstood(Class<? extends Flow> flow, List<String> said) {
    var talker = new Talker();
    said.forEach(talker::hear);
    assertInstanceOf(flow, talker.state().flow());
    for (var word : WORDS) {
      var plain = talker.twin();
      var reply = plain.hear(word);
      assertTrue(reply.startsWith("搭桥: "), () -> word + ": " + reply);
      LOST.forEach(lost -> assertFalse(reply.contains(lost), () -> word + ": " + reply));
      for (var spelling : spellings(word)) {
        var other = talker.twin();
        assertEquals(reply, other.hear(spelling), spelling);
        assertEquals(plain.state().flow(), other.state().flow(), spelling);
      }
    }
  }

  private static List<String> spellings(String word) {
    return List.of(
        String.join(" ", word.split("")),
        "　" + word + "　",
        word + "。",
        word + "！！",
        "“" + word + "”",
        "【" + word + "】",
        word + "~",
        word + "👍",
        "\n" + word + "\n",
        TRADITIONAL.getOrDefault(word, word));
  }
}
