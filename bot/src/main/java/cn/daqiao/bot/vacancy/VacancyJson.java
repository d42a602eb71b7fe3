package cn.daqiao.bot.vacancy;

import cn.daqiao.bot.json.FieldFaultsException;
import cn.daqiao.bot.json.Fields;
import cn.daqiao.config.Texts;
import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.region.Point;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.region.RegionTree;
import cn.daqiao.matcher.vacancy.Cycle;
import cn.daqiao.matcher.vacancy.Demands;
import cn.daqiao.matcher.vacancy.Education;
import cn.daqiao.matcher.vacancy.Employer;
import cn.daqiao.matcher.vacancy.Kind;
import cn.daqiao.matcher.vacancy.Pay;
import cn.daqiao.matcher.vacancy.Shift;
import cn.daqiao.matcher.vacancy.Site;
import cn.daqiao.matcher.vacancy.Status;
import cn.daqiao.matcher.vacancy.Terms;
import cn.daqiao.matcher.vacancy.Vacancy;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the interface's flat Vacancy from files and from the employers' API. */
public final class VacancyJson {
  private static final Map<String, Kind> KINDS = words(Kind.values(), Kind::word);
  private static final Map<String, Cycle> CYCLES = words(Cycle.values(), VacancyJson::word);
  private static final Map<String, Shift> SHIFTS = words(Shift.values(), VacancyJson::word);
  private static final Map<String, Status> STATUSES = words(Status.values(), VacancyJson::word);
  private static final Map<String, Education> EDUCATIONS =
      words(Education.values(), Education::label);

  private static final List<String> LISTS = List.of("skills", "licence");

  private final RegionTree regions;
  private final Texts texts;

  /** Knows places; the texts say what is wrong with a field. */
  public VacancyJson(RegionTree regions, Texts texts) {
    this.regions = regions;
    this.texts = texts;
  }

  /**
   * A vacancy of a file: {@code id}, {@code title}, {@code region} and a wage are enough, it is
   * taken as open, unknown fields are passed over.
   *
   * @param id used when the object has none
   * @throws FieldFaultsException with every field that cannot be used
   */
  public Vacancy fromFile(ObjectNode node, String id) throws FieldFaultsException {
    var fields = new Fields(node, texts);
    var stated = fields.text("id");
    var employer =
        new Employer(
            null, fields.text("employer"), fields.text("contact"), fields.text("phone"), false);
    return read(fields, stated == null ? id : stated, employer, Status.OPEN, null, 1, false);
  }

  /**
   * A vacancy as an employer posts it; the law asks for description, headcount and a last day.
   *
   * @param account the employer's account, whose name is shown whatever the object says
   * @param id the id that the service gives
   * @param status the status that the service gives
   * @throws FieldFaultsException with every field that is missing, unknown or cannot be used
   */
  public Vacancy posted(
      ObjectNode node, Employer account, String id, Status status, Instant now, int version)
      throws FieldFaultsException {
    var fields = new Fields(node, texts);
    for (var given : List.of("id", "status", "v")) {
      if (fields.text(given) != null) {
        fields.fault(given, "field.readonly");
      }
    }
    fields.text("employer", 60);
    var employer =
        new Employer(
            account.id(),
            account.name(),
            fields.text("contact", 20),
            fields.text("phone", 30),
            account.verified(),
            account.verifiedUntil());
    return read(fields, id, employer, status, now, version, true);
  }

  private Vacancy read(
      Fields fields,
      String id,
      Employer employer,
      Status status,
      @Nullable Instant now,
      int version,
      boolean strict)
      throws FieldFaultsException {
    var kind = fields.choice("kind", KINDS);
    var offered = kind == null ? Kind.JOB : kind;
    var title = fields.text("title", strict ? 60 : 500);
    fields.need("title", title);
    var description = fields.text("description", strict ? 5_000 : 100_000);
    var site = site(fields, strict);
    var pay = pay(fields, strict);
    if (offered.paid() && pay == null && !fields.faulty("wageMin") && !fields.faulty("wageMax")) {
      fields.fault("wageMin", "field.nowage");
    }
    var demands = demands(fields);
    if (strict) {
      LISTS.forEach(name -> fields.shortTexts(name, 30, 40));
    }
    var terms = terms(fields, offered, strict);
    var headcount = fields.whole("headcount", strict ? 1 : 0, 100_000);
    var openUntil = openUntil(fields, now);
    if (strict) {
      fields.need("description", description);
      fields.need("headcount", headcount);
      fields.need("openUntil", openUntil);
      fields.refuseUnknown();
    }
    fields.throwIfAny();
    return new Vacancy(
        id,
        offered,
        employer,
        Objects.requireNonNull(title),
        description,
        Objects.requireNonNull(site),
        pay,
        demands,
        terms,
        headcount,
        openUntil,
        now,
        status,
        version);
  }

