package cn.daqiao.bot.understanding;

import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.region.RegionTree;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.skill.Skill;
import cn.daqiao.matcher.vacancy.Cycle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Facts in the words of the test resources: {@code pay=3500/月}. */
final class Said {
  private Said() {}

  /** Field and value of everything heard; skills give their words and their occupation's name. */
  static Map<String, List<String>> of(Heard heard, RegionTree regions) {
    var said = new LinkedHashMap<String, List<String>>();
    for (var piece : heard.facts()) {
      var entry = entry(piece.fact(), regions);
      var values = said.computeIfAbsent(entry.getKey(), k -> new ArrayList<>());
      if (!values.contains(entry.getValue())) {
        values.add(entry.getValue());
      }
    }
    return said;
  }

  private static Map.Entry<String, String> entry(Fact fact, RegionTree regions) {
    return switch (fact) {
      case Fact.Name(var name) -> Map.entry("name", name);
      case Fact.Sex(var gender) -> Map.entry("sex", gender.label());
      case Fact.Age(var years) -> Map.entry("age", "" + years);
      case Fact.Born(var year) -> Map.entry("born", "" + year);
      case Fact.LivesIn(var code) ->
          Map.entry("county", shortName(code.cutTo(Level.COUNTY), regions));
      case Fact.LivesInTownship(var code, var said) -> Map.entry("town", said);
      case Fact.LivesInVillage(var village) -> Map.entry("village", village);
      case Fact.LivesAt(var point) -> Map.entry("point", point.toString());
      case Fact.Can(var skill) -> Map.entry("can", words(skill));
      case Fact.Cannot(var skill) -> Map.entry("cannot", words(skill));
      case Fact.WantsPay(var yuan, var cycle) -> Map.entry("pay", yuan + "/" + word(cycle));
      case Fact.PaidBy(var cycle) -> Map.entry("by", word(cycle));
      case Fact.AnyPay() -> Map.entry("any", "是");
      case Fact.Reaches(var scope) -> Map.entry("reach", scope.name().toLowerCase(Locale.ROOT));
      case Fact.Within(var km) -> Map.entry("within", "" + km);
      case Fact.NoFarther farther -> Map.entry("farther", farther.toString());
      case Fact.WantsRegion(var code) -> Map.entry("want", shortName(code, regions));
      case Fact.Schooled(var education) -> Map.entry("edu", education.label());
      case Fact.Graduated(var year) -> Map.entry("grad", "" + year);
      case Fact.Holds(var licence) -> Map.entry("lic", licence);
      case Fact.Disabled(var disability) -> Map.entry("dis", disability ? "是" : "否");
      case Fact.NeedsBoard(var needed) -> Map.entry("board", needed ? "是" : "否");
      case Fact.WantsShift(var shift) -> Map.entry("shift", shift.name().toLowerCase(Locale.ROOT));
      case Fact.Stands(var standing) -> Map.entry("status", standing.label());
      case Fact.Poor(var poor) -> Map.entry("poor", poor ? "是" : "否");
      case Fact.WantsTraining(var wanted) -> Map.entry("train", wanted ? "是" : "否");
      case Fact.WantsToLearn(var skill) -> Map.entry("learn", words(skill));
      case Fact.Phone(var digits) -> Map.entry("phone", digits);
      case Fact.Note(var text) -> Map.entry("note", text);
    };
  }

  private static String words(Skill skill) {
    return skill.name() == null ? skill.said() : skill.said() + "·" + skill.name();
  }

  private static String word(Cycle cycle) {
    return switch (cycle) {
      case MONTH -> "月";
      case DAY -> "日";
      case HOUR -> "时";
    };
  }

  private static String shortName(RegionCode code, RegionTree regions) {
    var name = regions.byCode(code).map(r -> r.name()).orElse(code.digits());
    return name.length() > 2 ? name.replaceAll("[省市县区]$", "") : name;
  }

  /** {@code name=陈秀英; age=43} as a map; several values stand between commas. */
  static Map<String, List<String>> expected(String text) {
    var expected = new LinkedHashMap<String, List<String>>();
    for (var pair : text.split(";")) {
      int sign = pair.indexOf('=');
      if (sign > 0) {
        expected.put(
            pair.substring(0, sign).strip(),
            Arrays.asList(pair.substring(sign + 1).strip().split(",")));
      }
    }
    return expected;
  }

  /** Whether a value is one of the alternatives, or holds one where words differ. */
  static boolean fits(String field, String alternatives, String value) {
    return Arrays.stream(alternatives.split("\\|"))
        .anyMatch(a ->
            field.startsWith("can") || field.equals("learn") ? value.contains(a) : value.equals(a));
  }
}
