package cn.daqiao.config;

import cn.daqiao.matcher.posting.Gates;
import cn.daqiao.matcher.posting.MinimumWages;
import cn.daqiao.matcher.posting.TextRule;
import cn.daqiao.matcher.posting.TextRules;
import cn.daqiao.matcher.posting.WageTable;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.text.TextTables;
import cn.daqiao.matcher.vacancy.Kind;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code rules/minimum-wages.yaml} and {@code rules/postings.yaml}. */
final class GatesLoader {
  private static final Pattern WORD = Pattern.compile("<([a-zA-Z]+)>");
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  private GatesLoader() {}

  /** The gates; open ones and faults where a file cannot be used. */
  static Gates load(Path dir, TextTables tables, Texts texts, Faults faults) {
    var wages = dir.resolve("minimum-wages.yaml");
    var words = dir.resolve("postings.yaml");
    var rules = read(words, PostingsFile.class, () -> new PostingsFile(null, null, null), faults);
    var made =
        made(
            words,
            () -> rules.rules(tables),
            () -> new TextRules(tables, List.of(), List.of()),
            faults);
    for (var name : made.names()) {
      if (!texts.has("posting." + name)) {
        faults.add(words, 0, "the rule " + name + " needs a text posting." + name);
      }
    }
    var file = read(wages, WagesFile.class, () -> new WagesFile(null, null, null), faults);
    return new Gates(made(wages, file::wages, MinimumWages::none, faults), made);
  }

  private static <T> T read(Path file, Class<T> shape, Supplier<T> otherwise, Faults faults) {
    try {
      return Optional.ofNullable(YAML.readValue(file.toFile(), shape)).orElseGet(otherwise);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      faults.add(file, line, "cannot be used: " + e.getOriginalMessage());
    } catch (IOException e) {
      faults.add(file, 0, "cannot be read: " + e.getMessage());
    }
    return otherwise.get();
  }

  private static <T> T made(Path file, Supplier<T> maker, Supplier<T> otherwise, Faults faults) {
    try {
      return maker.get();
    } catch (IllegalArgumentException | DateTimeException e) {
      faults.add(file, 0, "cannot be used: " + e.getMessage());
      return otherwise.get();
    }
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private static Pattern pattern(String text, Map<String, String> words) {
    var whole =
        WORD.matcher(text)
            .replaceAll(word -> {
              var meant = words.get(word.group(1));
              if (meant == null) {
                throw new IllegalArgumentException("no word " + word.group() + " in " + text);
              }
              return Matcher.quoteReplacement("(?:" + meant + ")");
            });
    try {
      return Pattern.compile(WORD.matcher(whole).find() ? pattern(whole, words).pattern() : whole);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(e.getDescription() + ": " + whole, e);
    }
  }

  private record WagesFile(
      @Nullable List<TableRow> tables,
      @Nullable List<String> partTime,
      @Nullable List<String> fullTime) {
    MinimumWages wages() {
      return new MinimumWages(
          orNone(tables).stream().map(TableRow::table).toList(),
          any(orNone(partTime)),
          any(orNone(fullTime)));
    }

    private static Pattern any(List<String> patterns) {
      return pattern(patterns.isEmpty() ? "(?!)" : String.join("|", patterns), Map.of());
    }
  }

  private record TableRow(
      @JsonProperty(required = true) String from,
      @JsonProperty(required = true) String province,
      @JsonProperty(required = true) String source,
      @Nullable Boolean unconfirmed,
      @JsonProperty(required = true) List<TierRow> tiers) {
    WageTable table() {
      var counties = new HashMap<RegionCode, Integer>();
      for (int i = 0; i < tiers.size(); i++) {
        for (var code : Optional.ofNullable(tiers.get(i).counties()).orElse(Map.of()).keySet()) {
          if (counties.put(new RegionCode(code), i + 1) != null) {
            throw new IllegalArgumentException("county " + code + " stands in two tiers");
          }
        }
      }
      return new WageTable(
          LocalDate.parse(from),
          new RegionCode(province),
          source,
          Boolean.TRUE.equals(unconfirmed),
          tiers.stream().map(tier -> new WageTable.Tier(tier.month(), tier.hour())).toList(),
          counties);
    }
  }

  private record TierRow(
      @JsonProperty(required = true) int month,
      @JsonProperty(required = true) double hour,
      @Nullable Map<String, String> counties) {}

  private record PostingsFile(
      @Nullable Map<String, String> words,
      @Nullable List<String> harmless,
      @Nullable List<RuleRow> rules) {
    TextRules rules(TextTables tables) {
      var all = words == null ? Map.<String, String>of() : words;
      return new TextRules(
          tables,
          patterns(harmless, all),
          orNone(rules).stream().map(rule -> rule.rule(all)).toList());
    }
  }

  private record RuleRow(
      @JsonProperty(required = true) String name,
      @JsonProperty(required = true) String effect,
      @JsonProperty(required = true) List<String> patterns,
      @Nullable List<String> also,
      @Nullable List<String> unless,
      @Nullable List<String> lawful,
      @Nullable List<String> exempt) {
    TextRule rule(Map<String, String> words) {
      if (!effect.equals("refuse") && !effect.equals("review")) {
        throw new IllegalArgumentException("the effect of " + name + " is refuse or review");
      }
      return new TextRule(
          name,
          effect.equals("refuse"),
          GatesLoader.patterns(patterns, words),
          GatesLoader.patterns(also, words),
          GatesLoader.patterns(unless, words),
          GatesLoader.patterns(lawful, words),
          kinds());
    }

    private Set<Kind> kinds() {
      return orNone(exempt).stream()
          .map(word ->
              Arrays.stream(Kind.values())
                  .filter(kind -> kind.word().equals(word))
                  .findFirst()
                  .orElseThrow(() -> new IllegalArgumentException("no kind " + word)))
          .collect(Collectors.toSet());
    }
  }

  private static List<Pattern> patterns(@Nullable List<String> texts, Map<String, String> words) {
    return orNone(texts).stream().map(text -> pattern(text, words)).toList();
  }
}