  private @Nullable Site site(Fields fields, boolean strict) {
    var region = region(fields, strict);
    var address = fields.text("address", 200);
    var lat = fields.number("lat", -90, 90);
    var lon = fields.number("lon", -180, 180);
    fields.need("region", region);
    return region == null
        ? null
        : new Site(region, address, lat == null || lon == null ? null : new Point(lat, lon));
  }

  private @Nullable RegionCode region(Fields fields, boolean strict) {
    var said = fields.text("region");
    if (said == null) {
      return null;
    }
    if (said.matches("[1-9]\\d{5}(\\d{3}|\\d{6})?")) {
      var code = new RegionCode(said.length() > 9 ? said.substring(0, 9) : said);
      var above = strict ? parent(code) : code.cutTo(Level.PROVINCE);
      if (regions.byCode(code).isEmpty()
          && (regions.byCode(above).isEmpty()
              || (strict && !regions.childrenOf(above).isEmpty()))) {
        fields.fault("region", "field.region");
      }
      return code;
    }
    var found = regions.resolve(said, null);
    if (found.isEmpty()) {
      fields.fault("region", "field.region");
      return null;
    }
    return found.get().code();
  }

  /** Where all that lies in a region is known, a code that is not among them is a slip. */
  private static RegionCode parent(RegionCode code) {
    return code.cutTo(code.level() == Level.TOWNSHIP ? Level.COUNTY : Level.PROVINCE);
  }

  private static @Nullable Pay pay(Fields fields, boolean strict) {
    var min = positive(fields.whole("wageMin", 0, 10_000_000));
    var max = positive(fields.whole("wageMax", 0, 10_000_000));
    var cycle = fields.choice("payCycle", CYCLES);
    if (min == null && max == null) {
      return null;
    }
    if (min != null && max != null && min > max) {
      fields.fault("wageMax", "field.order");
      return null;
    }
    var pay = new Pay(min, max, cycle == null ? Cycle.MONTH : cycle);
    if (strict && (pay.topMonthly() < 100 || pay.topMonthly() > 200_000)) {
      boolean low = pay.topMonthly() < 100;
      fields.fault(
          (low ? min != null : max == null) ? "wageMin" : "wageMax",
          "field.wage",
          "monthly",
          String.valueOf(pay.topMonthly()));
    }
    return pay;
  }

  private static @Nullable Integer positive(@Nullable Integer value) {
    return value == null || value == 0 ? null : value;
  }

  private static Demands demands(Fields fields) {
    var ageMin = fields.whole("ageMin", 0, 120);
    var ageMax = fields.whole("ageMax", 0, 120);
    if (ageMin != null && ageMax != null && ageMin > ageMax) {
      fields.fault("ageMax", "field.order");
      ageMax = ageMin;
    }
    return new Demands(
        fields.texts("skills"),
        fields.choice("education", EDUCATIONS),
        licences(fields),
        ageMin,
        ageMax,
        Boolean.TRUE.equals(fields.truth("povertyOnly")));
  }

  private static List<String> licences(Fields fields) {
    var licences = new ArrayList<String>();
    for (var licence : fields.texts("licence")) {
      Arrays.stream(licence.split("[/或]"))
          .filter(part -> !part.isBlank())
          .forEach(part -> licences.add(part.strip()));
    }
    return licences;
  }

  private static Terms terms(Fields fields, Kind kind, boolean strict) {
    var fee = fields.whole("fee", 0, 100_000);
    if (strict && fee != null && kind != Kind.COURSE) {
      fields.fault("fee", "field.fee");
    }
    return new Terms(
        fields.truth("board"),
        fields.truth("insurance"),
        fields.choice("shift", SHIFTS),
        fields.truth("welcomesDisabled"),
        fields.text("starts", 40),
        fields.text("hours", 100),
        fields.text("certificate", 60),
        kind == Kind.COURSE ? fee : null);
  }

  private static @Nullable Instant openUntil(Fields fields, @Nullable Instant now) {
    var text = fields.text("openUntil");
    if (text == null) {
      return null;
    }
    var until = Deadline.parse(text);
    if (until.isEmpty()) {
      fields.fault("openUntil", "field.date");
      return null;
    }
    if (now != null && !now.isBefore(until.get())) {
      fields.fault("openUntil", "field.past");
    }
    return until.get();
  }

  /** Every status by its word. */
  public static Map<String, Status> statuses() {
    return Collections.unmodifiableMap(STATUSES);
  }

  /** The status with that word. */
  static @Nullable Status status(String word) {
    return STATUSES.get(word);
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
