package cn.daqiao.bot.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.Shipped;
import cn.daqiao.matcher.policy.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Our own questions over all measures and refusals; figures are printed for each category. */
class GoldenTest {
  private static final Pattern FIGURE = Pattern.compile("(\\d+(?:-\\d+)?)(万?元|%|周岁|人次|年以上)");
  private static final int REPLY_BYTES = 1_200;

  private static Answers answers;
  private static List<Golden.Case> cases;
  private static String mandate;

  /** How one category fared. */
  private static final class Tally {
    int n;
    int first;
    int three;
    int must;
    int musts;
    int refused;
  }

  @BeforeAll
  static void open() throws IOException {
    var catalog = Shipped.CATALOG;
    answers = Golden.answers(catalog);
    mandate = bare(Files.readString(Golden.DATA.resolve("policies/minrenshewen-2017-251.md")));
    cases = Golden.cases();
  }

  @AfterAll
  static void close() {
    answers.close();
  }

  @Test
  void theGoldenQuestionsAreAnsweredOrRefused() {
    var tallies = new TreeMap<String, Tally>();
    var missed = new StringBuilder();
    for (var one : cases) {
      var answer = answers.answer(one.q(), one.context(), null, Golden.FUJIAN);
      for (var name : List.of(one.category(), one.out() ? "~refusals" : "~answers")) {
        count(tallies.computeIfAbsent(name, n -> new Tally()), one, answer);
      }
      note(missed, one, answer);
    }
    tallies.forEach(GoldenTest::print);
    System.out.print(missed);
    var in = tallies.getOrDefault("~answers", new Tally());
    var out = tallies.getOrDefault("~refusals", new Tally());
    assertTrue(in.first >= 0.95 * in.n, "right article first");
    assertTrue(in.three >= 0.98 * in.n, "right article in the first three");
    assertTrue(in.must >= 0.95 * in.musts, "required terms");
    assertTrue(in.refused <= 0.03 * in.n, "false refusals");
    assertTrue(out.refused >= 0.94 * out.n, "refused out of scope");
  }

  @Test
  void everyQuoteIsVerbatimAndEveryFigureCited() {
    for (var one : cases) {
      var answer = answers.answer(one.q(), one.context(), null, Golden.FUJIAN);
      var cited =
          answer.citations().stream()
              .flatMap(c -> Stream.of(c.quote(), articleText(c.article())))
              .map(GoldenTest::bare)
              .collect(Collectors.joining("\n"));
      for (var citation : answer.citations()) {
        assertTrue(mandate.contains(bare(citation.quote())), one.q());
        assertTrue(citation.quote().length() <= 400, one.q());
      }
      FIGURE
          .matcher(bare(answer.answer()))
          .results()
          .forEach(f -> assertTrue(cited.contains(f.group()), one.q() + " " + f.group()));
      int bytes = answer.answer().getBytes(StandardCharsets.UTF_8).length;
      assertTrue(bytes <= REPLY_BYTES, bytes + " bytes: " + one.q());
    }
  }

  @Test
  void thereAreEnoughOfThemOverAllMeasures() {
    assertTrue(cases.size() >= 150);
    var asked = new HashSet<String>();
    cases.forEach(one -> asked.addAll(one.articles()));
    for (int i = 1; i <= 20; i++) {
      assertTrue(asked.contains(Integer.toString(i)), "measure " + i);
    }
    assertEquals(cases.size(), new HashSet<>(cases).size());
  }

  private static void count(Tally tally, Golden.Case one, Answer answer) {
    tally.n++;
    tally.refused += answer.answered() ? 0 : 1;
    tally.first += one.articles().contains(Golden.first(answer)) ? 1 : 0;
    boolean any =
        answer.citations().stream().limit(3).anyMatch(c -> one.articles().contains(c.article()));
    tally.three += any ? 1 : 0;
    tally.musts += one.must().size();
    tally.must += (int) one.must().stream().filter(m -> said(answer).contains(bare(m))).count();
  }

  private static void note(StringBuilder missed, Golden.Case one, Answer answer) {
    boolean wrong = one.out() ? answer.answered() : !one.articles().contains(Golden.first(answer));
    var absent = one.must().stream().filter(m -> !said(answer).contains(bare(m))).toList();
    if (wrong || !absent.isEmpty()) {
      missed
          .append("  missed ")
          .append(one)
          .append(" got ")
          .append(answer.citations().stream().map(Answer.Citation::article).toList())
          .append(absent)
          .append('\n');
    }
  }

  private static void print(String category, Tally t) {
    System.out.printf(
        "%-12s n %3d  first %3d  three %3d  terms %d/%d  refused %d%n",
        category, t.n, t.first, t.three, t.must, t.musts, t.refused);
  }

  private static String said(Answer answer) {
    return bare(answer.answer())
        + answer.citations().stream()
            .limit(3)
            .map(c -> bare(c.quote()))
            .collect(Collectors.joining());
  }

  private static String articleText(String id) {
    return ARTICLES.getOrDefault(id, "");
  }

  private static final Map<String, String> ARTICLES =
      Shipped.CATALOG.policies().documents().getFirst().articles().stream()
          .collect(Collectors.toMap(a -> a.id(), a -> a.text(), String::concat));

  private static String bare(String text) {
    return text.replaceAll("\\s", "");
  }
}
