package cn.daqiao.bot.sheet;

import cn.daqiao.config.Texts;
import cn.daqiao.matcher.text.Widths;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns what offices write into cells into the interface's values where its meaning is clear:
 * {@code 3500-4500元/月}, {@code 20人}, {@code 2027年12月31日}, {@code 高中及以上}. Everything else stays as
 * it is, and whoever reads the row says what is wrong with it. Words come from the texts {@code
 * cell.FIELD.VALUE}; those of {@code cell.FIELD.none} stand for nothing stated.
 */
final class Cells {
  private static final String PREFIX = "cell.";
  private static final String NONE = "none";
  private static final Pattern AMOUNT = Pattern.compile("(\\d+(?:\\.\\d+)?)(千|k|万|w)?");
  private static final Pattern RANGE =
      Pattern.compile(AMOUNT + "(?:元|块)?(?:-|~|—|–|至|到)+" + AMOUNT);
  private static final Pattern AROUND = Pattern.compile("[约大概左右以上起保底不低于+≥>]+");
  private static final Pattern WHOLE = Pattern.compile("(\\d{1,6})(?:\\.0+)?(?:人|名|个|位|岁|周岁)?");
  private static final Pattern YEAR =
      Pattern.compile(
          "((?:19|20)\\d{2})(?:年(?:\\d{1,2}月(?:\\d{1,2}日)?)?|[-./]\\d{1,2}(?:[-./]\\d{1,2})?)?");
  private static final Pattern AGES =
      Pattern.compile("(\\d{2})(?:周?岁)?(?:-|~|—|–|至|到)+(\\d{2})周?岁?");
  private static final Pattern AGE_MOST = Pattern.compile("(\\d{2})周?岁?(?:以下|以内|及以下|之内)");
  private static final Pattern AGE_LEAST = Pattern.compile("(\\d{2})周?岁?(?:以上|及以上|起)");
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4})(?:年|-|/|\\.)(\\d{1,2})(?:月|-|/|\\.)(\\d{1,2})日?(?:[T"
              + " ]?0?0:00(?::00(?:\\.0+)?)?)?");
  private static final Pattern PLAIN_DATE = Pattern.compile("(20\\d{2})(\\d{2})(\\d{2})");
  private static final Pattern SERIAL = Pattern.compile("[3-7]\\d{4}(?:\\.0+)?");
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final Pattern LATER = Pattern.compile("(?:及|或)?以上(?:学历|文化)?|学历|文化(?:程度)?|毕业");

  /** Words by field; the longest first, so that 元/小时 is no 时. */
  private final Map<String, Map<String, String>> words = new HashMap<>();

  Cells(Texts texts) {
    for (var key : texts.keys()) {
      if (key.startsWith(PREFIX)) {
        var parts = key.split("\\.", 3);
        var byWord = words.computeIfAbsent(parts[1], field -> new HashMap<>());
        for (var word : texts.say(key, Map.of()).split("、")) {
          byWord.put(word.strip(), parts[2]);
        }
      }
    }
  }

  /** Makes the row's cells plain. */
  void understand(ObjectNode row) {
    for (var field : List.copyOf(words.keySet())) {
      word(row, field);
    }
    for (var field : List.of("wage", "wageMin", "wageMax")) {
      pay(row, field);
    }
    row.remove("wage");
    for (var field : List.of("headcount", "ageMin", "ageMax", "age")) {
      whole(row, field);
    }
    for (var field : List.of("birthYear", "graduated")) {
      year(row, field);
    }
    ages(row);
    for (var field : List.of("openUntil", "starts")) {
      day(row, field);
    }
    schooling(row);
  }

  private static String text(ObjectNode row, String field) {
    return Widths.fold(row.path(field).asText()).replaceAll("[\\s,]", "").toLowerCase(Locale.ROOT);
  }

  private void word(ObjectNode row, String field) {
    var meant = words.getOrDefault(field, Map.of()).get(text(row, field));
    if (NONE.equals(meant)) {
      row.remove(field);
    } else if (meant != null) {
      row.put(field, meant);
    }
  }

  private void pay(ObjectNode row, String field) {
    var said = text(row, field);
    if (said.isEmpty() || said.matches("\\d+")) {
      put(row, field, said);
      return;
    }
    var cycle = cycle(said);
    var bare = AROUND.matcher(cycle.map(found -> said.replace(found.getKey(), "")).orElse(said));
    var figures = bare.replaceAll("").replaceAll("[元块钱]+$", "");
    var range = RANGE.matcher(figures);
    var one = AMOUNT.matcher(figures);
    if (range.matches()) {
      var unit = range.group(2) == null ? range.group(4) : range.group(2);
      set(row, "wageMin", yuan(range.group(1), unit), field);
      set(row, "wageMax", yuan(range.group(3), range.group(4)), field);
    } else if (one.matches()) {
      put(row, field, yuan(one.group(1), one.group(2)));
    } else {
      if (field.equals("wage")) {
        set(row, "wageMin", row.path(field).asText(), field);
      }
      return;
    }
    cycle.ifPresent(found -> {
      if (!row.has("payCycle")) {
        row.put("payCycle", found.getValue());
      }
    });
  }

  /** A figure of the column for all pay is the lowest. */
  private static void put(ObjectNode row, String field, String yuan) {
    if (!yuan.isEmpty()) {
      set(row, field.equals("wage") ? "wageMin" : field, yuan, field);
    }
  }

  /** A column of its own says it better than a range in another one. */
  private static void set(ObjectNode row, String field, String value, String from) {
    if (field.equals(from) || !row.has(field)) {
      row.put(field, value);
    }
  }

  private Optional<Map.Entry<String, String>> cycle(String said) {
    return words.getOrDefault("payCycle", Map.of()).entrySet().stream()
        .filter(word -> said.contains(word.getKey()))
        .max((a, b) -> Integer.compare(a.getKey().length(), b.getKey().length()));
  }

  private static String yuan(String figure, @Nullable String unit) {
    int times = unit == null ? 1 : unit.equals("千") || unit.equals("k") ? 1_000 : 10_000;
    return new BigDecimal(figure)
        .multiply(BigDecimal.valueOf(times))
        .stripTrailingZeros()
        .toPlainString();
  }

  private static void whole(ObjectNode row, String field) {
    var matcher = WHOLE.matcher(text(row, field));
    if (matcher.matches()) {
      row.put(field, matcher.group(1));
    }
  }

  /** Offices write the whole day of birth where the year is asked. */
  private static void year(ObjectNode row, String field) {
    var matcher = YEAR.matcher(text(row, field));
    if (matcher.matches()) {
      row.put(field, matcher.group(1));
    }
  }

  /** One column for both ages. */
  private static void ages(ObjectNode row) {
    var said = text(row, "ages");
    var both = AGES.matcher(said);
    var most = AGE_MOST.matcher(said);
    var least = AGE_LEAST.matcher(said);
    if (both.matches()) {
      set(row, "ageMin", both.group(1), "ages");
      set(row, "ageMax", both.group(2), "ages");
    } else if (most.matches()) {
      set(row, "ageMax", most.group(1), "ages");
    } else if (least.matches()) {
      set(row, "ageMin", least.group(1), "ages");
    } else if (!said.isEmpty()) {
      set(row, "ageMax", row.path("ages").asText(), "ages");
    }
    row.remove("ages");
  }

  private static void day(ObjectNode row, String field) {
    var said = Widths.fold(row.path(field).asText()).strip();
    var written = DATE.matcher(said);
    var plain = PLAIN_DATE.matcher(said);
    try {
      if (written.matches()) {
        row.put(field, date(written.group(1), written.group(2), written.group(3)));
      } else if (plain.matches()) {
        row.put(field, date(plain.group(1), plain.group(2), plain.group(3)));
      } else if (SERIAL.matcher(said).matches()) {
        row.put(field, DAY_ZERO.plusDays(new BigDecimal(said).intValue()).toString());
      }
    } catch (DateTimeException e) {
      // No such day: it stays as it is, and its reader says so.
      row.put(field, said);
    }
  }

  private static String date(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
        .toString();
  }

  private void schooling(ObjectNode row) {
    var said = LATER.matcher(text(row, "education")).replaceAll("");
    if (!said.isEmpty()) {
      row.put("education", said);
      word(row, "education");
    }
  }
}
