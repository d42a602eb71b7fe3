package cn.daqiao.bot.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.Shipped;
import cn.daqiao.config.Catalog;
import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UnderstandingTest {
  private static final int YEAR = 2026;
  private static final long SEED = 20261123;
  private static final String TOWN_ENDING = "(?:街道|畲族乡|回族乡|镇|乡)$";

  private static Catalog catalog;
  private static Understanding understanding;

  @BeforeAll
  static void load() {
    catalog = Shipped.CATALOG;
    understanding = new Understanding(catalog.regions(), catalog.skills(), catalog.textTables());
  }

  private static List<String[]> rows(String resource) throws IOException {
    try (var in = UnderstandingTest.class.getResourceAsStream("/understanding/" + resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    }
  }

  @Test
  void utterancesAreUnderstood() throws IOException {
    understood("utterances.tsv", 250);
  }

  @Test
  void villagersAreUnderstood() throws IOException {
    understood("villagers.tsv", 200);
    understood("villagers-more.tsv", 100);
    understood("villagers-third.tsv", 90);
    understood("villagers-last.tsv", 60);
    understood("villagers-plain.tsv", 35);
    understood("villagers-kin.tsv", 120);
    understood("villagers-kin-fresh.tsv", 60);
    understood("villagers-again.tsv", 45);
  }

  @Test
  void labourersAreUnderstood() throws IOException {
    understood("labourers.tsv", 220);
    understood("dictated.tsv", 30);
    understood("labourers-fresh.tsv", 100);
    understood("labourers-last.tsv", 80);
    understood("labourers-short.tsv", 50);
  }

  @Test
  void whatIsTakenBackIsNotTold() throws IOException {
    understood("taken-back.tsv", 45);
  }

  @Test
  void otherFiguresAreNoWageAgeOrPhone() throws IOException {
    understood("figures.tsv", 240);
  }

  private static void understood(String resource, int least) throws IOException {
    var tally = new Tally();
    var rows = rows(resource);
    for (var row : rows) {
      var heard = understanding.hear(row[0], YEAR, null);
      tally.count(
          row[0], Said.expected(row.length > 1 ? row[1] : ""), Said.of(heard, catalog.regions()));
    }
    tally.misses().forEach(System.out::println);
    System.out.println(resource + "\n" + tally.table());
    assertTrue(rows.size() >= least);
    assertEquals(0, tally.grave(), "wrong wages, ages and phones");
    assertTrue(tally.precision() >= 0.95);
    assertTrue(tally.recall() >= 0.92);
  }

  @Test
  void everyTownIsKnownByItsFullAndItsShortName() {
    int asked = 0;
    int known = 0;
    for (var town : catalog.regions().all()) {
      if (town.level() != Level.TOWNSHIP || !town.name().matches(".{2,}(?:镇|乡|街道)")) {
        continue;
      }
      var county = catalog.regions().parentOf(town.code()).orElseThrow().name();
      for (var said :
          List.of(
              "我住" + county + town.name() + "，会做饭",
              "男，45，" + shortened(county, "[县市区]$") + shortened(town.name(), TOWN_ENDING))) {
        asked++;
        var facts = understanding.hear(said, YEAR, null).facts();
        if (facts.stream()
            .anyMatch(p ->
                p.fact() instanceof Fact.LivesInTownship(var code, _)
                    && town.code().equals(code))) {
          known++;
        } else {
          System.out.println("missed in: " + said);
        }
      }
    }
    System.out.println(known + " of " + asked + " towns");
    assertTrue(asked > 2_000);
    assertTrue(known >= 0.995 * asked);
  }

  private static String shortened(String name, String ending) {
    var rest = name.replaceFirst(ending, "");
    return rest.length() < 2 ? name : rest;
  }

  @Test
  void bareAnswersAreUnderstood() throws IOException {
    var tally = new Tally();
    for (var row : rows("answers.tsv")) {
      var heard = understanding.hear(row[1], YEAR, Topic.valueOf(row[0]));
      tally.count(
          row[0] + " " + row[1],
          Said.expected(row.length > 2 ? row[2] : ""),
          Said.of(heard, catalog.regions()));
    }
    tally.misses().forEach(System.out::println);
    System.out.println(tally.table());
    assertEquals(0, tally.grave(), "wrong wages, ages and phones");
    assertTrue(tally.precision() >= 0.95);
    assertTrue(tally.recall() >= 0.92);
  }

  @Test
  void anIdentityNumberIsNeverRepeated() {
    var heard = understanding.hear("林秀 女 身份证 35072219780312361X 住浦城富岭双同村", YEAR, null);
    assertFalse(heard.toString().contains("0312361"), heard.toString());
    assertFalse(heard.toString().contains("350722197"), heard.toString());
  }

  @Test
  void aTownOfSeveralCountiesIsLeftOpen() {
    var doubts = understanding.hear("我住临江镇", YEAR, null).doubts();
    assertEquals(1, doubts.size());
    assertEquals("临江镇", doubts.getFirst().said());
    assertEquals(2, doubts.getFirst().choices().size());
    assertTrue(understanding.hear("我住浦城临江镇", YEAR, null).doubts().isEmpty());
  }

  @Test
  void anythingCanBeHeardInTime() throws IOException {
    var random = new Random(SEED);
    System.out.println("seed " + SEED);
    var said = rows("utterances.tsv");
    for (int round = 0; round < 300; round++) {
      var text = new StringBuilder();
      int length = round % 60 == 0 ? 10_000 : random.nextInt(200);
      while (text.length() < length) {
        switch (random.nextInt(4)) {
          case 0 -> text.append((char) random.nextInt(0x10000));
          case 1 -> text.append(said.get(random.nextInt(said.size()))[0]);
          case 2 -> text.append("0123456789,。 十百千万年岁元月天".charAt(random.nextInt(22)));
          default -> text.append((char) (0x4e00 + random.nextInt(0x5000)));
        }
      }
      var asked = round % 3 == 0 ? null : Topic.values()[random.nextInt(Topic.values().length)];
      assertTimeout(Duration.ofSeconds(2), () -> understanding.hear(text.toString(), YEAR, asked));
    }
    for (var topic : Topic.values()) {
      understanding.hear("", YEAR, topic);
      understanding.hear(" ", YEAR, topic);
      understanding.hear("😀", YEAR, topic);
    }
    timing(said);
  }

  private static void timing(List<String[]> said) {
    long start = System.nanoTime();
    said.forEach(row -> understanding.hear(row[0], YEAR, null));
    System.out.printf("%.3f ms a message%n", (System.nanoTime() - start) / 1e6 / said.size());
  }
}
