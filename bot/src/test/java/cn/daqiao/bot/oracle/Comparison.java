package cn.daqiao.bot.oracle;

import cn.daqiao.bot.json.FieldFaultsException;
import cn.daqiao.bot.seeker.SeekerJson;
import cn.daqiao.bot.vacancy.VacancyJson;
import cn.daqiao.config.Texts;
import cn.daqiao.matcher.fit.Constraint;
import cn.daqiao.matcher.region.Region;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.region.RegionTree;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.skill.SkillBook;
import cn.daqiao.matcher.vacancy.Status;
import cn.daqiao.matcher.vacancy.Vacancy;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every seeker against every vacancy: the product's constraint beside the oracle's. */
final class Comparison {
  static final RegionTree REGIONS = regions();

  private final List<ObjectNode> seekers;
  private final List<ObjectNode> vacancies;
  private final List<Seeker> people = new ArrayList<>();
  private final List<Vacancy> postings = new ArrayList<>();
  private final Instant now;

  Comparison(long seed, int count, Instant now) {
    this.now = now;
    var pairs = new Pairs(seed, now);
    seekers = pairs.seekers(count);
    vacancies = pairs.vacancies(count);
    seekers.forEach(node -> people.add(seeker(node)));
    vacancies.forEach(node -> postings.add(vacancy(node)));
  }

  List<Seeker> people() {
    return people;
  }

  List<Vacancy> postings() {
    return postings;
  }

  /** The first pair on which the constraint differs, by name; empty when all agree. */
  Map<String, String> differences(List<Constraint> constraints) {
    var differences = new TreeMap<String, String>();
    for (int i = 0; i < people.size(); i++) {
      for (int j = 0; j < postings.size(); j++) {
        for (var constraint : constraints) {
          compare(constraint, i, j, differences);
        }
      }
    }
    return differences;
  }

  private void compare(Constraint constraint, int i, int j, Map<String, String> differences) {
    var name = constraint.name();
    boolean holds = constraint.holds(people.get(i), postings.get(j), now);
    if (holds != Oracle.holds(name, seekers.get(i), vacancies.get(j), now)) {
      differences.putIfAbsent(
          name, "says %s for %s and %s".formatted(holds, seekers.get(i), vacancies.get(j)));
    }
  }

  private static Seeker seeker(ObjectNode node) {
    try {
      var book = new SkillBook(List.of());
      var profile = new SeekerJson(REGIONS, book, new Texts(Map.of())).read(node, "");
      for (var refused : node.path("refused")) {
        profile = profile.refusing(refused.asText());
      }
      return profile.seeker();
    } catch (FieldFaultsException e) {
      throw new IllegalStateException(node.toString(), e);
    }
  }

  private static Vacancy vacancy(ObjectNode node) {
    try {
      var read = new VacancyJson(REGIONS, new Texts(Map.of())).fromFile(node, "");
      var status = node.path("status").asText("open").toUpperCase(Locale.ROOT);
      return read.withStatus(Status.valueOf(status));
    } catch (FieldFaultsException e) {
      throw new IllegalStateException(node.toString(), e);
    }
  }

  private static RegionTree regions() {
    var named = Pairs.TOWNSHIPS.entrySet().stream().map(e -> region(e.getValue(), e.getKey()));
    var above =
        Stream.of(
            region("350000", "福建省"),
            region("350700", "南平市"),
            region("350722", "浦城县"),
            region("350100", "福州市"),
            region("350125", "永泰县"),
            region("330000", "浙江省"));
    return new RegionTree(Stream.concat(above, named).toList());
  }

  private static Region region(String code, String name) {
    return new Region(new RegionCode(code), name, null, List.of());
  }
}
