package cn.daqiao.bot.seeker;

import cn.daqiao.bot.json.FieldFault;
import cn.daqiao.bot.json.FieldFaultsException;
import cn.daqiao.bot.redis.Ids;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.seeker.ImportSeekers.Rejected;
import cn.daqiao.bot.sheet.Sheet;
import cn.daqiao.config.Texts;
import cn.daqiao.matcher.seeker.Profile;
import cn.daqiao.matcher.text.Widths;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a register of people and refuses lines that cannot be true. */
public final class RegisterReader {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}|0\\d{9,11}");
  private static final int YOUNGEST = 16;
  private static final int OLDEST = 110;

  /** Ages are counted in three ways in the country, and registers grow old. */
  private static final int AGE_TOLERANCE = 3;

  private final Sheet sheet;
  private final SeekerJson seekers;
  private final Texts texts;
  private final Ids ids;
  private final InstantSource clock;

  /** Reads files of the sheet's kinds; the texts say what is wrong. */
  public RegisterReader(
      Sheet sheet, SeekerJson seekers, Texts texts, Ids ids, InstantSource clock) {
    this.sheet = sheet;
    this.seekers = seekers;
    this.texts = texts;
    this.ids = ids;
    this.clock = clock;
  }

  /** Reads a whole file, {@code .xlsx}, {@code .csv} or {@code .jsonl}. */
  List<RegisterRow> read(Path file, Consumer<Rejected> rejected) throws IOException {
    var rows = new ArrayList<RegisterRow>();
    for (var row :
        sheet.read(file, bad -> rejected.accept(new Rejected(bad.line(), bad.reason())))) {
      try {
        rows.add(row(row));
      } catch (FieldFaultsException e) {
        var reasons =
            e.faults().stream()
                .map(fault -> fault.field() + "：" + fault.reason())
                .collect(Collectors.joining("；"));
        rejected.accept(new Rejected(row.line(), reasons));
      }
    }
    return rows;
  }

  String say(String key) {
    return texts.say(key, Map.of());
  }

  String sameAs(int line) {
    return texts.say("import.same", Map.of("line", String.valueOf(line)));
  }

  /** The year in Asia/Shanghai, for ages. */
  int year() {
    return Year.from(clock.instant().atZone(ZONE)).getValue();
  }

  private RegisterRow row(Sheet.Row row) throws FieldFaultsException {
    var node = row.node().deepCopy();
    var number = node.remove("id");
    var faults = new ArrayList<FieldFault>();
    phone(node).ifPresent(faults::add);
    contradiction(node).ifPresent(faults::add);
    var profile = seekers.read(node, ids.mint(Keys.Family.PERSON));
    var registered = number == null ? "" : number.asText().strip();
    if (profile.name() == null && registered.isEmpty()) {
      faults.add(fault("name", "field.missing"));
    }
    age(profile).ifPresent(faults::add);
    if (!faults.isEmpty()) {
      throw new FieldFaultsException(faults);
    }
    return new RegisterRow(row.line(), profile, false, likenesses(profile, registered));
  }

  /** Makes the figures plain, or says what is wrong with them. */
  private Optional<FieldFault> phone(ObjectNode node) {
    var said = node.path("phone");
    if (!said.isValueNode() || said.asText().isBlank()) {
      return Optional.empty();
    }
    var digits =
        Widths.fold(said.asText())
            .replaceAll("[\\s()\\-–—]", "")
            .replaceFirst("^(\\+|00)86|^86(?=1\\d{10}$)", "");
    node.put("phone", digits);
    return PHONE.matcher(digits).matches()
        ? Optional.empty()
        : Optional.of(fault("phone", "import.phone"));
  }

  /** Of birth year and age together only the birth year is kept, which does not grow old. */
  private Optional<FieldFault> contradiction(ObjectNode node) {
    int born = node.path("birthYear").asInt();
    int age = node.path("age").asInt();
    if (born == 0 || age == 0) {
      return Optional.empty();
    }
    node.remove("age");
    return Math.abs(year() - born - age) > AGE_TOLERANCE
        ? Optional.of(fault("age", "import.age"))
        : Optional.empty();
  }

  private Optional<FieldFault> age(Profile profile) {
    var about = profile.seeker().about();
    var born = about.birthYear();
    var age = born == null ? about.age() : Integer.valueOf(year() - born);
    var field = born == null ? "age" : "birthYear";
    if (age == null || (age >= YOUNGEST && age <= OLDEST)) {
      return Optional.empty();
    }
    boolean young = age >= 0 && age < YOUNGEST;
    return Optional.of(
        fault(field, young ? "import.young" : born == null ? "import.old" : "import.born"));
  }

  private FieldFault fault(String field, String key) {
    return new FieldFault(field, say(key));
  }

  private static List<String> likenesses(Profile profile, String number) {
    var all = Likeness.of(profile);
    return all.isEmpty() ? List.of(Likeness.ofLine(profile, number)) : all;
  }
}
