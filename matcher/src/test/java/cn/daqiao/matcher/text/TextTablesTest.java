package cn.daqiao.matcher.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.matcher.text.Clauses.Clause;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextTablesTest {
  private static final TextTables TABLES =
      new TextTables(
          new Simplified(Map.of('電', '电', '銲', '焊')),
          new Pinyin(Map.of('电', "dian", '焊', "han", '汗', "han", '工', "gong")));

  @Test
  void widths() {
    assertEquals("ABC123,!( )~", Widths.fold("ＡＢＣ１２３，！（　）～"));
    assertEquals("。、《》", Widths.fold("。、《》"));
    var plain = "已经是半角 3k";
    assertSame(plain, Widths.fold(plain));
  }

  @Test
  void simplifiedForms() {
    assertEquals("我是电焊工", TABLES.simplified().fold("我是電銲工"));
    var plain = "电焊";
    assertSame(plain, TABLES.simplified().fold(plain));
  }

  @Test
  void plainTextIsAllOfThem() {
    assertEquals("电焊 c1 4k", TABLES.plain("電焊　Ｃ１ 4K"));
    assertSame("电焊", TABLES.plain("电焊"));
  }

  @Test
  void pinyin() {
    var pinyin = TABLES.pinyin();
    assertEquals(Optional.of("dian"), pinyin.of('电'));
    assertEquals(Optional.empty(), pinyin.of('a'));
    assertEquals(List.of("dian", "han", "a"), pinyin.syllables("电焊a"));
    assertTrue(pinyin.soundAlike("电汗工", "电焊工"));
    assertFalse(pinyin.soundAlike("电汗", "电工"));
    assertFalse(pinyin.soundAlike("电", "电工"));
    assertFalse(pinyin.soundAlike("a", "b"));
  }

  @Test
  void clauses() {
    assertEquals(
        List.of(
            new Clause("我叫王小明", 0),
            new Clause("四十七", 6),
            new Clause("做过木工", 12),
            new Clause("工资3,500", 17)),
        Clauses.split("我叫王小明，四十七 。\n做过木工!工资3,500"));
    assertEquals(List.of(), Clauses.split("。 ，\n"));
    assertEquals(List.of(), Clauses.split(""));
  }
}
