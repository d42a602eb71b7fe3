package cn.daqiao.bot.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.config.Catalog;
import cn.daqiao.matcher.policy.Answer;
import cn.daqiao.matcher.region.RegionCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Our own questions over all measures and refusals; figures are printed for each category. */
class GoldenTest {
  private static final Path DATA = Path.of("..", "config", "data");
  private static final RegionCode FUJIAN = new RegionCode("350000");
  private static final Pattern FIGURE = Pattern.compile("(\\d+(?:-\\d+)?)(万?元|%|周岁|人次|年以上)");
  private static final int REPLY_BYTES = 1_200;

  private static Answers answers;
  private static List<Case> cases;
  private static String mandate;

  private record Case(
      String category, String q, List<String> context, Set<String> articles, List<String> must) {
    static Case of(String line) {
      var cells = line.split("\t", -1);
      return new Case(
          cells[0],
          cells[1],
          list(cells[2], "\\|"),
          Set.copyOf(list(cells[3], ",")),
          list(cells[4], ","));
    }

    private static List<String> list(String cell, String by) {
      return Arrays.stream(cell.split(by)).filter(s -> !s.isBlank()).toList();
    }

    boolean out() {
      return articles.contains("-");
    }
  }

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
    var catalog = Catalog.load(DATA);
    answers =
        new Answers(
            catalog.policies(),
            catalog.texts(),
            InstantSource.fixed(Instant.parse("2026-11-23T00:00:00Z")));
    mandate = bare(Files.readString(DATA.resolve("policies/minrenshewen-2017-251.md")));
    try (var in = GoldenTest.class.getResourceAsStream("/policy/golden.tsv")) {
      cases =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(l -> !l.startsWith("#"))
              .map(Case::of)
              .toList();
    }
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
      var answer = answers.answer(one.q(), one.context(), null, FUJIAN);
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
      var answer = answers.answer(one.q(), one.context(), null, FUJIAN);
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
  void spellingDoesNotMoveTheArticle() {
    int moved = 0;
    int asked = 0;
    for (var one : cases) {
      if (one.out() || !one.context().isEmpty()) {
        continue;
      }
      var plain = first(answers.answer(one.q(), List.of(), null, FUJIAN));
      for (var changed :
          List.of(one.q() + "？？", "请问" + one.q() + "，谢谢", one.q() + "😀", fullWidth(one.q()))) {
        asked++;
        moved += first(answers.answer(changed, List.of(), null, FUJIAN)).equals(plain) ? 0 : 1;
      }
    }
    System.out.println("changed spelling moved " + moved + " of " + asked);
    assertTrue(moved <= 0.01 * asked, moved + " of " + asked);
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

  private static void count(Tally tally, Case one, Answer answer) {
    tally.n++;
    tally.refused += answer.answered() ? 0 : 1;
    tally.first += one.articles().contains(first(answer)) ? 1 : 0;
    boolean any =
        answer.citations().stream().limit(3).anyMatch(c -> one.articles().contains(c.article()));
    tally.three += any ? 1 : 0;
    tally.musts += one.must().size();
    tally.must += (int) one.must().stream().filter(m -> said(answer).contains(bare(m))).count();
  }

  private static void note(StringBuilder missed, Case one, Answer answer) {
    boolean wrong = one.out() ? answer.answered() : !one.articles().contains(first(answer));
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

  private static String first(Answer answer) {
    return answer.citations().isEmpty() ? "" : answer.citations().getFirst().article();
  }

  private static String articleText(String id) {
    return ARTICLES.getOrDefault(id, "");
  }

  private static final Map<String, String> ARTICLES =
      Catalog.load(DATA).policies().documents().getFirst().articles().stream()
          .collect(Collectors.toMap(a -> a.id(), a -> a.text(), String::concat));

  private static String bare(String text) {
    return text.replaceAll("\\s", "");
  }

  private static String fullWidth(String text) {
    return text.chars()
        .mapToObj(c -> Character.toString(c >= '0' && c <= '9' ? c + 0xFEE0 : c))
        .collect(Collectors.joining());
  }
}
