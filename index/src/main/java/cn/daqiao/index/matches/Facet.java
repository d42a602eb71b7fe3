package cn.daqiao.index.matches;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What rows of the match log can be counted by. */
public enum Facet {
  COUNTY,
  /** The day in China, such as {@code 2026-03-01}. */
  DAY,
  SEEKER,
  VACANCY,
  EMPLOYER,
  OUTCOME,
  /** The hard constraint that failed, or the keys of the reasons that spoke for the pair. */
  REASON,
  /** The version of the rules. */
  RULES;

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** One value with the number of rows that have it. */
  public record Count(String value, int rows) {}

  /** The word of the interface, such as {@code county}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The facet with that word. */
  public static Optional<Facet> of(String word) {
    return Arrays.stream(values()).filter(facet -> facet.word().equals(word)).findFirst();
  }

  String field() {
    return "by-" + word();
  }

  /** The values of a row, none where it has none. */
  public List<String> of(MatchRow row) {
    var pair = row.pair();
    return switch (this) {
      case COUNTY -> some(pair.county() == null ? null : pair.county().digits());
      case DAY -> some(day(row.at()));
      case SEEKER -> some(pair.seeker());
      case VACANCY -> some(pair.vacancy());
      case EMPLOYER -> some(pair.employer());
      case OUTCOME -> some(row.outcome().word());
      case REASON -> reasons(row.verdict());
      case RULES -> some(row.verdict().rules());
    };
  }

  private static String day(Instant at) {
    return at.atZone(SHANGHAI).toLocalDate().toString();
  }

  private static List<String> reasons(MatchRow.Verdict verdict) {
    return verdict.constraint() != null
        ? List.of(verdict.constraint())
        : verdict.reasons().stream().map(reason -> reason.key()).distinct().toList();
  }

  private static List<String> some(@Nullable String value) {
    return value == null ? List.of() : List.of(value);
  }
}
