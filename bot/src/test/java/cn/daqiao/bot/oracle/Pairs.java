package cn.daqiao.bot.oracle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Random seekers and vacancies in the interface's JSON, crowded around the constraints' edges. */
final class Pairs {
  /** The last second of 2026 in Shanghai, the first of 2027, and a plain afternoon. */
  static final List<Instant> TIMES =
      List.of(
          Instant.parse("2026-12-31T15:59:59Z"),
          Instant.parse("2026-12-31T16:00:00Z"),
          Instant.parse("2026-11-23T06:30:00Z"));

  /** Townships by name, as the tree of the comparison has them. */
  static final Map<String, String> TOWNSHIPS =
      Map.of(
          "富岭镇", "350722101",
          "石陂镇", "350722102",
          "临江镇", "350722103",
          "梧桐镇", "350125101");

  /** What licences mean, by how they are written. */
  static final Map<String, String> LICENCES =
      Map.ofEntries(
          Map.entry("A1", "A1"),
          Map.entry("A2", "A2"),
          Map.entry("a2驾照", "A2"),
          Map.entry("A3", "A3"),
          Map.entry("B1", "B1"),
          Map.entry("B2", "B2"),
          Map.entry("B2驾驶证", "B2"),
          Map.entry("C1", "C1"),
          Map.entry("c1", "C1"),
          Map.entry("C1驾照", "C1"),
          Map.entry("C1驾驶证", "C1"),
          Map.entry(" C 1 ", "C1"),
          Map.entry("C2", "C2"),
          Map.entry("D照", "D"),
          Map.entry("叉车证", "叉车"),
          Map.entry("叉车司机证", "叉车"),
          Map.entry("起重机械证", "起重"),
          Map.entry("起重机械操作证", "起重"),
          Map.entry("焊工证", "焊工"),
          Map.entry("电工证", "电工"),
          Map.entry("高压电工证", "高压电工"));

  private static final List<String> REGIONS =
      List.of("350722", "350723", "350700", "350125", "350100", "350000", "330100", "330106");
  private static final List<String> PLACES =
      List.of("350722101", "350722102", "350722103", "350125101", "350125102", "330106001");
  private static final List<String> EDUCATIONS = List.of("小学", "初中", "高中", "中专", "大专", "本科");
  private static final List<String> SHIFTS = List.of("day", "night", "rotating");
  private static final List<String> SCOPES =
      List.of("township", "county", "city", "province", "outside");
  private static final List<String> STATUSES =
      List.of("建档立卡", "已脱贫", "监测对象", "低保", "特困", "零就业", "在校");
  private static final List<String> LICENCE_TEXTS = LICENCES.keySet().stream().sorted().toList();

  private final JsonNodeFactory json = JsonNodeFactory.instance;
  private final Random random;
  private final int year;

  Pairs(long seed, Instant now) {
    random = new Random(seed);
    year = now.atZone(ZoneId.of("Asia/Shanghai")).getYear();
  }

  List<ObjectNode> seekers(int count) {
    return IntStream.range(0, count).mapToObj(this::seeker).toList();
  }

  List<ObjectNode> vacancies(int count) {
    return IntStream.range(0, count).mapToObj(this::vacancy).toList();
  }

  private ObjectNode seeker(int number) {
    var seeker = json.objectNode().put("id", "s" + number);
    wish(seeker);
    home(seeker);
    if (maybe(0.3)) {
      put(seeker, "wantRegion", some(both(REGIONS, PLACES), 3));
    }
    age(seeker);
    put(seeker, "education", 0.6, EDUCATIONS);
    if (maybe(0.6)) {
      put(seeker, "licence", some(LICENCE_TEXTS, 3));
    }
    truth(seeker, "needsBoard", 0.6);
    truth(seeker, "disability", 0.6);
    truth(seeker, "poor", 0.5);
    if (maybe(0.5)) {
      put(seeker, "statuses", some(STATUSES, 2));
    }
    if (maybe(0.5)) {
      var refused = seeker.putArray("refused");
      IntStream.range(0, 20).forEach(_ -> refused.add("v" + random.nextInt(200)));
    }
    return seeker;
  }

  private void wish(ObjectNode seeker) {
    if (maybe(0.7)) {
      pay(seeker, "wageMin", 0);
    }
    put(seeker, "shift", 0.6, SHIFTS);
    put(seeker, "scope", 0.8, SCOPES);
  }

