package cn.daqiao.bot.quality;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The short form in which the files state terms, such as {@code scope=county;wage=d200;poor}. */
final class Terms {
  private Terms() {}

  static void ofPerson(String terms, ObjectNode json) {
    for (var term : split(terms)) {
      var value = term.substring(term.indexOf('=') + 1);
      switch (term.split("=", 2)[0]) {
        case "scope" -> json.put("scope", value);
        case "wage" -> pay(value, json, "wageMin");
        case "lic" -> json.put("licence", value);
        case "edu" -> json.put("education", value);
        case "day", "night" -> json.put("shift", term);
        case "needsBoard" -> json.put("needsBoard", true);
        case "disabled" -> json.put("disability", true);
        case "poor" -> json.put("poor", true);
        case "train" -> json.put("wantsTraining", true);
        default -> throw new IllegalStateException(term);
      }
    }
  }

  static void ofPosting(String terms, ObjectNode json) {
    for (var term : split(terms)) {
      var value = term.substring(term.indexOf('=') + 1);
      switch (term.split("=", 2)[0]) {
        case "kind" -> json.put("kind", value);
        case "lic" -> json.put("licence", value);
        case "edu" -> json.put("education", value);
        case "shift" -> json.put("shift", value);
        case "poor" -> json.put("povertyOnly", true);
        case "age" -> {
          json.put("ageMin", Integer.parseInt(value.split("-", -1)[0]));
          json.put("ageMax", Integer.parseInt(value.split("-", -1)[1]));
        }
        case "w" -> {
          pay(value.split("-", -1)[0], json, "wageMin");
          json.put("wageMax", Integer.parseInt(value.split("-", -1)[1]));
        }
        default -> throw new IllegalStateException(term);
      }
    }
  }

  /** Writes an amount such as 4000, d200 or h20. */
  static void pay(String said, ObjectNode json, String field) {
    var cycle = said.startsWith("d") ? "day" : said.startsWith("h") ? "hour" : "month";
    json.put("payCycle", cycle);
    json.put(field, Integer.parseInt(cycle.equals("month") ? said : said.substring(1)));
  }

  private static List<String> split(String terms) {
    return terms.isBlank() ? List.of() : List.of(terms.split(";", -1));
  }
}
