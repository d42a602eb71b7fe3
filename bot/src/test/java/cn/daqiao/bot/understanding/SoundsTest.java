package cn.daqiao.bot.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daqiao.bot.Shipped;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoundsTest {
  private static Sounds sounds;

  @BeforeAll
  static void load() {
    var catalog = Shipped.CATALOG;
    sounds = new Sounds(catalog.textTables().pinyin(), catalog.regions(), catalog.skills());
  }

  @ParameterizedTest
  @CsvSource({
    "钢金工 45 男, 钢筋工 45 男",
    "木将 四十, 木匠 四十",
    "厨诗一个, 厨师一个",
    "月骚 女, 月嫂 女",
    "装休工 有证, 装修工 有证",
    "会洗婉, 会洗碗",
    "快地员做过两年, 快递员做过两年",
    "会开猜车, 会开叉车",
    "有健康正, 有健康证",
    "公字要四千五, 工资要四千五"
  })
  void whatSoundsLikeATradeIsWrittenRight(String said, String meant) {
    assertEquals(meant, sounds.repaired(said));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "倒班也行",
        "小学三年级",
        "小车也能开",
        "木竹加工",
        "养老院护工",
        "在大田找个幼儿园",
        "公子今年二十",
        "出差车费谁出",
        "会做豆腐 会做糕点",
        "打气补胎",
        "红木打磨",
        "本人小学文化",
        "有工厂的工作"
      })
  void whatIsKnownStays(String said) {
    assertEquals(said, sounds.repaired(said));
  }
}
