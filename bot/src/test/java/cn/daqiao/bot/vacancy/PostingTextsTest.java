package cn.daqiao.bot.vacancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.daqiao.bot.Shipped;
import cn.daqiao.config.Catalog;
import cn.daqiao.matcher.posting.Finding;
import cn.daqiao.matcher.vacancy.Employer;
import cn.daqiao.matcher.vacancy.Kind;
import cn.daqiao.matcher.vacancy.Status;
import cn.daqiao.matcher.vacancy.Vacancy;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How many ordinary postings the gates keep back, and how many bad ones they let through. */
class PostingTextsTest {
  private static final Catalog CATALOG = Shipped.CATALOG;
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Path FOLDER = Path.of("src", "test", "resources", "postings");
  private static final Path PUBLIC =
      Path.of("..", "..", "shared", "data", "postings_51job_it_2023.csv");
  private static final Pattern PAY = Pattern.compile("(\\d+)-(\\d+)(/天|/时)?");

  @Test
  void ordinaryPostingsOfFujianAreNotRefused() throws Exception {
    var kept = new ArrayList<String>();
    int all = 0;
    int looked = 0;
    for (var line : lines("ordinary.txt")) {
      all++;
      var found = CATALOG.gates().findings(posting(line), Map.of(), DAY);
      looked += found.isEmpty() ? 0 : 1;
      if (found.stream().anyMatch(f -> f.refused() || !f.rule().startsWith("wage."))) {
        kept.add(line + " " + found);
      }
    }
    System.out.printf(
        "%d ordinary postings: %d kept back for their words or refused, %d looked at in all%n",
        all, kept.size(), looked);
    kept.forEach(System.out::println);
    assertTrue(all >= 400, "a set of " + all);
    assertTrue(kept.size() * 100 <= all, String.join("\n", kept));
  }

  @Test
  void badPostingsAreCaught() throws IOException {
    var missed = new ArrayList<String>();
    var otherwise = new ArrayList<String>();
    int all = 0;
    for (var line : lines("bad.txt")) {
      all++;
      var cells = line.split("\\|", 3);
      boolean look = cells[0].startsWith("!");
      var rule = cells[0].replace("!", "");
      var found =
          CATALOG
              .gates()
              .words()
              .findings(Map.of("title", cells[1], "description", cells[2]), Kind.JOB);
      if (look ? found.isEmpty() : found.stream().noneMatch(Finding::refused)) {
        missed.add(line + " " + found);
      } else if (found.stream().noneMatch(f -> f.rule().equals(rule))) {
        otherwise.add(line + " " + found);
      }
      for (var finding : found) {
        var where = finding.field().equals("title") ? cells[1] : cells[2];
        assertTrue(where.contains(finding.args().get(1)), "quoted as it stands: " + finding);
      }
    }
    System.out.printf(
        "%d bad postings: %d missed, %d caught for another reason%n",
        all, missed.size(), otherwise.size());
    missed.forEach(System.out::println);
    assertTrue(all >= 280, "a set of " + all);
    assertTrue(missed.size() * 50 <= all, String.join("\n", missed));
    assertTrue(otherwise.size() * 50 <= all, String.join("\n", otherwise));
  }

  /** Titles and tags of office work: nothing in them is unlawful. */
  @Test
  void postingsOfAPublicSetPass() throws IOException {
    assumeTrue(Files.exists(PUBLIC), "the public set is not part of the project");
    var kept = new ArrayList<String>();
    int all = 0;
    try (var reader = CsvReader.builder().ofNamedCsvRecord(PUBLIC)) {
      for (NamedCsvRecord row : reader) {
        all++;
        var name = row.getFields().getFirst();
        var found =
            CATALOG
                .gates()
                .words()
                .findings(Map.of("title", name, "description", row.getField("tags")), Kind.JOB);
        if (!found.isEmpty()) {
          kept.add(name + " " + found);
        }
      }
    }
    System.out.printf("%d postings of a public set: %d kept back%n", all, kept.size());
    assertTrue(kept.size() * 100 <= all, String.join("\n", kept));
  }

  /** Nobody can make a rule count for ever: the longest text allowed, of the rules' own words. */
  @Test
  void longTextsAreReadInNoTime() {
    var pieces =
        List.of("不收押金、", "培训费和服装费", "男，女", "不要", "限", "女工", "先交", "一", "身高", "带孩子的", "人的籍", "押");
    long slowest = 0;
    var worst = "";
    for (var one : pieces) {
      for (var other : pieces) {
        var text = (one + other).repeat(5_000 / (one + other).length());
        long start = System.nanoTime();
        var found = CATALOG.gates().words().findings(Map.of("description", text), Kind.JOB);
        long took = System.nanoTime() - start;
        if (took > slowest) {
          slowest = took;
          worst = one + other + " " + found.size();
        }
      }
    }
    System.out.printf("slowest text of 5,000 characters: %d ms, %s%n", slowest / 1_000_000, worst);
    assertTrue(slowest < 5_000_000_000L, worst);
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(FOLDER.resolve(file), StandardCharsets.UTF_8).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Vacancy posting(String line) throws Exception {
    var cells = line.split("\\|");
    assertEquals(5, cells.length, line);
    var node =
        JsonNodeFactory.instance
            .objectNode()
            .put("title", cells[0])
            .put("description", cells[1])
            .put("kind", cells[3])
            .put("region", cells[4])
            .put("headcount", 3)
            .put("openUntil", "2099-12-31");
    var pay = PAY.matcher(cells[2]);
    if (pay.matches()) {
      node.put("wageMin", Integer.parseInt(pay.group(1)));
      node.put("wageMax", Integer.parseInt(pay.group(2)));
      var cycle = pay.group(3);
      node.put("payCycle", cycle == null ? "month" : cycle.equals("/天") ? "day" : "hour");
    } else {
      assertEquals("面议", cells[2], line);
    }
    var employer = new Employer("e", "单位", null, null, true);
    return new VacancyJson(CATALOG.regions(), CATALOG.texts())
        .posted(node, employer, "v", Status.OPEN, NOW, 1);
  }
}
