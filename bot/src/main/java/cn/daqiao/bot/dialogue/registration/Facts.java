package cn.daqiao.bot.dialogue.registration;

import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Lines;
import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.region.RegionTree;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Topic;
import cn.daqiao.matcher.skill.Skill;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/** What facts mean for the questions, and how they are said back. */
public final class Facts {
  private static final int WORD = 24;
  private static final int SAID = 8;

  private Facts() {}

  /** The questions that this fact answers. */
  static Set<Topic> answered(Fact fact) {
    return switch (fact) {
      case Fact.Name _ -> EnumSet.of(Topic.NAME);
      case Fact.Sex _ -> EnumSet.of(Topic.GENDER);
      case Fact.Age _, Fact.Born _ -> EnumSet.of(Topic.BIRTH);
      case Fact.LivesIn(var code) ->
          code.level().digits() < Level.COUNTY.digits()
              ? EnumSet.noneOf(Topic.class)
              : EnumSet.of(Topic.COUNTY);
      case Fact.LivesInTownship(var code, _) ->
          code == null ? EnumSet.of(Topic.TOWNSHIP) : EnumSet.of(Topic.TOWNSHIP, Topic.COUNTY);
      case Fact.LivesInVillage _ -> EnumSet.of(Topic.VILLAGE, Topic.TOWNSHIP);
      case Fact.Can _ -> EnumSet.of(Topic.SKILLS);
      case Fact.WantsPay _, Fact.PaidBy _, Fact.AnyPay _ -> EnumSet.of(Topic.WAGE);
      case Fact.Reaches _, Fact.Within _, Fact.NoFarther _, Fact.WantsRegion _ ->
          EnumSet.of(Topic.REACH);
      case Fact.Phone _ -> EnumSet.of(Topic.PHONE);
      case Fact.WantsToLearn _ -> EnumSet.of(Topic.COURSE);
      case Fact.Cannot _,
          Fact.LivesAt _,
          Fact.Schooled _,
          Fact.Graduated _,
          Fact.Holds _,
          Fact.Disabled _,
          Fact.NeedsBoard _,
          Fact.WantsShift _,
          Fact.Stands _,
          Fact.Poor _,
          Fact.WantsTraining _,
          Fact.Note _ ->
          EnumSet.noneOf(Topic.class);
    };
  }

  /** All questions that these facts answer. */
  static Set<Topic> answered(List<Fact> facts) {
    var all = EnumSet.noneOf(Topic.class);
    facts.forEach(fact -> all.addAll(answered(fact)));
    return all;
  }

  /** Whether two of the facts cannot both be true. */
  static boolean contradict(List<Fact> facts) {
    var single = new HashMap<Class<?>, Fact>();
    for (var fact : facts) {
      if (fact instanceof Fact.Name
          || fact instanceof Fact.Sex
          || fact instanceof Fact.Age
          || fact instanceof Fact.Born
          || fact instanceof Fact.Phone) {
        var earlier = single.put(fact.getClass(), fact);
        if (earlier != null && !earlier.equals(fact)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The facts in words, with commas between; a county is left out before its township. */
  public static List<Line> said(List<Fact> facts, RegionTree regions) {
    var lines = new ArrayList<Line>();
    for (var fact : facts) {
      if (!(fact instanceof Fact.LivesIn home) || !townshipFollows(facts, home.region())) {
        var line = said(fact, regions);
        if (!lines.contains(line)) {
          lines.add(line);
        }
      }
    }
    return Lines.listed(lines.subList(0, Math.min(lines.size(), 12)));
  }

  private static boolean townshipFollows(List<Fact> facts, RegionCode county) {
    return facts.stream()
        .anyMatch(fact ->
            fact instanceof Fact.LivesInTownship(var code, _)
                && code != null
                && code.touches(county));
  }

  /** One fact in words. */
  public static Line said(Fact fact, RegionTree regions) {
    return switch (fact) {
      case Fact.Name(var name) -> Line.of("fact.name", "name", Lines.clip(name, WORD));
      case Fact.Sex(var gender) -> Line.of("fact.sex." + Lines.word(gender));
      case Fact.Age(var years) -> Line.of("fact.age", "years", String.valueOf(years));
      case Fact.Born(var year) -> Line.of("fact.born", "year", String.valueOf(year));
      case Fact.LivesIn(var code) -> Line.of("fact.home", "place", regions.placeName(code));
      case Fact.LivesInTownship(var code, var said) ->
          Line.of(
              "fact.home",
              "place",
              code == null ? Lines.clip(said, WORD) : regions.placeName(code));
      case Fact.LivesInVillage(var village) ->
          Line.of("fact.village", "village", Lines.clip(village, WORD));
      case Fact.LivesAt _ -> Line.of("fact.point");
      case Fact.Can(var skill) -> Line.of("fact.can", "skill", name(skill));
      case Fact.Cannot(var skill) -> Line.of("fact.cannot", "skill", name(skill));
      case Fact.WantsPay(var yuan, var cycle) ->
          Line.of("fact.pay", "yuan", String.valueOf(yuan))
              .with("cycle", Line.of("cycle." + Lines.word(cycle)));
      case Fact.PaidBy(var cycle) -> Line.of("fact.paid." + Lines.word(cycle));
      case Fact.AnyPay _ -> Line.of("fact.pay.any");
      case Fact.Reaches(var scope) -> Line.of("fact.reach." + Lines.word(scope));
      case Fact.Within(var km) -> Line.of("fact.within", "km", String.valueOf(km));
      case Fact.NoFarther(var scope, var km) ->
          km != null
              ? Line.of("fact.within", "km", String.valueOf(km))
              : Line.of("fact.reach." + (scope == null ? "outside" : Lines.word(scope)));
      case Fact.WantsRegion(var code) -> Line.of("fact.wants", "place", regions.placeName(code));
      case Fact.Schooled(var education) -> Line.of("fact.schooled", "level", education.label());
      case Fact.Graduated(var year) -> Line.of("fact.graduated", "year", String.valueOf(year));
      case Fact.Holds(var licence) -> Line.of("fact.holds", "licence", Lines.clip(licence, WORD));
      case Fact.Disabled(var is) -> Line.of(is ? "fact.disabled.yes" : "fact.disabled.no");
      case Fact.NeedsBoard(var is) -> Line.of(is ? "fact.board.yes" : "fact.board.no");
      case Fact.WantsShift(var shift) -> Line.of("fact.shift." + Lines.word(shift));
      case Fact.Stands(var standing) -> Line.of("fact.stands", "standing", standing.label());
      case Fact.Poor(var is) -> Line.of(is ? "fact.poor.yes" : "fact.poor.no");
      case Fact.WantsTraining(var is) -> Line.of(is ? "fact.training.yes" : "fact.training.no");
      case Fact.WantsToLearn(var skill) -> Line.of("fact.learns", "skill", name(skill));
      case Fact.Phone(var digits) -> Line.of("fact.phone", "phone", digits);
      case Fact.Note(var text) -> Line.of("fact.note", "note", Lines.clip(text, WORD));
    };
  }

  /** The person's own words where they are short, else the occupation's name. */
  public static String name(Skill skill) {
    var name = skill.name();
    return name == null || skill.said().length() <= SAID ? Lines.clip(skill.said(), WORD) : name;
  }
}
