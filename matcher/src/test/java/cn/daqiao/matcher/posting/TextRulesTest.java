package cn.daqiao.matcher.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.matcher.text.Pinyin;
import cn.daqiao.matcher.text.Simplified;
import cn.daqiao.matcher.text.TextTables;
import cn.daqiao.matcher.vacancy.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextRulesTest {
  private static final TextRules RULES =
      new TextRules(
          new TextTables(new Simplified(Map.of('業', '业')), new Pinyin(Map.of())),
          patterns("不收押金"),
          List.of(
              rule("fee", patterns("押金"), List.of(), patterns("客人"), List.of(), Set.of()),
              rule("sex", patterns("限男"), List.of(), List.of(), patterns("井下"), Set.of()),
              rule(
                  "home",
                  patterns("本村"),
                  List.of(),
                  List.of(),
                  List.of(),
                  Set.of(Kind.PUBLIC_POST)),
              rule("chat", patterns("日结"), patterns("加v"), List.of(), List.of(), Set.of())));

  @Test
  void theVerySentenceIsQuotedWhateverStandsBetweenTheCharacters() {
    assertEquals("fee true 押 *金 三百", told("包住。押 *金 三百！月结"));
    assertEquals("fee true 押\u200B金", told("押\u200B金"));
    assertEquals("-", told("我们不收 押金，放心来"));
    assertEquals("fee true 不收押金，先押金后退", told("不收押金，先押金后退"));
    assertEquals("-", told("给客人退押金"));
    assertEquals("-", told("押。金"), "two sentences");
    assertEquals("fee true 押金 / sex true 限男", told("押金\n限男"));
  }

  @Test
  void aLawfulReasonAnywhereMakesItAReview() {
    assertEquals("sex false 限男", told("井下作业\n限男"));
  }

  @Test
  void kindsCanBeExemptAndTwoThingsTogetherBeAsked() {
    assertEquals("home true 本村", told("本村"));
    assertEquals(List.of(), RULES.findings(Map.of("description", "本村"), Kind.PUBLIC_POST));
    assertEquals("-", told("日结"));
    assertEquals("chat true 日结", told("日结。加Ｖ"));
  }

  @Test
  void aLongSentenceIsCutAroundTheHit() {
    var found = told("车，".repeat(100) + "押金" + "，工".repeat(100));
    assertTrue(found.contains("押金") && found.length() < 110, found);
    assertTrue(found.startsWith("fee true …") && found.endsWith("…"), found);
  }

  private static String told(String description) {
    var found = RULES.findings(Map.of("description", description), Kind.JOB);
    return found.isEmpty()
        ? "-"
        : String.join(
            " / ",
            found.stream().map(f -> f.rule() + " " + f.refused() + " " + f.args().get(1)).toList());
  }

  private static TextRule rule(
      String name,
      List<Pattern> patterns,
      List<Pattern> also,
      List<Pattern> unless,
      List<Pattern> lawful,
      Set<Kind> exempt) {
    return new TextRule(name, true, patterns, also, unless, lawful, exempt);
  }

  private static List<Pattern> patterns(String... texts) {
    return List.of(texts).stream().map(Pattern::compile).toList();
  }
}
