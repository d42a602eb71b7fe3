package cn.daqiao.bot.dialogue.privacy;

import cn.daqiao.bot.dialogue.Applied;
import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Lines;
import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.dialogue.Seat;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.dialogue.registration.Facts;
import cn.daqiao.matcher.region.RegionTree;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Profile;
import cn.daqiao.matcher.seeker.SensitiveFacts;
import cn.daqiao.matcher.seeker.Standing;
import cn.daqiao.matcher.skill.Skill;
import cn.daqiao.matcher.vacancy.Cycle;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is kept of a person, a line each. */
public final class Summary {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final int WORDS = 20;
  private static final int SKILLS = 40;
  private static final int JOBS = 3;
  private static final int MORE = 12;

  private Summary() {}

  /** The answers to the questions of a registration. */
  public static List<Line> brief(Turn turn) {
    var profile = turn.person().profile();
    var lines = answers(profile, turn.regions());
    var sensitive = SensitiveFacts.of(profile);
    if (sensitive.any()) {
      // Agreed to by a question of its own, it is confirmed like all else.
      lines.add(Line.of("info.more").with("facts", Facts.said(sensitive.facts(), turn.regions())));
    }
    return Lines.stacked(lines);
  }

  /** Everything. */
  public static List<Line> full(Turn turn) {
    var person = turn.person();
    var lines = answers(person.profile(), turn.regions());
    var more = more(person.profile());
    if (!more.isEmpty()) {
      var said = more.stream().map(fact -> Facts.said(fact, turn.regions())).toList();
      lines.add(Line.of("info.more").with("facts", Lines.listed(said)));
    }
    applied(person, lines);
    lines.add(Line.of(person.alerts() ? "info.alerts.on" : "info.alerts.off"));
    var consent = person.consent();
    if (consent != null) {
      lines.add(dated("info.consent", consent.at()));
    }
    var sensitive = person.consents().sensitive();
    if (sensitive != null || SensitiveFacts.of(person.profile()).any()) {
      lines.add(
          sensitive == null
              ? Line.of("info.sensitive.known")
              : dated("info.sensitive", sensitive.at()));
    }
    lines.addAll(seats(person));
    return Lines.stacked(lines);
  }

  /** For whom the person acts. */
  static List<Line> seats(Person person) {
    return person.seats().stream()
        .map(seat ->
            Line.of(
                seat.kind() == Seat.Kind.OFFICER ? "info.officer" : "info.contact",
                "name",
                Lines.clip(seat.name(), WORDS)))
        .toList();
  }

  private static List<Line> answers(Profile profile, RegionTree regions) {
    var seeker = profile.seeker();
    var lines = new ArrayList<Line>();
    if (profile.name() != null) {
      lines.add(Line.of("info.name", "name", Lines.clip(profile.name(), WORDS)));
    }
    about(profile, regions, lines);
    home(profile, regions, lines);
    if (!seeker.skills().isEmpty()) {
      lines.add(Line.of("info.skills", "skills", skills(seeker.skills())));
    }
    if (!seeker.lacks().isEmpty()) {
      lines.add(Line.of("info.lacks", "skills", skills(seeker.lacks())));
    }
    wish(profile, regions, lines);
    if (!seeker.wish().learns().isEmpty()) {
      lines.add(Line.of("info.learns", "skills", skills(seeker.wish().learns())));
    }
    if (profile.phone() != null) {
      lines.add(Line.of("info.phone", "phone", profile.phone()));
    }
    return lines;
  }

  private static void about(Profile profile, RegionTree regions, List<Line> lines) {
    var about = profile.seeker().about();
    var facts = new ArrayList<Fact>();
    if (about.gender() != null) {
      facts.add(new Fact.Sex(about.gender()));
    }
    if (about.age() != null) {
      facts.add(new Fact.Age(about.age()));
    } else if (about.birthYear() != null) {
      facts.add(new Fact.Born(about.birthYear()));
    }
    if (!facts.isEmpty()) {
      var said = facts.stream().map(fact -> Facts.said(fact, regions)).toList();
      lines.add(Line.of("info.about").with("facts", Lines.listed(said)));
    }
  }

