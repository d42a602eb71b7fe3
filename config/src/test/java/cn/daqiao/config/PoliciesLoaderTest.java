package cn.daqiao.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.matcher.policy.PolicyDocument;
import cn.daqiao.matcher.policy.PolicyLibrary;
import cn.daqiao.matcher.region.RegionCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoliciesLoaderTest {
  private final Faults faults = new Faults();
  private final PolicyLibrary ours =
      PoliciesLoader.load(
          Path.of("..", "config", "data", "policies"),
          RegionsLoader.load(Path.of("..", "config", "data", "regions"), faults),
          PoliciesLoader.PLAIN,
          faults);

  @Test
  void ourMandateHasItsTwentyMeasuresWithOfficesAndFacts() {
    assertEquals(List.of(), faults.found());
    var mandate = ours.documents().getFirst();
    assertEquals("闽人社文〔2017〕251号", mandate.number());
    assertEquals(new RegionCode("350000"), mandate.region());
    assertEquals(LocalDate.of(2020, 12, 31), mandate.expires());
    for (var id : IntStream.rangeClosed(1, 20).mapToObj(Integer::toString).toList()) {
      var article =
          mandate.articles().stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
      assertTrue(article.text().startsWith(id + "."), article.text());
      assertTrue(!article.offices().isEmpty(), id);
      var guide = article.guide();
      assertNotNull(guide, id);
      assertTrue(guide.variants().size() >= 8, id);
      for (var fact : guide.facts()) {
        assertTrue(article.text().contains(fact.sentence()), fact.sentence());
        assertTrue(fact.sentence().length() <= 400, fact.sentence());
      }
    }
    assertTrue(mandate.articles().stream().anyMatch(a -> a.id().equals("总体要求")));
    assertTrue(mandate.articles().stream().anyMatch(a -> a.id().equals("保障措施")));
  }

  @Test
  void everyFigureInPlainWordsStandsInItsArticle() {
    for (var article : ours.documents().getFirst().articles()) {
      var guide = article.guide();
      if (guide == null) {
        continue;
      }
      var text = article.text().replaceAll("\\s", "");
      for (var fact : guide.facts()) {
        Pattern.compile("[\\d:-]*\\d(?:元|万元|%|周岁|年以上|人次|次)")
            .matcher(fact.say())
            .results()
            .forEach(figure ->
                assertTrue(
                    article.id().equals("保障措施") || text.contains(figure.group()),
                    article.id() + ": " + figure.group()));
      }
    }
  }

  @Test
  void readsForeignTextsWithoutFrontMatter(@TempDir Path dir) throws IOException {
    write(
        dir.resolve("sub/劳动法(2018-12-29).md"), "# 中华人民共和国劳动法\n\n第一条 甲。\n\n第二条 乙。\n\n丙。\n\n第三条 丁。");
    write(
        dir.resolve("a.txt"), "广州市某某办法\n穗人社规字〔2019〕6号\n1.申请条件。要\n求。\n— 3 —\n2.申请材料。表。\n3.其他说明。无。");
    write(dir.resolve("sub/z.md"), "# 上海市实施《中华人民共和国残疾人保障法》办法\n\n第一条 甲。");
    write(dir.resolve("b.txt"), "一份没有条款的通知\n\n第一段。\n\n第二段。");
    var library = PoliciesLoader.load(dir, ours.lexicon());
    var city = library.documents().getFirst();
    assertEquals(new RegionCode("440100"), city.region());
    assertEquals("穗人社规字〔2019〕6号", city.number());
    assertTrue(has(city, "1", "1.申请条件。要求。"), city.toString());
    assertTrue(library.documents().get(1).articles().getLast().text().endsWith("第二段。"));
    assertEquals(new RegionCode("310000"), library.documents().get(2).region());
    var law = library.documents().getLast();
    assertNull(law.region());
    assertEquals(LocalDate.of(2018, 12, 29), law.issued());
    assertTrue(has(law, "第二条", "第二条 乙。丙。"), law.toString());
  }

  private static boolean has(PolicyDocument document, String id, String text) {
    return document.articles().stream().anyMatch(a -> a.id().equals(id) && a.text().equals(text));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
