package cn.daqiao.config;

import cn.daqiao.matcher.policy.Article;
import cn.daqiao.matcher.policy.PolicyDocument;
import cn.daqiao.matcher.policy.benefit.Benefit;
import cn.daqiao.matcher.policy.benefit.Benefits;
import cn.daqiao.matcher.policy.benefit.Claimant;
import cn.daqiao.matcher.policy.benefit.Condition;
import cn.daqiao.matcher.policy.benefit.Question;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.seeker.Gender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads {@code benefits.yaml}: what can be claimed, and on which conditions. */
final class BenefitsReader {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Pattern FIGURE = Pattern.compile("\\d+");
  private static final int DIGEST = 12;
  private static final Set<String> WORDS =
      Set.of(
          "want",
          "asks",
          "employer",
          "worker",
          "self",
          "other",
          "rest",
          "facts",
          "spare",
          "outside",
          "spelled");

  private final Path file;
  private final Faults faults;

  private BenefitsReader(Path file, Faults faults) {
    this.file = file;
    this.faults = faults;
  }

  /** What the file grants by one of the documents. */
  static Benefits read(Path file, List<PolicyDocument> documents, Faults faults) {
    try {
      var bytes = Files.readAllBytes(file);
      return new BenefitsReader(file, faults).read(YAML.readTree(bytes), documents, digest(bytes));
    } catch (IOException e) {
      faults.add(file, 0, "is no YAML: " + e.getMessage());
      return Benefits.none();
    }
  }

