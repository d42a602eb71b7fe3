package cn.daqiao.bot.learning;

import cn.daqiao.bot.policy.Lesson;
import cn.daqiao.bot.policy.Near;
import cn.daqiao.matcher.region.RegionCode;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Decisions as they are stored and shown. */
public final class LessonJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private LessonJson() {}

  static String write(Decided decided) {
    var node = JsonNodeFactory.instance.objectNode().put("v", 1);
    node.put("question", decided.question());
    if (decided.after() != null) {
      node.set("after", near(decided.after()));
    }
    node.put("home", decided.home().digits());
    var steps = node.putArray("steps");
    for (var step : decided.steps()) {
      steps.add(step(step).put("base", step.base()));
    }
    return node.toString();
  }

  /** One step with who and when. */
  public static ObjectNode step(Decided.Step step) {
    var node = step.taught() == null ? kind("undone") : taught(step.taught());
    return node.put("version", step.version()).put("by", step.by()).put("at", step.at().toString());
  }

  /** What was decided. */
  public static ObjectNode taught(Lesson.Taught taught) {
    return switch (taught) {
      case Lesson.Variant(var source) -> source(kind("variant"), source);
      case Lesson.Told(var text, var source, var quote) ->
          source(kind("answer").put("text", text), source).put("quote", quote);
      case Lesson.Outside(var sentence) -> kind("outside").put("text", sentence);
    };
  }

  private static ObjectNode kind(String kind) {
    return JsonNodeFactory.instance.objectNode().put("kind", kind);
  }

  private static ObjectNode source(ObjectNode node, Lesson.Source source) {
    node.put("document", source.document());
    if (source.issued() != null) {
      node.put("issued", source.issued().toString());
    }
    return node.put("article", source.article());
  }

  /** An article beside a question. */
  public static ObjectNode near(Near near) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("document", near.document())
        .put("article", near.article())
        .put("heading", near.heading());
  }

  static Decided read(String id, String json) throws JsonProcessingException {
    var node = JSON.readTree(json);
    var steps = new ArrayList<Decided.Step>();
    for (var step : node.path("steps")) {
      steps.add(
          new Decided.Step(
              step.path("version").asInt(),
              step.path("by").asText(),
              Instant.parse(step.path("at").asText()),
              readTaught(step),
              step.path("base").asInt()));
    }
    return new Decided(
        id,
        node.path("question").asText(),
        readNear(node.path("after")),
        new RegionCode(node.path("home").asText()),
        steps);
  }

  static @Nullable Near readNear(JsonNode node) {
    return node.isObject()
        ? new Near(
            node.path("document").asText(),
            node.path("article").asText(),
            node.path("heading").asText())
        : null;
  }

  private static Lesson.@Nullable Taught readTaught(JsonNode node) {
    var issued = node.path("issued");
    var source =
        new Lesson.Source(
            node.path("document").asText(),
            issued.isTextual() ? LocalDate.parse(issued.asText()) : null,
            node.path("article").asText());
    var text = node.path("text").asText();
    return switch (node.path("kind").asText()) {
      case "variant" -> new Lesson.Variant(source);
      case "answer" -> new Lesson.Told(text, source, node.path("quote").asText());
      case "outside" -> new Lesson.Outside(text);
      default -> null;
    };
  }
}