  private void home(ObjectNode seeker) {
    put(seeker, "region", 0.8, REGIONS);
    double kind = random.nextDouble();
    if (kind < 0.25) {
      seeker.put("township", any(PLACES));
    } else if (kind < 0.45) {
      seeker.put("township", any(TOWNSHIPS.keySet().stream().sorted().toList()));
    } else if (kind < 0.55) {
      seeker.put("township", "没有这个镇");
    }
  }

  private void age(ObjectNode seeker) {
    int age = any(List.of(14, 15, 16, 17, 18, 19, 30, 44, 45, 46, 47, 59, 60, 61));
    double kind = random.nextDouble();
    if (kind < 0.35) {
      seeker.put("birthYear", year - age);
    } else if (kind < 0.7) {
      seeker.put("age", age);
    } else if (kind < 0.8) {
      seeker.put("age", age).put("birthYear", year - age - random.nextInt(2));
    }
  }

  private ObjectNode vacancy(int number) {
    var vacancy = json.objectNode().put("id", "v" + number).put("title", "普工");
    vacancy.put("region", maybe(0.5) ? any(REGIONS) : any(PLACES));
    if (maybe(0.1)) {
      vacancy.put("region", "350722101/余塘村");
    }
    if (maybe(0.1)) {
      vacancy.put("kind", "course");
    } else {
      pay(vacancy, maybe(0.5) ? "wageMax" : "wageMin", maybe(0.5) ? 7 : 0);
    }
    limits(vacancy);
    put(vacancy, "education", 0.6, EDUCATIONS);
    if (maybe(0.5)) {
      put(vacancy, "licence", some(LICENCE_TEXTS, 2));
    }
    put(vacancy, "shift", 0.6, SHIFTS);
    truth(vacancy, "board", 0.6);
    truth(vacancy, "welcomesDisabled", 0.6);
    truth(vacancy, "povertyOnly", 0.6);
    state(vacancy);
    return vacancy;
  }

  private void limits(ObjectNode vacancy) {
    int least = any(List.of(0, 14, 15, 16, 17, 18, 45, 46));
    int most = any(List.of(18, 45, 46, 59, 60, 61));
    if (maybe(0.6)) {
      vacancy.put("ageMin", least);
    }
    if (maybe(0.6)) {
      vacancy.put("ageMax", Math.max(least, most));
    }
  }

  private void state(ObjectNode vacancy) {
    put(vacancy, "status", 0.4, List.of("open", "open", "closed", "suspended", "pending_review"));
    if (maybe(0.5)) {
      vacancy.put("headcount", random.nextInt(3));
    }
    put(
        vacancy,
        "openUntil",
        0.7,
        List.of(
            "2026-11-22",
            "2026-11-23",
            "2026-12-30",
            "2026-12-31",
            "2027-01-01",
            "2026-12-31T23:59:58+08:00",
            "2027-01-01T00:00:01+08:00",
            "2026-11-23T06:29:00Z",
            "2026-11-23T06:31:00Z"));
  }

  /** Pay around 5200 yuan a month, counted in one of three ways or in none; the range upwards. */
  private void pay(ObjectNode paid, String field, int spread) {
    int off = random.nextInt(3) - 1;
    switch (random.nextInt(4)) {
      case 0 -> range(paid.put("payCycle", "month"), field, 5200 + off, spread);
      case 1 -> range(paid.put("payCycle", "day"), field, 200 + off, spread);
      case 2 -> range(paid.put("payCycle", "hour"), field, 25 + off, spread);
      default -> range(paid, field, 5200 + off, spread);
    }
  }

  private static void range(ObjectNode paid, String field, int yuan, int spread) {
    paid.put(field, yuan);
    if (spread > 0) {
      paid.put("wageMin", yuan).put("wageMax", yuan + spread);
    }
  }

  private void truth(ObjectNode node, String field, double chance) {
    if (maybe(chance)) {
      node.put(field, random.nextBoolean());
    }
  }

  private void put(ObjectNode node, String field, double chance, List<String> texts) {
    if (maybe(chance)) {
      node.put(field, any(texts));
    }
  }

  private void put(ObjectNode node, String field, List<String> texts) {
    if (texts.size() == 1 && maybe(0.5)) {
      node.put(field, texts.getFirst());
    } else {
      var array = node.putArray(field);
      texts.forEach(array::add);
    }
  }

  private List<String> some(List<String> from, int most) {
    var picked = new ArrayList<String>();
    IntStream.rangeClosed(0, random.nextInt(most)).forEach(_ -> picked.add(any(from)));
    return picked.stream().distinct().toList();
  }

  private static List<String> both(List<String> one, List<String> other) {
    var both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }

  private <T> T any(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private boolean maybe(double chance) {
    return random.nextDouble() < chance;
  }
}
