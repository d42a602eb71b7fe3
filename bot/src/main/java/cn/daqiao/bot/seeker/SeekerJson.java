package cn.daqiao.bot.seeker;

import cn.daqiao.bot.json.FieldFaultsException;
import cn.daqiao.bot.json.Fields;
import cn.daqiao.config.Texts;
import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.region.Point;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.region.RegionTree;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Gender;
import cn.daqiao.matcher.seeker.Profile;
import cn.daqiao.matcher.seeker.Scope;
import cn.daqiao.matcher.seeker.Standing;
import cn.daqiao.matcher.skill.Skill;
import cn.daqiao.matcher.skill.SkillBook;
import cn.daqiao.matcher.vacancy.Cycle;
import cn.daqiao.matcher.vacancy.Education;
import cn.daqiao.matcher.vacancy.Shift;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the interface's flat Seeker. */
public final class SeekerJson {
  static final Map<String, Gender> GENDERS = words(Gender.values(), Gender::label);
  static final Map<String, Education> EDUCATIONS = words(Education.values(), Education::label);
  static final Map<String, Scope> SCOPES = words(Scope.values(), SeekerJson::word);
  static final Map<String, Cycle> CYCLES = words(Cycle.values(), SeekerJson::word);
  static final Map<String, Shift> SHIFTS = words(Shift.values(), SeekerJson::word);

  private final RegionTree regions;
  private final SkillBook skills;
  private final Texts texts;

  /** Knows places and occupations; the texts say what is wrong with a field. */
  public SeekerJson(RegionTree regions, SkillBook skills, Texts texts) {
    this.regions = regions;
    this.skills = skills;
    this.texts = texts;
  }

  /**
   * The profile that an object states.
   *
   * @param node the flat object; unknown fields are passed over, as files carry columns of others
   * @param id who it is, when the object has no {@code id}
   * @throws FieldFaultsException with every field that cannot be used
   */
  public Profile read(ObjectNode node, String id) throws FieldFaultsException {
    var fields = new Fields(node, texts);
    var stated = fields.text("id");
    var profile = Profile.unknown(stated == null ? id : stated).with(facts(fields));
    fields.throwIfAny();
    return profile;
  }

  private List<Fact> facts(Fields fields) {
    var facts = new ArrayList<Fact>();
    add(facts, fields.text("name"), Fact.Name::new);
    add(facts, fields.choice("gender", GENDERS), Fact.Sex::new);
    add(facts, fields.whole("birthYear", 1900, 2100), Fact.Born::new);
    add(facts, fields.whole("age", 0, 120), Fact.Age::new);
    home(fields, facts);
    can(fields, facts);
    wish(fields, facts);
    add(facts, fields.choice("education", EDUCATIONS), Fact.Schooled::new);
    add(facts, fields.whole("graduated", 1930, 2100), Fact.Graduated::new);
    fields.texts("licence").forEach(licence -> facts.add(new Fact.Holds(licence)));
    add(facts, fields.truth("disability"), Fact.Disabled::new);
    for (var status : fields.texts("statuses")) {
      Standing.of(status)
          .ifPresentOrElse(
              standing -> facts.add(new Fact.Stands(standing)),
              () -> fields.fault("statuses", "field.choice", "choices", standings()));
    }
    add(facts, fields.truth("poor"), Fact.Poor::new);
    add(facts, fields.truth("wantsTraining"), Fact.WantsTraining::new);
    add(facts, fields.text("phone"), Fact.Phone::new);
    add(facts, fields.text("note"), Fact.Note::new);
    return facts;
  }

  private void home(Fields fields, List<Fact> facts) {
    var region = region(fields, "region", fields.text("region"));
    if (region != null) {
      facts.add(
          region.level() == Level.TOWNSHIP
              ? new Fact.LivesInTownship(region, townshipName(region))
              : new Fact.LivesIn(region));
    }
    var township = fields.text("township");
    if (township != null) {
      var slash = township.indexOf('/');
      var within = region == null ? null : region.cutTo(Level.COUNTY);
      var name = slash < 0 ? township : township.substring(0, slash);
      var code = townshipCode(name, within);
      facts.add(new Fact.LivesInTownship(code, code == null ? name : townshipName(code)));
      if (slash >= 0) {
        facts.add(new Fact.LivesInVillage(township.substring(slash + 1)));
      }
    }
    add(facts, fields.text("village"), Fact.LivesInVillage::new);
    var lat = fields.number("lat", -90, 90);
    var lon = fields.number("lon", -180, 180);
    if (lat != null && lon != null) {
      facts.add(new Fact.LivesAt(new Point(lat, lon)));
    }
  }

