package cn.daqiao.bot.quality;

import cn.daqiao.bot.oracle.Oracle;
import cn.daqiao.matcher.region.Region;
import cn.daqiao.matcher.region.RegionTree;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * People and postings in people's words, written by hand. Each wording of a posting stands in two
 * places with employer, pay and terms drawn from a fixed seed, so that the set is always the same.
 *
 * @param seekers the people
 * @param vacancies the postings
 */
record GradedSet(List<Graded> seekers, List<Graded> vacancies, Grades grades) {
  static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
  private static final int COPIES = 2;
  private static final String[] NAMES = {
    "永兴", "福顺", "金隆", "宏裕", "聚源", "顺达", "和泰", "新峰", "闽辉", "恒升", "万利", "华安", "庆丰", "联友", "益民"
  };
  private static final String[] FORMS = {"有限公司", "合作社", "经营部", "商行", "实业", "个体户"};
  private static final int[] OLDEST = {45, 50, 55, 58, 60, 65};

  /** The set in that folder; what it has not of trades and grades is taken from our own set. */
  static GradedSet load(String folder, RegionTree regions) {
    var towns = new Towns(regions);
    var trades = new HashMap<String, List<String>>();
    Tables.shared(folder, "trades.tsv").forEach(row -> trades.put(row.get(0), row));
    var seekers = new ArrayList<Graded>();
    for (var row : Tables.rows(folder + "/people.tsv")) {
      seekers.add(seeker("p" + seekers.size(), row, towns));
    }
    var vacancies = new ArrayList<Graded>();
    for (var row : Tables.rows(folder + "/postings.tsv")) {
      for (int copy = 0; copy < COPIES; copy++) {
        vacancies.add(vacancy("v" + vacancies.size(), row, trades, towns));
      }
    }
    return new GradedSet(
        seekers, vacancies, Grades.of(trades.keySet(), Tables.shared(folder, "grades.tsv")));
  }

  private static Graded seeker(String id, List<String> row, Towns towns) {
    var random = new Random(id.hashCode());
    var json = JsonNodeFactory.instance.objectNode().put("id", id);
    var home = row.get(2);
    int end = Math.max(home.indexOf('县'), Math.max(home.indexOf('市'), home.indexOf('区'))) + 1;
    var county = towns.county(home.substring(0, end));
    json.put("region", county.code().digits());
    if (end < home.length()) {
      json.put("township", towns.town(county, home.substring(end)));
    }
    if (random.nextBoolean()) {
      put(Towns.near(county, 0.1, random), json);
    }
    var skills = json.putArray("skills");
    List.of(row.get(1).split("/", -1)).forEach(skills::add);
    json.put("gender", row.get(3)).put("birthYear", Integer.parseInt(row.get(4)));
    Terms.ofPerson(row.get(5), json);
    return new Graded(List.of(row.get(0).split(",", -1)), json);
  }

  private static Graded vacancy(
      String id, List<String> row, Map<String, List<String>> trades, Towns towns) {
    var random = new Random(id.hashCode());
    var labels = List.of(row.get(0).split(",", -1));
    var trade = trades.get(labels.getFirst());
    if (trade == null) {
      throw new IllegalStateException("no trade " + row.get(0));
    }
    var county = towns.county(trade.get(3), random);
    var json = JsonNodeFactory.instance.objectNode().put("id", id);
    json.put("title", row.get(1)).put("description", row.get(2));
    json.put("employer", employer(county, random));
    boolean town = random.nextInt(10) < 6;
    json.put("region", town ? towns.town(county, random) : county.code().digits());
    if (random.nextBoolean()) {
      put(Towns.near(county, 0.05, random), json);
    }
    if (!row.get(3).contains("kind=course")) {
      pay(trade.get(2), random, json);
    }
    terms(random, json);
    Terms.ofPosting(row.get(3), json);
    return new Graded(labels, json);
  }

  private static String employer(Region county, Random random) {
    return county.name()
        + NAMES[random.nextInt(NAMES.length)]
        + FORMS[random.nextInt(FORMS.length)]
        + random.nextInt(90);
  }

  private static void pay(String usual, Random random, ObjectNode json) {
    var ends = usual.split("-", -1);
    double factor = 0.9 + random.nextInt(5) * 0.05;
    Terms.pay(ends[0], json, "wageMin");
    json.put("wageMin", (int) (json.get("wageMin").asInt() * factor));
    json.put("wageMax", (int) (Integer.parseInt(ends[1]) * factor));
  }

  private static void terms(Random random, ObjectNode json) {
    if (random.nextBoolean()) {
      json.put("ageMin", 18).put("ageMax", OLDEST[random.nextInt(OLDEST.length)]);
    }
    int board = random.nextInt(20);
    if (board < 9) {
      json.put("board", board < 7);
    }
    int shift = random.nextInt(20);
    if (shift < 6) {
      json.put("shift", shift < 4 ? "day" : "rotating");
    }
    if (random.nextInt(20) == 0) {
      json.put("education", "初中");
    }
    int disabled = random.nextInt(20);
    if (disabled < 2) {
      json.put("welcomesDisabled", disabled == 0);
    }
    json.put("headcount", random.nextInt(40) == 0 ? 0 : 1 + random.nextInt(6));
    json.put("openUntil", random.nextInt(30) == 0 ? "2026-11-20" : "2027-06-30");
  }

  private static void put(double[] point, ObjectNode json) {
    json.put("lat", point[0]).put("lon", point[1]);
  }

  /** Whether the oracle finds no hard constraint broken. */
  boolean eligible(Graded seeker, Graded vacancy) {
    return Oracle.eligible(seeker.json(), vacancy.json(), NOW);
  }

  /**
   * How much the posting has to do with the person, 0 to 3, whether or not he or she may take it.
   */
  int grade(Graded seeker, Graded vacancy) {
    return grades.of(seeker.trades(), vacancy.trades());
  }
}