  private static String digest(byte[] bytes) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash).substring(0, DIGEST);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private Benefits read(JsonNode root, List<PolicyDocument> documents, String version) {
    var name = root.path("document").asText();
    var document = documents.stream().filter(d -> d.name().equals(name)).findFirst();
    if (document.isEmpty()) {
      fault("document", "no document in this folder is called " + name);
      return Benefits.none();
    }
    var questions = new LinkedHashMap<String, Question>();
    root.path("questions")
        .properties()
        .forEach(e -> questions.put(e.getKey(), question("questions." + e.getKey(), e.getValue())));
    var words = new LinkedHashMap<String, Pattern>();
    root.path("words")
        .properties()
        .forEach(e -> words.put(e.getKey(), pattern("words." + e.getKey(), e.getValue())));
    WORDS.stream()
        .filter(word -> !words.containsKey(word))
        .sorted()
        .forEach(word -> fault("words", "lacks " + word));
    var benefits = new ArrayList<Benefit>();
    var ids = new HashSet<String>();
    for (var node : root.path("benefits")) {
      var at = "benefits." + node.path("id").asText();
      if (!ids.add(at)) {
        fault(at, "stands twice; keep one of them");
      }
      benefit(at, node, document.get(), questions).ifPresent(benefits::add);
    }
    return new Benefits(version, name, benefits, questions, words);
  }

  private Question question(String at, JsonNode node) {
    for (var field : List.of("ask", "holds", "fails")) {
      need(at, node, field);
    }
    return new Question(
        node.path("ask").asText(),
        text(node, "yes"),
        text(node, "no"),
        node.path("holds").asText(),
        node.path("fails").asText(),
        pattern(at + ".said", node.path("said")),
        pattern(at + ".denied", node.path("denied")),
        node.path("sensitive").asBoolean());
  }

  private Optional<Benefit> benefit(
      String at, JsonNode node, PolicyDocument document, Map<String, Question> questions) {
    for (var field : List.of("id", "title", "quote", "where", "next")) {
      need(at, node, field);
    }
    var claimant = claimant(at, node.path("for").asText());
    var source = source(at, node, document);
    var conditions = new ArrayList<Condition>();
    for (var condition : node.path("conditions")) {
      condition(at, condition, questions).ifPresent(conditions::add);
    }
    if (claimant.isEmpty() || source.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Benefit(
            node.path("id").asText(),
            claimant.get(),
            node.path("title").asText(),
            text(node, "amount"),
            source.get(),
            node.path("where").asText(),
            node.path("next").asText(),
            node.path("narrow").asBoolean(),
            conditions));
  }

  private Optional<Claimant> claimant(String at, String word) {
    var claimant =
        Arrays.stream(Claimant.values())
            .filter(c -> c.name().toLowerCase(Locale.ROOT).equals(word))
            .findFirst();
    if (claimant.isEmpty()) {
      fault(at + ".for", "has to be person or employer, not " + word);
    }
    return claimant;
  }

  private Optional<Benefit.Source> source(String at, JsonNode node, PolicyDocument document) {
    var id = node.path("article").asText();
    var articles = document.articles().stream().filter(a -> a.id().equals(id)).toList();
    if (articles.isEmpty()) {
      fault(at + ".article", "the document has no article " + id);
      return Optional.empty();
    }
    var quote = node.path("quote").asText();
    var article = articles.stream().filter(a -> a.text().contains(quote)).findFirst();
    if (article.isEmpty()) {
      fault(at + ".quote", "article " + id + " does not say: " + quote);
      return Optional.empty();
    }
    figures(at, node, articles);
    return Optional.of(
        new Benefit.Source(
            document.name(),
            id,
            article.get().heading(),
            GuideReader.sentence(article.get().text(), quote).orElse(quote),
            articles.getFirst().offices()));
  }

  /** A figure that the article does not have would be an invented one. */
  private void figures(String at, JsonNode node, List<Article> articles) {
    for (var field : List.of("title", "amount")) {
      FIGURE
          .matcher(node.path(field).asText())
          .results()
          .filter(f -> articles.stream().noneMatch(a -> a.text().contains(f.group())))
          .forEach(f -> fault(at + "." + field, "the article has no " + f.group()));
    }
  }

  private Optional<Condition> condition(String at, JsonNode node, Map<String, Question> questions) {
    var condition = Optional.ofNullable(node.isTextual() ? plain(node.asText()) : figured(node));
    if (condition.isEmpty()) {
      fault(at + ".conditions", "no such condition: " + node);
    }
    condition.ifPresent(c ->
        c.keys().stream()
            .filter(key -> !questions.containsKey(key))
            .forEach(key -> fault(at + ".conditions", "questions lacks " + key)));
    return condition;
  }

  private static @Nullable Condition plain(String name) {
    return switch (name) {
      case "registeredPoor" -> new Condition.RegisteredPoor();
      case "needy" -> new Condition.Needy();
      case "college" -> new Condition.College();
      case "leftSchool" -> new Condition.LeftSchool();
      case "graduatesThisYear" -> new Condition.GraduatesThisYear();
      case "atSchool" -> new Condition.AtSchool();
      case "wantsTraining" -> new Condition.WantsTraining();
      default -> null;
    };
  }

  private static @Nullable Condition figured(JsonNode node) {
    if (node.path("asked").isTextual()) {
      return new Condition.Asked(node.path("asked").asText());
    }
    if (node.path("upTo").isInt()) {
      return new Condition.UpTo(node.path("upTo").asInt());
    }
    if (node.path("livesIn").asText().matches("[1-9]\\d{5}")) {
      return new Condition.LivesIn(new RegionCode(node.path("livesIn").asText()));
    }
    return Arrays.stream(Gender.values())
        .filter(gender -> gender.label().equals(node.path("sex").asText()))
        .findFirst()
        .map(Condition.Sex::new)
        .orElse(null);
  }

  private Pattern pattern(String at, JsonNode node) {
    try {
      return Pattern.compile(node.isTextual() ? node.asText() : "(?!)");
    } catch (PatternSyntaxException e) {
      fault(at, "is no regular expression: " + e.getDescription());
      return Pattern.compile("(?!)");
    }
  }

  private void need(String at, JsonNode node, String field) {
    if (node.path(field).asText().isBlank()) {
      fault(at, "lacks " + field);
    }
  }

  private static @Nullable String text(JsonNode node, String name) {
    return node.hasNonNull(name) ? node.path(name).asText() : null;
  }

  private void fault(String at, String reason) {
    faults.add(file, 0, at + " " + reason);
  }
}