  private @Nullable RegionCode townshipCode(String name, @Nullable RegionCode within) {
    var digits = code(name);
    if (digits.isPresent()) {
      return digits.get().level() == Level.TOWNSHIP ? digits.get() : null;
    }
    return regions
        .resolve(name, within)
        .map(found -> found.code())
        .filter(found -> found.level() == Level.TOWNSHIP)
        .orElse(null);
  }

  private String townshipName(RegionCode code) {
    return regions.byCode(code).map(found -> found.name()).orElse(code.digits());
  }

  private void can(Fields fields, List<Fact> facts) {
    fields.items("skills").forEach(item -> read(item).forEach(s -> facts.add(new Fact.Can(s))));
    fields
        .items("notSkills")
        .forEach(item -> read(item).forEach(s -> facts.add(new Fact.Cannot(s))));
  }

  /** A text names one or several occupations; an object comes from {@code understand}. */
  private List<Skill> read(JsonNode item) {
    if (item.isObject()) {
      var said = item.path("said").asText(item.path("name").asText(""));
      var known = skills.byCode(item.path("code").asText(""));
      if (known.isPresent()) {
        return List.of(new Skill(said, known.get().code(), known.get().name()));
      }
      return said.isBlank() ? List.of() : spoken(said);
    }
    return item.asText().isBlank() ? List.of() : spoken(item.asText().strip());
  }

  private List<Skill> spoken(String text) {
    var mentions = skills.read(text);
    if (mentions.isEmpty()) {
      return List.of(Skill.unknown(text));
    }
    return mentions.stream()
        .map(m -> new Skill(text, m.occupation().code(), m.occupation().name()))
        .toList();
  }

  private void wish(Fields fields, List<Fact> facts) {
    var wage = fields.whole("wageMin", 0, 10_000_000);
    var cycle = fields.choice("payCycle", CYCLES);
    if (wage != null && wage > 0) {
      facts.add(new Fact.WantsPay(wage, cycle == null ? Cycle.MONTH : cycle));
    } else if (cycle != null) {
      facts.add(new Fact.PaidBy(cycle));
    }
    add(facts, fields.choice("scope", SCOPES), Fact.Reaches::new);
    for (var wanted : fields.texts("wantRegion")) {
      var region = region(fields, "wantRegion", wanted);
      if (region != null) {
        facts.add(new Fact.WantsRegion(region));
      }
    }
    add(facts, fields.choice("shift", SHIFTS), Fact.WantsShift::new);
    add(facts, fields.truth("needsBoard"), Fact.NeedsBoard::new);
  }

  private @Nullable RegionCode region(Fields fields, String field, @Nullable String said) {
    if (said == null) {
      return null;
    }
    var found = code(said).or(() -> regions.resolve(said, null).map(region -> region.code()));
    if (found.isEmpty()) {
      fields.fault(field, "field.region");
    }
    return found.orElse(null);
  }

  /** A code as it stands, also one that the region data do not know. */
  private static Optional<RegionCode> code(String said) {
    if (!said.matches("[1-9]\\d{5}(\\d{3}|\\d{6})?")) {
      return Optional.empty();
    }
    return Optional.of(new RegionCode(said.length() > 9 ? said.substring(0, 9) : said));
  }

  private static String standings() {
    return String.join("、", Arrays.stream(Standing.values()).map(Standing::label).toList());
  }

  private static <T> void add(List<Fact> facts, @Nullable T value, Function<T, Fact> fact) {
    if (value != null) {
      facts.add(fact.apply(value));
    }
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static <T> Map<String, T> words(T[] values, Function<T, String> word) {
    var byWord = new LinkedHashMap<String, T>();
    for (var value : values) {
      byWord.put(word.apply(value), value);
    }
    return byWord;
  }
}
