package cn.daqiao.config;

import cn.daqiao.matcher.fit.Rules;
import cn.daqiao.matcher.fit.constraint.Licences;
import cn.daqiao.matcher.fit.rule.GeneralWords;
import cn.daqiao.matcher.fit.rule.Weights;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads {@code rules/weights.yaml}, {@code general.yaml}, {@code licences.yaml} and {@code
 * limits.yaml}.
 */
final class RulesLoader {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private RulesLoader() {}

  /** The rules; something usable and a fault where a file cannot be used. */
  static Rules load(Path dir, Faults faults) {
    var words =
        read(dir.resolve("general.yaml"), GeneralWords.class, faults).orElseGet(GeneralWords::none);
    var file = dir.resolve("licences.yaml");
    var licences =
        read(file, LicenceNames.class, faults)
            .flatMap(names -> made(file, names::licences, faults))
            .orElseGet(Licences::plain);
    var weights = dir.resolve("weights.yaml");
    return read(weights, Figures.class, faults)
        .flatMap(figures -> made(weights, () -> figures.rules(words, licences), faults))
        .orElseGet(() -> unusable(words, licences));
  }

  /** The limits; something usable and a fault where the file cannot be used. */
  static Limits limits(Path dir, Faults faults) {
    var file = dir.resolve("limits.yaml");
    return read(file, Limits.class, faults).orElseGet(Limits::usual);
  }

  private static <T> Optional<T> read(Path file, Class<T> shape, Faults faults) {
    try {
      return Optional.of(YAML.readValue(file.toFile(), shape));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      faults.add(file, line, "cannot be used: " + e.getOriginalMessage());
    } catch (IOException e) {
      faults.add(file, 0, "cannot be read: " + e.getMessage());
    }
    return Optional.empty();
  }

  private static <T> Optional<T> made(Path file, Supplier<T> maker, Faults faults) {
    try {
      return Optional.of(maker.get());
    } catch (IllegalArgumentException e) {
      faults.add(file, 0, "cannot be used: " + e.getMessage());
      return Optional.empty();
    }
  }

  /** Stands in until the report of faults ends the start. */
  private static Rules unusable(GeneralWords words, Licences licences) {
    return new Rules("unusable", Weights.even(), 0.5, 1, words, licences);
  }

  private record Figures(
      String version, Map<String, Double> weights, double related, int usualWage) {
    Rules rules(GeneralWords words, Licences licences) {
      return new Rules(version, new Weights(weights), related, usualWage, words, licences);
    }
  }

  private record LicenceNames(
      List<String> endings, Map<String, List<String>> same, Driving driving) {
    Licences licences() {
      return new Licences(same, endings, driving.names(), driving.around());
    }
  }

  private record Driving(List<String> names, List<String> around) {}
}
