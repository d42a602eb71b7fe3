package cn.daqiao.bot.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.dialogue.Flow;
import cn.daqiao.bot.dialogue.Lines;
import cn.daqiao.bot.dialogue.words.Message;
import cn.daqiao.bot.dialogue.words.Word;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is half told for somebody else outlives every word that is always understood. */
class HalfToldTest {
  private static final String OFFICER = "绑定" + FixedErrands.OFFICER_CODE;
  private static final String CODE = "绑定" + FixedErrands.CODE;
  private static final String SELF = "我叫吴桂花，女，43岁，住浦城县富岭镇双同村，会做饭，工资三千以上，本县，电话13850912345";
  private static final String OTHER = "陈秀英，女，58岁，会种菜";
  private static final String WHOLE = OTHER + "，工资两千以上，就在镇上";
  private static final String OPENING = "招3个平车工，富岭镇，月薪4000";
  private static final String OFFER = OPENING + "，到月底，包吃住，13850912345";

  /** The draft's own end, and answers to its question. */
  private static final Set<Word> ANSWERS =
      EnumSet.of(Word.CANCEL, Word.SKIP, Word.CHANGE, Word.AGREE, Word.CONFIRM);

  static Stream<Arguments> drafts() {
    return Stream.of(
            List.of(OFFICER, "1", "代登记", "1", OTHER),
            List.of(OFFICER, "1", "代登记", "1", WHOLE),
            List.of(OFFICER, "1", "代登记", "1", WHOLE, "修改"),
            List.of(OFFICER, "1", "代登记", "1", OTHER + "，住临江镇"),
            List.of(OFFICER, "1", CODE, "1", "找工作", "同意", SELF, "代登记", "1", OTHER),
            List.of(OFFICER, "1", CODE, "1", OPENING),
            List.of(CODE, "1", OPENING),
            List.of(CODE, "1", OFFER),
            List.of(CODE, "1", "找工作", "同意", SELF, OFFER))
        .map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("drafts")
  void staysThroughEveryWord(List<String> said) {
    var talker = new Talker();
    said.forEach(talker::hear);
    var draft = talker.state().flow();
    assertTrue(half(draft), () -> draft + " is no draft");
    for (var word : EnumSet.complementOf(EnumSet.copyOf(ANSWERS))) {
      for (var written : List.of(word.written(), word.written() + "1")) {
        if (Message.of(written).command().isPresent()) {
          var other = talker.twin();
          stands(draft, other, written, other.hear(written));
        }
      }
      var tapped = talker.twin();
      stands(draft, tapped, "tap " + word, tapped.hear("[按 " + Lines.word(word) + "]"));
    }
    var coded = talker.twin();
    stands(draft, coded, "code", coded.hear("绑定" + FixedErrands.WARD_CODE));
  }

  private static void stands(Flow draft, Talker after, String written, String reply) {
    var flow = after.state().flow();
    if (flow instanceof Flow.Parting(_, var back)) {
      assertEquals(draft, back, written);
      assertTrue(reply.contains("1 接着"), reply);
      after.hear("1");
      assertEquals(draft, after.state().flow(), written);
    } else if (flow instanceof Flow.Forgetting(var back)) {
      assertEquals(draft, back, written);
    } else if (!(flow instanceof Flow.Deputizing && draft instanceof Flow.Deputizing)) {
      assertEquals(draft, flow, () -> written + ": " + reply);
    }
  }

  private static boolean half(Flow flow) {
    return flow instanceof Flow.Deputizing
        || flow instanceof Flow.Hiring
        || flow instanceof Flow.Publishing;
  }

  @ParameterizedTest
  @MethodSource("drafts")
  void isDroppedOnlyWhenThePersonSaysSo(List<String> said) {
    var talker = new Talker();
    said.forEach(talker::hear);
    talker.hear("招聘会");
    assertInstanceOf(Flow.Parting.class, talker.state().flow());
    for (var no :
        List.of(
            "2",
            "不登了",
            "不发了",
            "不要了",
            "取消",
            "2不登了",
            "二不发了",
            "去办招聘会",
            "2去招聘会",
            "不登了，去办“招聘会”",
            "我要看招聘会",
            "去办吧")) {
      var other = talker.twin();
      var reply = other.hear(no);
      assertTrue(reply.contains("不要了"), reply);
      assertTrue(!half(other.state().flow()), no);
    }
    for (var yes : List.of("1", "接着登记", "继续", "好", "同意", "跳过", "不同意", "1接着登记", "1 接着说", "先不去招聘会")) {
      var other = talker.twin();
      other.hear(yes);
      assertTrue(half(other.state().flow()), yes);
    }
  }

  @ParameterizedTest
  @MethodSource("drafts")
  void anAnswerThatIsNotUnderstoodIsNothingOfTheDraft(List<String> said) {
    var talker = new Talker();
    said.forEach(talker::hear);
    talker.hear("招聘会");
    var asked = talker.state().flow();
    for (var other : List.of("随你便啦", "那个那个", "3")) {
      var twin = talker.twin();
      var reply = twin.hear(other);
      assertEquals(asked, twin.state().flow(), other);
      assertTrue(reply.contains("1 接着"), reply);
    }
  }
}
