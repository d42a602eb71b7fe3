package cn.daqiao.matcher.skill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuessTest {
  private static final SkillBook BOOK =
      new SkillBook(
          List.of(
              new Occupation("fell", "伐木工", List.of("锯树", "砍树", "放倒大树"), "wood", List.of()),
              new Occupation("wood", "林业", List.of("山场"), null, List.of()),
              new Occupation("saw", "锯木工", List.of("锯板", "带锯"), null, List.of()),
              new Occupation("stage", "演员", List.of("唱戏", "演戏"), null, List.of()),
              new Occupation("door", "门窗安装工", List.of("装门窗", "装门", "装窗户"), null, List.of()),
              new Occupation("air", "空调安装工", List.of("装空调"), null, List.of()),
              new Occupation("lift", "电梯安装工", List.of("装电梯"), null, List.of()),
              new Occupation("fit", "安装工", List.of("搞安装"), null, List.of())));

  @ParameterizedTest
  @CsvSource({"锯大树, fell", "唱大戏, stage", "装铝窗户, door"})
  void findsTheOccupationOfWordsNearby(String words, String code) {
    assertTrue(BOOK.read(words).isEmpty(), words);
    assertEquals(code, BOOK.guess(words).orElseThrow().occupation().code());
  }

  @ParameterizedTest
  @CsvSource({"弹棉花", "装", "唱戏村看守", "''", "锯东西", "我在老家的时候帮亲戚家里锯过几年的树"})
  void saysNothingWhereNoneStandsOut(String words) {
    assertTrue(BOOK.guess(words).isEmpty(), words);
  }

  @Test
  void aGroupIsNeverGuessed() {
    assertTrue(BOOK.guess("山场上").isEmpty());
  }

  @Test
  void tellsAnEndThatManyNamesShare() {
    assertTrue(BOOK.vague(BOOK.read("标牌安装工").getFirst()));
    assertFalse(BOOK.vague(BOOK.read("伐木工").getFirst()));
  }
}
