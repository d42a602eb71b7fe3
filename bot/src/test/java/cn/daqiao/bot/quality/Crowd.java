package cn.daqiao.bot.quality;

import cn.daqiao.matcher.region.RegionTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The people of the graded set several times over, with sex, age, poverty and the way to town drawn
 * by lot, so that these have nothing to do with what the people can do.
 */
final class Crowd {
  private static final int TIMES = 5;
  private static final double NEAR = 0.05;
  private static final double REMOTE = 0.3;

  private final List<Graded> people = new ArrayList<>();
  private final List<String> remote = new ArrayList<>();

  Crowd(GradedSet set, RegionTree regions, long seed) {
    var random = new Random(seed);
    var towns = new Towns(regions);
    for (var one : set.seekers()) {
      for (int i = 0; i < TIMES; i++) {
        var json = one.json().deepCopy().put("id", one.id() + "-" + i);
        json.put("gender", random.nextBoolean() ? "男" : "女");
        json.put("birthYear", 1961 + random.nextInt(46)).put("poor", random.nextInt(4) == 0);
        boolean far = random.nextBoolean();
        var point = towns.near(json.get("region").asText(), far ? REMOTE : NEAR, random);
        json.put("lat", point[0]).put("lon", point[1]);
        people.add(new Graded(one.trades(), json));
        if (far) {
          remote.add(json.get("id").asText());
        }
      }
    }
  }

  List<Graded> people() {
    return people;
  }

  /** The group of a person under an attribute. */
  String group(String attribute, Graded person) {
    int age = 2026 - person.json().get("birthYear").asInt();
    return switch (attribute) {
      case "sex" -> person.json().get("gender").asText();
      case "age" -> age <= 35 ? "to 35" : age < 50 ? "36 to 49" : "from 50";
      case "way" -> remote.contains(person.id()) ? "remote" : "near town";
      default -> throw new IllegalArgumentException(attribute);
    };
  }
}
