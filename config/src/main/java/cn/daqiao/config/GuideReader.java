package cn.daqiao.config;

import cn.daqiao.matcher.policy.Article;
import cn.daqiao.matcher.policy.Guide;
import cn.daqiao.matcher.policy.PolicyDocument;
import cn.daqiao.matcher.policy.PolicyFact;
import cn.daqiao.matcher.policy.Requirement;
import cn.daqiao.matcher.policy.Slot;
import cn.daqiao.matcher.seeker.Gender;
import cn.daqiao.matcher.seeker.Standing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code NAME.yaml}: offices, explanation, topics, variants and facts of a document. */
final class GuideReader {
  private static final YAMLMapper YAML = new YAMLMapper();

  /** What a small screen shows without scrolling. */
  private static final int LONGEST_SENTENCE = 170;

  private static final String CLAUSE_ENDS = "。;；,，";

  private final Path file;
  private final Faults faults;
  private final Map<String, String> words = new LinkedHashMap<>();

  private GuideReader(Path file, Faults faults) {
    this.file = file;
    this.faults = faults;
  }

  /** The document with what the guide says of its articles. */
  static PolicyDocument join(PolicyDocument document, Path file, Faults faults) {
    try {
      return new GuideReader(file, faults).join(document, YAML.readTree(file.toFile()));
    } catch (IOException e) {
      faults.add(file, 0, "is no YAML: " + e.getMessage());
      return document;
    }
  }

  private PolicyDocument join(PolicyDocument document, JsonNode root) {
    root.path("words")
        .properties()
        .forEach(e -> words.put(e.getKey(), inWords(e.getValue().asText())));
    var measures = root.path("measures");
    for (var name : (Iterable<String>) measures::fieldNames) {
      if (document.articles().stream().noneMatch(a -> a.id().equals(name))) {
        faults.add(file, 0, "the document has no article " + name);
      }
    }
    var seen = new LinkedHashSet<String>();
    var articles = new ArrayList<Article>();
    for (var article : document.articles()) {
      var node = measures.path(article.id());
      articles.add(
          node.isObject() && seen.add(article.id()) ? join(article, node, document) : article);
    }
    return new PolicyDocument(
        document.number(),
        document.title(),
        document.issuer(),
        document.region(),
        document.issued(),
        document.effective(),
        document.expires(),
        articles);
  }

  private Article join(Article article, JsonNode node, PolicyDocument document) {
    var facts = new ArrayList<PolicyFact>();
    for (var fact : node.path("facts")) {
      fact(article, fact, document).ifPresent(facts::add);
    }
    var guide =
        new Guide(
            node.path("plain").asText(),
            texts(node.path("topics")),
            texts(node.path("variants")),
            cues(node.path("cues")),
            facts,
            texts(node.path("related")));
    return new Article(
        article.id(), article.heading(), article.text(), texts(node.path("offices")), guide);
  }

  private Optional<PolicyFact> fact(Article article, JsonNode node, PolicyDocument document) {
    var piece = node.path("quote").asText();
    var sentence =
        document.articles().stream()
            .filter(a -> a.id().equals(article.id()))
            .flatMap(a -> sentence(a.text(), piece).stream())
            .findFirst();
    if (sentence.isEmpty() || piece.isBlank()) {
      faults.add(file, 0, "article " + article.id() + " does not say: " + piece);
      return Optional.empty();
    }
    return Optional.of(
        new PolicyFact(
            texts(node.path("about")),
            slots(node.path("slots")),
            node.path("say").asText(),
            text(node, "otherwise"),
            sentence.get(),
            text(node, "value"),
            text(node, "unit"),
            text(node, "per"),
            text(node, "who"),
            node.has("check") ? requirement(node.path("check")) : null));
  }

  /** The sentence around the piece; white space does not count when looking for it. */
  static Optional<String> sentence(String text, String piece) {
    int at = text.indexOf(piece);
    if (at < 0) {
      var loose =
          piece
              .replaceAll("\\s", "")
              .codePoints()
              .mapToObj(c -> Pattern.quote(Character.toString(c)))
              .collect(Collectors.joining("\\s*"));
      var found = Pattern.compile(loose).matcher(text);
      if (!found.find()) {
        return Optional.empty();
      }
      at = found.start();
    }
    int from = text.lastIndexOf('。', at) + 1;
    int end = text.indexOf('。', at);
    int to = end < 0 ? text.length() : end + 1;
    if (to - from > LONGEST_SENTENCE) {
      from = Math.max(from, clauseStart(text, Math.max(0, at - LONGEST_SENTENCE / 3)));
      to = Math.min(to, clauseEnd(text, from + LONGEST_SENTENCE));
    }
    return Optional.of(text.substring(from, to).strip());
  }

  private static int clauseStart(String text, int at) {
    int start = at;
    while (start > 0 && CLAUSE_ENDS.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }

  private static int clauseEnd(String text, int at) {
    int end = Math.min(at, text.length());
    while (end > 1 && CLAUSE_ENDS.indexOf(text.charAt(end - 1)) < 0) {
      end--;
    }
    return end;
  }

  /** Regular expressions in which {@code <name>} stands for a group of words of the same file. */
  private List<Pattern> cues(JsonNode node) {
    var cues = new ArrayList<Pattern>();
    for (var cue : texts(node)) {
      try {
        cues.add(Pattern.compile(inWords(cue)));
      } catch (PatternSyntaxException e) {
        faults.add(file, 0, "no regular expression: " + cue + " (" + e.getDescription() + ")");
      }
    }
    return cues;
  }

  private String inWords(String regex) {
    var written = regex;
    for (var word : words.entrySet()) {
      written = written.replace("<" + word.getKey() + ">", "(?:" + word.getValue() + ")");
    }
    return written;
  }

  private Set<Slot> slots(JsonNode node) {
    var slots = new LinkedHashSet<Slot>();
    for (var word : texts(node)) {
      Arrays.stream(Slot.values())
          .filter(s -> s.name().toLowerCase(Locale.ROOT).equals(word))
          .findFirst()
          .ifPresentOrElse(slots::add, () -> faults.add(file, 0, "no such slot: " + word));
    }
    return slots;
  }

  private Requirement requirement(JsonNode node) {
    var standings = new LinkedHashSet<Standing>();
    for (var label : texts(node.path("standing"))) {
      Standing.of(label)
          .ifPresentOrElse(standings::add, () -> faults.add(file, 0, "no such standing: " + label));
    }
    var sex = text(node, "sex");
    return new Requirement(
        Arrays.stream(Gender.values()).filter(g -> g.label().equals(sex)).findFirst().orElse(null),
        whole(node, "maxAge"),
        whole(node, "minYears"),
        node.path("poor").asBoolean(),
        standings,
        node.path("notLifted").asBoolean(),
        node.path("graduationYear").asBoolean());
  }

  private static @Nullable Integer whole(JsonNode node, String name) {
    return node.has(name) ? node.path(name).asInt() : null;
  }

  private static @Nullable String text(JsonNode node, String name) {
    return node.hasNonNull(name) ? node.path(name).asText() : null;
  }

  static List<String> texts(JsonNode node) {
    var texts = new ArrayList<String>();
    node.forEach(item -> texts.add(item.asText()));
    return texts;
  }
}