  private static void home(Profile profile, RegionTree regions, List<Line> lines) {
    var home = profile.seeker().home();
    var code = home.finest();
    var place = code == null ? "" : regions.placeName(code);
    if (home.township() == null && home.townshipSaid() != null) {
      place += Lines.clip(home.townshipSaid(), WORDS);
    }
    if (home.village() != null) {
      place += Lines.clip(home.village(), WORDS);
    }
    if (!place.isEmpty()) {
      lines.add(Line.of("info.home", "place", place));
    }
    if (home.point() != null) {
      lines.add(Line.of("info.point"));
    }
  }

  private static void wish(Profile profile, RegionTree regions, List<Line> lines) {
    var wish = profile.seeker().wish();
    if (wish.wageMin() != null) {
      var cycle = wish.payCycle() == null ? Cycle.MONTH : wish.payCycle();
      lines.add(
          Line.of("info.pay")
              .with("pay", Facts.said(new Fact.WantsPay(wish.wageMin(), cycle), regions)));
    }
    if (!wish.regions().isEmpty()) {
      var places = wish.regions().stream().map(regions::placeName).collect(Collectors.joining("、"));
      lines.add(Line.of("info.wants", "places", Lines.clip(places, SKILLS)));
    }
    var reach = new ArrayList<Fact>();
    if (wish.regions().isEmpty() && wish.scope() != null) {
      reach.add(new Fact.Reaches(wish.scope()));
    }
    if (wish.withinKm() != null) {
      reach.add(new Fact.Within(wish.withinKm()));
    }
    if (!reach.isEmpty()) {
      var said = reach.stream().map(fact -> Facts.said(fact, regions)).toList();
      lines.add(Line.of("info.reach").with("reach", Lines.listed(said)));
    }
  }

  /** What was said beyond the questions. */
  private static List<Fact> more(Profile profile) {
    var about = profile.seeker().about();
    var wish = profile.seeker().wish();
    var facts = new ArrayList<Fact>();
    if (about.education() != null) {
      facts.add(new Fact.Schooled(about.education()));
    }
    if (about.graduated() != null) {
      facts.add(new Fact.Graduated(about.graduated()));
    }
    about.licences().stream().limit(5).forEach(licence -> facts.add(new Fact.Holds(licence)));
    if (about.disability() != null) {
      facts.add(new Fact.Disabled(about.disability()));
    }
    for (var standing : Standing.values()) {
      if (about.standings().contains(standing)) {
        facts.add(new Fact.Stands(standing));
      }
    }
    if (about.poor() != null) {
      facts.add(new Fact.Poor(about.poor()));
    }
    if (wish.needsBoard() != null) {
      facts.add(new Fact.NeedsBoard(wish.needsBoard()));
    }
    if (wish.shift() != null) {
      facts.add(new Fact.WantsShift(wish.shift()));
    }
    if (wish.wantsTraining() != null) {
      facts.add(new Fact.WantsTraining(wish.wantsTraining()));
    }
    if (profile.note() != null) {
      facts.add(new Fact.Note(profile.note()));
    }
    return facts.subList(0, Math.min(MORE, facts.size()));
  }

  private static void applied(Person person, List<Line> lines) {
    var all = person.applied();
    for (var one : all.subList(Math.max(0, all.size() - JOBS), all.size())) {
      lines.add(applied(one));
    }
  }

  private static Line applied(Applied one) {
    var employer = one.job().employerName();
    return Line.of(
        one.shared() == null ? "info.applied.kept" : "info.applied.shared",
        "title",
        Lines.clip(one.job().title(), WORDS),
        "employer",
        employer == null ? "" : Lines.clip(employer, WORDS));
  }

  private static Line dated(String key, Instant at) {
    var day = at.atZone(CHINA);
    return Line.of(
        key,
        "year",
        String.valueOf(day.getYear()),
        "month",
        String.valueOf(day.getMonthValue()),
        "day",
        String.valueOf(day.getDayOfMonth()));
  }

  private static String skills(List<Skill> skills) {
    var names = skills.stream().map(Facts::name).distinct().collect(Collectors.joining("、"));
    return Lines.clip(names, SKILLS);
  }
}
