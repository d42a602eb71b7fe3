package cn.daqiao.matcher.policy.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.matcher.policy.Article;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleCutterTest {
  @Test
  void findsArticlesWithinLinesAndPassesOverReferences() {
    var cut =
        cut("第一章 总则\n第一条 甲。第二条 乙，依照本办法\n第一条的规定。\n根据第二条、\n第三条规定办理。第三条 丙；\n— 3 —\n丁。\n第四条之一 戊。");
    assertEquals(List.of("第一条", "第二条", "第三条", "第四条之一"), ids(cut));
    assertEquals("第二条 乙，依照本办法第一条的规定。根据第二条、第三条规定办理。", cut.get(1).text());
    assertEquals("第三条 丙；丁。", cut.get(2).text());
    assertEquals("第一章 总则", cut.get(0).heading());
  }

  @Test
  void measuresNumberedThroughAreCitedByFigure() {
    var cut =
        cut(
            "一、总体要求\n要求一段。\n二、内容\n（一）就业\n1. 甲事。每人350元，\n-3 -\n搭桥。2. 乙事。按2.5%算。\n（二）技能\n"
                + "3．丙事。\n三、保障\n（一）加强领导。好。");
    assertEquals(List.of("总体要求", "1", "2", "3", "保障"), ids(cut));
    assertEquals("1. 甲事。每人350元，搭桥。", cut.get(1).text());
    assertEquals("2. 乙事。按2.5%算。", cut.get(2).text());
    assertEquals("甲事", cut.get(1).heading());
  }

  @Test
  void pointsThatStartAgainAreCitedByTheirPath() {
    var cut =
        cut(
            "一、标准\n"
                + "（一）每人1309元。\n"
                + "1.市区。\n"
                + "2.农村。\n"
                + "（二）每人2094元。（三）每人785元。\n"
                + "二、时间\n"
                + "1.一月起。\n"
                + "2.六月起。\n"
                + "三、其他事情。按老办法做。");
    assertEquals(List.of("一、（一）", "一、（二）", "一、（三）", "二、1", "二、2", "三"), ids(cut));
    assertEquals("（一）每人1309元。1.市区。2.农村。", cut.get(0).text());
    assertEquals("标准", cut.get(0).heading());
  }

  @Test
  void withoutNumbersParagraphsAreCitedByHeading() {
    var cut = cut("# 申领条件\n第一段没有完\n就断开了。\n第二段。\n# 申领材料\n身份证。");
    assertEquals(List.of("申领条件", "申领条件", "申领材料"), ids(cut));
    assertEquals("第一段没有完就断开了。", cut.get(0).text());
  }

  @Test
  void tablesOfAnAnnexGiveOfficesToTheArticlesTheyName() {
    var cut =
        cut(
            "1.健全数据库。以人口为基数，全面开展入户调查。\n2.加强帮扶。给予奖励。\n3.加强服务。免费介绍。\n附件\n任务分解表\n"
                + "序号\t责任项目\t工作任务\t责任单位\n1\t健全 数据库\t以人口为基数,全面开展入户调查，录入数据库并且更新。\t就业局 失业处\n\n"
                + "2\t加强帮扶\t给予奖励，另外每个基地由县里一次性补助三万元整。\t人社局");
    assertEquals(List.of("就业局", "失业处"), cut.get(0).offices());
    assertEquals(List.of("人社局"), cut.get(1).offices());
    assertEquals(List.of(), cut.get(2).offices());
    var own = cut.getLast();
    assertEquals("附件 任务分解表", own.id());
    assertTrue(own.text().contains("三万元整"), own.text());
  }

  @Test
  void otherTablesStayWithTheirArticleOrStandAlone() {
    var cut =
        cut(
            "第一条 标准如下：\n"
                + "| 工种 | 标准 |\n"
                + "| --- | --- |\n"
                + "| 焊工 | 800元 |\n"
                + "第二条 乙。\n"
                + "第三条 丙。\n"
                + "附件1：\n"
                + "工种目录\n"
                + "| 电工 | 五级 |\n"
                + "| 厨师 | 四级 |");
    assertEquals("第一条 标准如下：\n工种 标准\n焊工 800元", cut.get(0).text());
    assertEquals("附件1 工种目录", cut.getLast().id());
    assertEquals("电工 五级\n厨师 四级", cut.getLast().text());
  }

  @Test
  void headsAndFeetOfPagesGo() {
    var pages =
        "甲县人民政府公报 2026年第3期\n甲县补贴办法\n第一条 每人\n第 1 页 共 3 页\f"
            + "甲县人民政府公报 2026年第3期\n每月二百元。\n第 2 页 共 3 页\f甲县人民政府公报 2026年第3期\n第二条 完。\n第 3 页 共 3 页";
    assertEquals(List.of("甲县补贴办法", "第一条 每人", "每月二百元。", "第二条 完。"), Pages.lines(pages));
    assertEquals(List.of("前半句，后半句。"), Pages.lines("前半句，— 12 —后半句。"));
  }

  private static List<Article> cut(String text) {
    return ArticleCutter.cut("标题", Pages.lines(text), heading -> heading);
  }

  private static List<String> ids(List<Article> articles) {
    return articles.stream().map(Article::id).toList();
  }
}
