package cn.daqiao.config;

import cn.daqiao.matcher.policy.PolicyLexicon;
import cn.daqiao.matcher.policy.PolicyLexicon.Absent;
import cn.daqiao.matcher.policy.PolicyLexicon.Detail;
import cn.daqiao.matcher.policy.PolicyLexicon.Place;
import cn.daqiao.matcher.policy.Slot;
import cn.daqiao.matcher.policy.document.Whereabouts;
import cn.daqiao.matcher.policy.document.Whereabouts.Name;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.seeker.Gender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads the words with which people ask, and the names of places. */
final class LexiconReader {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Pattern NEVER = Pattern.compile("(?!)");
  private static final String NATIONAL = "national";
  private static final String NUMBERS = "numbers";

  private final Path file;
  private final Faults faults;

  private LexiconReader(Path file, Faults faults) {
    this.file = file;
    this.faults = faults;
  }

  /**
   * Reads both files.
   *
   * @param divisions the full names of all divisions
   */
  static PolicyLexicon read(Path words, Path places, List<Name> divisions, Faults faults) {
    var tree = tree(places, faults);
    var named = places(places, tree, faults);
    var names = named.stream().map(place -> new Name(place.name(), place.region())).toList();
    var signs = places(places, tree.path(NUMBERS), faults);
    return new LexiconReader(words, faults)
        .read(
            tree(words, faults),
            named,
            new Whereabouts(
                names,
                signs.stream().map(place -> new Name(place.name(), place.region())).toList(),
                divisions));
  }

  static PolicyLexicon empty() {
    return new PolicyLexicon(
        List.of(),
        Map.of(),
        Map.of(),
        List.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        NEVER,
        NEVER,
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        new Whereabouts(List.of(), List.of(), List.of()));
  }

  private PolicyLexicon read(JsonNode root, List<Place> places, Whereabouts whereabouts) {
    var slots = new LinkedHashMap<Slot, Pattern>();
    patterns(root.path("slots"))
        .forEach((name, pattern) ->
            Arrays.stream(Slot.values())
                .filter(s -> s.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .ifPresentOrElse(
                    slot -> slots.put(slot, pattern),
                    () -> faults.add(file, 0, "no such slot: " + name)));
    var people = new LinkedHashMap<Gender, Pattern>();
    patterns(root.path("people"))
        .forEach((label, pattern) ->
            Arrays.stream(Gender.values())
                .filter(g -> g.label().equals(label))
                .forEach(g -> people.put(g, pattern)));
    return new PolicyLexicon(
        GuideReader.texts(root.path("filler")),
        slots,
        synonyms(root.path("synonyms")),
        GuideReader.texts(root.path("repair")),
        patterns(root.path("matters")),
        people,
        patterns(root.path("person")),
        pattern(root.path("followUp").asText()),
        pattern(root.path("bare").asText()),
        absent(root.path("absent")),
        details(root.path("details")),
        patterns(root.path("smallTalk")),
        places,
        whereabouts);
  }

  private static Map<String, List<String>> synonyms(JsonNode node) {
    var synonyms = new LinkedHashMap<String, List<String>>();
    node.properties()
        .forEach(
            e -> synonyms.put(e.getKey(), List.of(e.getValue().asText().split("\\s*[,，]\\s*"))));
    return synonyms;
  }

  private Map<String, Pattern> patterns(JsonNode node) {
    var patterns = new LinkedHashMap<String, Pattern>();
    node.properties().forEach(e -> patterns.put(e.getKey(), pattern(e.getValue().asText())));
    return patterns;
  }

  private List<Absent> absent(JsonNode node) {
    var absent = new ArrayList<Absent>();
    for (var item : node) {
      absent.add(
          new Absent(
              item.path("name").asText(),
              pattern(item.path("any").asText()),
              item.has("unless") ? pattern(item.path("unless").asText()) : null,
              item.path("to").asText(),
              item.path("firm").asBoolean()));
    }
    return absent;
  }

  private List<Detail> details(JsonNode node) {
    var details = new ArrayList<Detail>();
    for (var item : node) {
      details.add(
          new Detail(
              item.path("name").asText(),
              pattern(item.path("any").asText()),
              item.has("unless") ? pattern(item.path("unless").asText()) : null));
    }
    return details;
  }

  private Pattern pattern(String regex) {
    try {
      return regex.isEmpty() ? NEVER : Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    } catch (PatternSyntaxException e) {
      faults.add(file, 0, "no regular expression: " + regex + " (" + e.getDescription() + ")");
      return NEVER;
    }
  }

  private static List<Place> places(Path file, JsonNode root, Faults faults) {
    var places = new ArrayList<Place>();
    root.properties()
        .forEach(e -> {
          var code = e.getKey();
          if (code.equals(NUMBERS)) {
            return;
          }
          if (!code.equals(NATIONAL) && !code.matches("[1-9]\\d{5}")) {
            faults.add(file, 0, "is no region code: " + code);
            return;
          }
          var region = code.equals(NATIONAL) ? null : new RegionCode(code);
          GuideReader.texts(e.getValue()).forEach(name -> places.add(new Place(name, region)));
        });
    return places;
  }

  private static JsonNode tree(Path file, Faults faults) {
    try {
      return YAML.readTree(file.toFile());
    } catch (IOException e) {
      faults.add(file, 0, "is no YAML: " + e.getMessage());
      return MissingNode.getInstance();
    }
  }
}
