package cn.daqiao.matcher.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daqiao.matcher.fit.rule.GeneralWords;
import cn.daqiao.matcher.fit.rule.Trades;
import cn.daqiao.matcher.skill.Occupation;
import cn.daqiao.matcher.skill.SkillBook;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TradesTest {
  private static final SkillBook BOOK =
      new SkillBook(
          List.of(
              new Occupation("hand", "普工", List.of("操作工"), null, List.of()),
              new Occupation("metal", "机械加工", List.of("机械厂"), null, List.of()),
              new Occupation("lathe", "车工", List.of("数控车床"), "metal", List.of())));
  private static final GeneralWords WORDS =
      new GeneralWords(
          List.of("普工"),
          List.of("学徒"),
          List.of("操作工"),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  @ParameterizedTest
  @CsvSource({
    "操作工, hand, true",
    "机械厂操作工, metal hand, true",
    "数控车床操作工, lathe, false",
    "数控车床普工, lathe hand, true",
    "车工学徒, lathe, true",
    "车工, lathe, false",
    "机械厂车工, lathe, false",
  })
  void tellsAHandForAnythingFromWhoOperatesAMachine(String title, String codes, boolean general) {
    var trades = Trades.of(Samples.vacancy("v", title), BOOK, WORDS);
    var named = trades.named().stream().map(Trades.Trade::code).collect(Collectors.joining(" "));
    assertEquals(codes, named);
    assertEquals(general, trades.general());
  }

  @Test
  void aDescriptionSaysMoreThanAWholeLineOfWork() {
    var vacancy = Samples.vacancy("v", "机械厂招人", "会开数控车床", Samples.PUCHENG, 5000);
    var named = Trades.of(vacancy, BOOK, WORDS).named();
    assertEquals(List.of("lathe"), named.stream().map(Trades.Trade::code).toList());
  }

  /** What stands last names the work; what stands before it says of what or where. */
  @ParameterizedTest
  @CsvSource({
    "油漆仓管, paint 0.25 store 1.0",
    "油漆工仓管员, paint 1.0 store 1.0",
    "油漆、仓管, paint 1.0 store 1.0",
    "钢筋木工, rebar 0.8 form 1.0",
    "标牌安装工, fit 0.35",
    "急招安装工, fit 1.0",
    "门窗安装工, door 1.0",
  })
  void readsATitleFromItsEnd(String title, String trades) {
    var book =
        new SkillBook(
            List.of(
                new Occupation("paint", "油漆工", List.of("油漆"), null, List.of()),
                new Occupation("store", "仓管员", List.of("仓管"), null, List.of()),
                new Occupation("site", "建筑", List.of("工地"), null, List.of()),
                new Occupation("rebar", "钢筋工", List.of("钢筋"), "site", List.of()),
                new Occupation("form", "木工", List.of("做木"), "site", List.of()),
                new Occupation("fit", "安装工", List.of("搞安装"), null, List.of()),
                new Occupation("door", "门窗安装工", List.of(), null, List.of()),
                new Occupation("air", "空调安装工", List.of(), null, List.of()),
                new Occupation("lift", "电梯安装工", List.of(), null, List.of())));
    var words =
        new GeneralWords(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of("急招"),
            List.of());
    var read =
        Trades.of(Samples.vacancy("v", title), book, words).named().stream()
            .map(trade -> trade.code() + " " + trade.weight())
            .collect(Collectors.joining(" "));
    assertEquals(trades, read);
  }
}
