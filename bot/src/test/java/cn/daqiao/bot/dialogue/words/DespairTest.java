package cn.daqiao.bot.dialogue.words;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DespairTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "我不想活了",
        "日子过不下去了",
        "死了算了",
        "没有活路了",
        "真想喝药",
        "撑不住了，想走了",
        "活着没意思",
        "没救了",
        "我真的活够了",
        "活着有什么意思",
        "人活着为了什么",
        "想死的心都有",
        "我还是去死吧",
        "还不如死了好",
        "生不如死啊",
        "我想跳河",
        "家里还有半瓶农药，想喝农药",
        "绳子都准备好了，想上吊",
        "一死了之",
        "唔想活了",
        "毋想活了",
        "冇活头了",
        "我不要活了",
        "没脸活了",
        "这日子没法过了",
        "快撑不住了",
        "我扛不住了",
        "睡过去就不要醒了",
        "我死了谁也不会难过",
        "死了也没人知道",
        "我要离开这个世界",
        "走投无路了",
        "不想拖累孩子，死了算了",
        "遗书都写好了",
        "人生没什么意思",
        "我想解脱",
        "没勇气活下去",
        "活得太累了",
        "想一了百了",
        "我要死给他们看",
        "真想一头撞死",
        "一条活路都没有",
        "绝望了",
        "想不开",
        "不想过了",
        "生无可恋",
        "不晓得怎么活下去",
        "想离开人世",
        "求求你们给条活路",
        "熬不下去了",
        "没盼头，日子没盼头了",
        "早死早超生",
        "我在家等死",
        "我想結束自己"
      })
  void knowsDespair(String text) {
    assertTrue(Message.of(text).despairs(), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "想死你们了",
        "累死了",
        "热死人",
        "穷死了",
        "笑死",
        "死工资",
        "饿死",
        "忙死了",
        "气死我了",
        "烦死人了",
        "冷死了",
        "急死我了",
        "腰痛死了",
        "累死算了",
        "打死也不去那个厂",
        "拼死拼活干一年",
        "累得半死",
        "想孩子想死了",
        "想死我儿子了",
        "那是跳楼价",
        "会开车上吊装货",
        "马上吊装",
        "会打农药",
        "我老公死了",
        "老公死了没人照顾孩子",
        "年轻生意难做",
        "年轻生活苦",
        "烧炭烧了十年",
        "不想活太累",
        "不想活太重",
        "不想干活",
        "手脚没法活动",
        "有没有活路做",
        "没有活路做",
        "可以死工资吗",
        "不想死工资",
        "高血压只能吃药",
        "天天喝中药",
        "农活够累的",
        "干活得累死",
        "夜班熬不住，不想去了",
        "夜班熬不住，想走了",
        "熬不住",
        "1太累",
        "等死我了",
        "怕拖累家里想找个活",
        "跟他过不下去离了",
        "鸡都死了",
        "死心了",
        "这活太累",
        "那家厂没救人的意思",
        "过年回家",
        "不想过了年再去",
        "会杀活鱼",
        "他爸早年离开人世",
        "工资太低不够生活",
        "那就算了",
        "走了两里路",
        "好死不如赖活着",
        "吃住都好"
      })
  void takesNothingElseForIt(String text) {
    assertFalse(Message.of(text).despairs(), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"日子过不下去了，想找个活", "走投无路了，想找工作", "没有活路了，求求你们安排个工作"})
  void seesAHardLifeBehindTheSearchForWork(String text) {
    assertFalse(Message.of(text).despairs(), text);
    assertTrue(Message.of(text).strained(), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"不想活了，找工作也没用", "想死，找不到工作"})
  void putsDespairBeforeWork(String text) {
    assertTrue(Message.of(text).despairs(), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"没人管我", "没用的", "你不懂", "心里难受", "我一个人，谁都不管我", "帮不了我", "睡不着", "说了也没用", "都嫌我"})
  void hearsThatItGoesOn(String text) {
    assertTrue(Message.of(text).low(), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"我叫吴桂花", "会做饭", "三千", "浦城县富岭镇", "13850590001", "什么活都行", "女，43岁", "一个人能干"})
  void hearsOrdinaryAnswers(String text) {
    assertFalse(Message.of(text).low(), text);
  }
}
