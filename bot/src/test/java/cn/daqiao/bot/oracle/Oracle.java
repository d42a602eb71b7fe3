package cn.daqiao.bot.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The table "Hard constraints, exactly", read off the interface's flat JSON. Shares no class with
 * the product on purpose; it only knows what the generator of the pairs writes.
 */
public final class Oracle {
  /** Every hard constraint, in the order of the interface's table. */
  public static final List<String> NAMES =
      List.of(
          "wage",
          "place",
          "age",
          "education",
          "licence",
          "shift",
          "board",
          "disability",
          "poverty",
          "state");

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private Oracle() {}

  /** Whether every constraint holds. */
  public static boolean eligible(JsonNode seeker, JsonNode vacancy, Instant now) {
    return NAMES.stream().allMatch(name -> holds(name, seeker, vacancy, now));
  }

  /** Whether one constraint holds. */
  public static boolean holds(String name, JsonNode seeker, JsonNode vacancy, Instant now) {
    return switch (name) {
      case "wage" -> wage(seeker, vacancy);
      case "place" -> place(seeker, vacancy);
      case "age" -> age(seeker, vacancy, now);
      case "education" -> education(seeker, vacancy);
      case "licence" -> licence(seeker, vacancy);
      case "shift" -> shift(text(seeker, "shift"), text(vacancy, "shift"));
      case "board" -> !(is(seeker, "needsBoard", true) && is(vacancy, "board", false));
      case "disability" ->
          !(is(seeker, "disability", true) && is(vacancy, "welcomesDisabled", false));
      case "poverty" -> poverty(seeker, vacancy);
      case "state" -> state(seeker, vacancy, now);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static boolean wage(JsonNode seeker, JsonNode vacancy) {
    if (!seeker.has("wageMin") || !(vacancy.has("wageMin") || vacancy.has("wageMax"))) {
      return true;
    }
    var highest = vacancy.get(vacancy.has("wageMax") ? "wageMax" : "wageMin").asLong();
    return highest * hours(vacancy) >= seeker.get("wageMin").asLong() * hours(seeker);
  }

  private static long hours(JsonNode paid) {
    return switch (text(paid, "payCycle")) {
      case "day" -> 26;
      case "hour" -> 8 * 26;
      default -> 1;
    };
  }

  private static boolean place(JsonNode seeker, JsonNode vacancy) {
    var site = meaning(text(vacancy, "region").split("/", -1)[0]);
    if (seeker.has("wantRegion")) {
      for (var wanted : texts(seeker, "wantRegion")) {
        if (oneBeginsWithTheOther(meaning(wanted), site)) {
          return true;
        }
      }
      return false;
    }
    int digits =
        switch (text(seeker, "scope")) {
          case "township" -> 9;
          case "county" -> 6;
          case "city" -> 4;
          case "province" -> 2;
          default -> 0;
        };
    var home = home(seeker);
    if (home.isEmpty() || digits == 0) {
      return true;
    }
    var area = home.length() > digits ? home.substring(0, digits) : home;
    return oneBeginsWithTheOther(area, site);
  }

  private static boolean oneBeginsWithTheOther(String one, String other) {
    return one.startsWith(other) || other.startsWith(one);
  }

  private static String home(JsonNode seeker) {
    var region = meaning(text(seeker, "region"));
    var township = text(seeker, "township");
    if (township.matches("\\d{9}")) {
      return township;
    }
    var known = Pairs.TOWNSHIPS.getOrDefault(township, "");
    return !known.isEmpty() && known.startsWith(region) ? known : region;
  }

  /** The digits of a code that say something. */
  private static String meaning(String code) {
    if (code.length() == 6 && code.endsWith("0000")) {
      return code.substring(0, 2);
    }
    return code.length() == 6 && code.endsWith("00") ? code.substring(0, 4) : code;
  }

  private static boolean age(JsonNode seeker, JsonNode vacancy, Instant now) {
    int year = now.atZone(SHANGHAI).getYear();
    var ages = new ArrayList<Integer>();
    if (seeker.has("age")) {
      ages.add(seeker.get("age").asInt());
    } else if (seeker.has("birthYear")) {
      ages.add(year - seeker.get("birthYear").asInt());
      ages.add(year - seeker.get("birthYear").asInt() - 1);
    } else {
      return true;
    }
    if (ages.getFirst() < 16) {
      return false;
    }
    int least = vacancy.path("ageMin").asInt(0);
    int most = vacancy.path("ageMax").asInt(999);
    for (int age : ages) {
      if (least <= age && age <= most) {
        return true;
      }
    }
    return false;
  }

  private static boolean education(JsonNode seeker, JsonNode vacancy) {
    var rank = Map.of("小学", 1, "初中", 2, "高中", 3, "中专", 3, "大专", 4, "本科", 5);
    return !seeker.has("education")
        || !vacancy.has("education")
        || rank.getOrDefault(text(seeker, "education"), 0)
            >= rank.getOrDefault(text(vacancy, "education"), 0);
  }

  private static boolean licence(JsonNode seeker, JsonNode vacancy) {
    if (!vacancy.has("licence")) {
      return true;
    }
    for (var asked : texts(vacancy, "licence")) {
      for (var held : texts(seeker, "licence")) {
        if (includes(licenceMeant(held), licenceMeant(asked))) {
          return true;
        }
      }
    }
    return false;
  }

  private static String licenceMeant(String said) {
    return Pairs.LICENCES.getOrDefault(said, said);
  }

  private static boolean includes(String held, String asked) {
    if (held.equals(asked)) {
      return true;
    }
    var directly =
        switch (held) {
          case "A1" -> List.of("A3", "B1", "B2", "C1");
          case "A2" -> List.of("B1", "B2", "C1");
          case "A3", "B1", "B2" -> List.of("C1");
          case "C1" -> List.of("C2");
          default -> List.<String>of();
        };
    for (var next : directly) {
      if (includes(next, asked)) {
        return true;
      }
    }
    return false;
  }

  private static boolean shift(String wanted, String offered) {
    return switch (wanted + " " + offered) {
      case "day night", "day rotating", "night day", "night rotating" -> false;
      default -> true;
    };
  }

  private static boolean poverty(JsonNode seeker, JsonNode vacancy) {
    if (!is(vacancy, "povertyOnly", true) || is(seeker, "poor", true)) {
      return true;
    }
    for (var status : texts(seeker, "statuses")) {
      if (List.of("建档立卡", "已脱贫", "监测对象").contains(status)) {
        return true;
      }
    }
    return false;
  }

  private static boolean state(JsonNode seeker, JsonNode vacancy, Instant now) {
    if (vacancy.has("status") && !text(vacancy, "status").equals("open")) {
      return false;
    }
    if (vacancy.has("headcount") && vacancy.get("headcount").asInt() < 1) {
      return false;
    }
    if (vacancy.has("openUntil") && past(text(vacancy, "openUntil"), now)) {
      return false;
    }
    return !texts(seeker, "refused").contains(text(vacancy, "id"));
  }

  private static boolean past(String openUntil, Instant now) {
    if (openUntil.length() == 10) {
      return now.atZone(SHANGHAI).toLocalDate().isAfter(LocalDate.parse(openUntil));
    }
    return now.isAfter(OffsetDateTime.parse(openUntil).toInstant());
  }

  private static boolean is(JsonNode node, String field, boolean wanted) {
    return node.has(field) && node.get(field).asBoolean() == wanted;
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText("");
  }

  private static List<String> texts(JsonNode node, String field) {
    var value = node.path(field);
    if (value.isMissingNode()) {
      return List.of();
    }
    if (!value.isArray()) {
      return List.of(value.asText());
    }
    var texts = new ArrayList<String>(value.size());
    value.forEach(item -> texts.add(item.asText()));
    return texts;
  }
}
