package cn.daqiao.matcher.seeker;

import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.region.Point;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.skill.Skill;
import cn.daqiao.matcher.vacancy.Cycle;
import cn.daqiao.matcher.vacancy.Education;
import cn.daqiao.matcher.vacancy.Shift;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A profile taken apart, so that one statement changes one field. Lives within one call. */
final class Draft {
  private final String id;
  private final Set<String> refused;
  private @Nullable String name;
  private @Nullable String phone;
  private @Nullable String note;
  private @Nullable Gender gender;
  private @Nullable Integer birthYear;
  private @Nullable Integer age;
  private @Nullable Education education;
  private @Nullable Integer graduated;
  private final List<String> licences;
  private @Nullable Boolean disability;
  private final Set<Standing> standings;
  private @Nullable Boolean poor;
  private @Nullable RegionCode region;
  private @Nullable RegionCode township;
  private @Nullable String townshipSaid;
  private @Nullable String village;
  private @Nullable Point point;
  private @Nullable Integer wageMin;
  private @Nullable Cycle payCycle;
  private @Nullable Scope scope;
  private final List<RegionCode> regions;
  private @Nullable Shift shift;
  private @Nullable Boolean needsBoard;
  private @Nullable Boolean wantsTraining;
  private final List<Skill> learns;
  private @Nullable Integer withinKm;
  private @Nullable Boolean firm;
  private final List<Skill> skills;
  private final List<Skill> lacks;

  Draft(Profile profile) {
    var seeker = profile.seeker();
    id = seeker.id();
    refused = seeker.refused();
    name = profile.name();
    phone = profile.phone();
    note = profile.note();
    var about = seeker.about();
    gender = about.gender();
    birthYear = about.birthYear();
    age = about.age();
    education = about.education();
    graduated = about.graduated();
    licences = new ArrayList<>(about.licences());
    disability = about.disability();
    standings = new HashSet<>(about.standings());
    poor = about.poor();
    var home = seeker.home();
    region = home.region();
    township = home.township();
    townshipSaid = home.townshipSaid();
    village = home.village();
    point = home.point();
    var wish = seeker.wish();
    wageMin = wish.wageMin();
    payCycle = wish.payCycle();
    scope = wish.scope();
    regions = new ArrayList<>(wish.regions());
    shift = wish.shift();
    needsBoard = wish.needsBoard();
    wantsTraining = wish.wantsTraining();
    learns = new ArrayList<>(wish.learns());
    withinKm = wish.withinKm();
    firm = wish.firm();
    skills = new ArrayList<>(seeker.skills());
    lacks = new ArrayList<>(seeker.lacks());
  }

  void take(Fact fact) {
    switch (fact) {
      case Fact.Name(var said) -> name = said;
      case Fact.Phone(var digits) -> phone = digits;
      case Fact.Note(var text) -> note = text;
      case Fact.Sex(var said) -> gender = said;
      case Fact.Age(var years) -> {
        age = years;
        birthYear = null;
      }
      case Fact.Born(var year) -> {
        birthYear = year;
        age = null;
      }
      case Fact.Schooled(var said) -> education = said;
      case Fact.Graduated(var year) -> graduated = year;
      case Fact.Holds(var licence) -> addOnce(licences, licence);
      case Fact.Disabled(var said) -> disability = said;
      case Fact.Stands(var standing) -> standings.add(standing);
      case Fact.Poor(var said) -> poor = said;
      case Fact.LivesIn(var code) -> moveTo(code);
      case Fact.LivesInTownship(var code, var said) -> moveToTownship(code, said);
      case Fact.LivesInVillage(var said) -> village = said;
      case Fact.LivesAt(var shared) -> point = shared;
      case Fact.Can(var skill) -> {
        lacks.removeIf(known -> same(known, skill));
        addSkill(skills, skill);
      }
      case Fact.Cannot(var skill) -> {
        skills.removeIf(known -> same(known, skill));
        addSkill(lacks, skill);
      }
      case Fact.WantsPay(var yuan, var cycle) -> {
        wageMin = yuan;
        payCycle = cycle;
      }
      case Fact.PaidBy(var cycle) -> payCycle = cycle;
      case Fact.AnyPay() -> {
        wageMin = null;
        payCycle = null;
      }
      case Fact.Reaches(var said) -> {
        forget(Topic.REACH);
        scope = said;
      }
      case Fact.Within(var km) -> {
        withinKm = km;
        firm = null;
      }
      case Fact.NoFarther(var area, var km) -> {
        scope = area == null ? scope : area;
        withinKm = km == null ? withinKm : km;
        firm = true;
      }
      case Fact.WantsRegion(var code) -> {
        withinKm = null;
        firm = null;
        addOnce(regions, code);
      }
      case Fact.NeedsBoard(var needed) -> needsBoard = needed;
      case Fact.WantsShift(var said) -> shift = said;
      case Fact.WantsTraining(var wanted) -> {
        wantsTraining = wanted;
        if (!wanted) {
          learns.clear();
        }
      }
      case Fact.WantsToLearn(var skill) -> addSkill(learns, skill);
    }
  }

  void forgetSensitive() {
    standings.removeIf(Standing::registered);
    disability = Boolean.TRUE.equals(disability) ? null : disability;
    poor = Boolean.TRUE.equals(poor) ? null : poor;
  }

  void forget(Topic topic) {
    switch (topic) {
      case NAME -> name = null;
      case PHONE -> phone = null;
      case GENDER -> gender = null;
      case BIRTH -> {
        birthYear = null;
        age = null;
      }
      case COUNTY -> {
        region = null;
        forgetTownship();
      }
      case TOWNSHIP -> forgetTownship();
      case VILLAGE -> village = null;
      case SKILLS -> {
        skills.clear();
        lacks.clear();
      }
      case COURSE -> learns.clear();
      case WAGE -> take(new Fact.AnyPay());
      case REACH -> {
        scope = null;
        withinKm = null;
        firm = null;
        regions.clear();
      }
    }
  }

  Profile build() {
    var seeker =
        new Seeker(
            id,
            new About(
                gender,
                birthYear,
                age,
                education,
                graduated,
                licences,
                disability,
                standings,
                poor),
            new Home(region, township, townshipSaid, village, point),
            new Wish(
                wageMin,
                payCycle,
                scope,
                regions,
                shift,
                needsBoard,
                wantsTraining,
                learns,
                withinKm,
                firm),
            skills,
            lacks,
            refused);
    return new Profile(seeker, name, phone, note);
  }

  private void moveTo(RegionCode code) {
    if (township != null && !township.touches(code)) {
      forgetTownship();
    }
    region = code;
  }

  private void moveToTownship(@Nullable RegionCode code, String said) {
    if (!Objects.equals(said, townshipSaid)) {
      village = null;
    }
    township = code;
    townshipSaid = said;
    if (code != null) {
      region = code.cutTo(Level.COUNTY);
    }
  }

  private void forgetTownship() {
    township = null;
    townshipSaid = null;
    village = null;
  }

  private static boolean same(Skill one, Skill other) {
    return one.code() == null
        ? other.code() == null && one.said().equals(other.said())
        : one.code().equals(other.code());
  }

  private static void addSkill(List<Skill> skills, Skill skill) {
    if (skills.stream().noneMatch(known -> same(known, skill))) {
      skills.add(skill);
    }
  }

  private static <T> void addOnce(List<T> list, T item) {
    if (!list.contains(item)) {
      list.add(item);
    }
  }
}
