package cn.daqiao.bot.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daqiao.bot.Shipped;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What offices write into cells. */
class CellsTest {
  private static final Cells CELLS = new Cells(Shipped.CATALOG.texts());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wageMin=3500 | wageMin=3500",
        "wageMin=3000元/月 | wageMin=3000 payCycle=month",
        "wage=3500-4500 | wageMin=3500 wageMax=4500",
        "wage=3500～4500元/月 | wageMin=3500 wageMax=4500 payCycle=month",
        "wage=４千至６千 | wageMin=4000 wageMax=6000",
        "wage=3.5-5千 | wageMin=3500 wageMax=5000",
        "wage=0.4-0.6万/月 | wageMin=4000 wageMax=6000 payCycle=month",
        "wage=3k-5k | wageMin=3000 wageMax=5000",
        "wage=150元/天 | wageMin=150 payCycle=day",
        "wage=180-220元/日 | wageMin=180 wageMax=220 payCycle=day",
        "wage=22元/小时 | wageMin=22 payCycle=hour",
        "wage=4000元以上 | wageMin=4000",
        "wage=保底4000 | wageMin=4000",
        "wage=面议 | -",
        "wage=底薪加提成 | wageMin=底薪加提成",
        "wage=6万/年 | wageMin=6万/年",
        "wageMin=3000-4000;wageMax=4500 | wageMin=3000 wageMax=4500",
        "wage=4000-5000;wageMin=4200 | wageMin=4200 wageMax=5000",
        "wageMin=-5 | wageMin=-5",
        "payCycle=按天 | payCycle=day",
        "payCycle=元/小时 | payCycle=hour",
        "headcount=20人 | headcount=20",
        "headcount=3 名 | headcount=3",
        "headcount=若干 | headcount=若干",
        "ages=18-45岁 | ageMin=18 ageMax=45",
        "ages=18至60周岁 | ageMin=18 ageMax=60",
        "ages=55岁以下 | ageMax=55",
        "ages=不限 | -",
        "ages=年轻 | ageMax=年轻",
        "age=43岁 | age=43",
        "birthYear=1983年 | birthYear=1983",
        "birthYear=1983年5月2日 | birthYear=1983",
        "birthYear=1983-05-02 | birthYear=1983",
        "birthYear=83年 | birthYear=83年",
        "openUntil=2027年12月31日 | openUntil=2027-12-31",
        "openUntil=2027/1/5 | openUntil=2027-01-05",
        "openUntil=2027.12.31 | openUntil=2027-12-31",
        "openUntil=20271231 | openUntil=2027-12-31",
        "openUntil=46752 | openUntil=2027-12-31",
        "openUntil=2027-12-31 00:00:00 | openUntil=2027-12-31",
        "openUntil=2027-02-30 | openUntil=2027-02-30",
        "openUntil=长期有效 | openUntil=长期有效",
        "education=高中及以上 | education=高中",
        "education=大专以上学历 | education=大专",
        "education=中技 | education=中专",
        "education=不限 | -",
        "education=博士 | education=博士",
        "board=包吃住 | board=true",
        "board=× | board=false",
        "board=看情况 | board=看情况",
        "shift=两班倒 | shift=rotating",
        "kind=公益性岗位 | kind=public_post",
        "licence=无 | -",
      })
  void whatIsClearIsUnderstoodAndTheRestLeft(String cells, String meant) {
    var row = JsonNodeFactory.instance.objectNode();
    for (var cell : cells.split(";")) {
      var parts = cell.split("=", 2);
      row.put(parts[0], parts[1]);
    }
    CELLS.understand(row);
    var told = new ArrayList<String>();
    for (var name :
        new String[] {
          "wage",
          "wageMin",
          "wageMax",
          "payCycle",
          "headcount",
          "ages",
          "ageMin",
          "ageMax",
          "age",
          "birthYear",
          "openUntil",
          "education",
          "board",
          "shift",
          "kind",
          "licence"
        }) {
      if (row.has(name)) {
        told.add(name + "=" + row.path(name).asText());
      }
    }
    assertEquals(meant, told.isEmpty() ? "-" : String.join(" ", told));
  }
}
