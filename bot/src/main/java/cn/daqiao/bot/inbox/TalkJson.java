package cn.daqiao.bot.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stored shapes of cases and of what was said, before they are sealed. */
public final class TalkJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private TalkJson() {}

  /** What was said, as stored. */
  public static String write(Transcript transcript) {
    var node = JSON.createObjectNode().put("v", 1);
    lines(node.putArray("lines"), transcript);
    return node.toString();
  }

  /** A case as stored. */
  public static String write(Ticket ticket) {
    var node = JSON.createObjectNode().put("v", 1).put("version", ticket.version());
    node.put("status", ticket.status().word()).put("reason", ticket.reason());
    node.put("since", ticket.since().toEpochMilli()).put("county", ticket.county());
    if (ticket.taker() != null) {
      node.put("taker", ticket.taker());
    }
    lines(node.putArray("before"), ticket.before());
    lines(node.putArray("after"), ticket.after());
    var log = node.putArray("log");
    for (var act : ticket.log()) {
      var step = log.addObject().put("at", act.at().toEpochMilli()).put("did", act.kind().word());
      text(step, "by", act.by());
      text(step, "note", act.note());
    }
    return node.toString();
  }

  /** Reads what was said; nothing for another shape, since no more than a day of it is lost. */
  public static Transcript readTranscript(String json) {
    return tree(json).map(node -> transcript(node.path("lines"))).orElseGet(Transcript::empty);
  }

  /** Reads a case; empty for another shape. */
  public static Optional<Ticket> readTicket(String json) {
    return tree(json)
        .flatMap(node ->
            Optional.ofNullable(Ticket.Status.words().get(node.path("status").asText()))
                .map(status -> ticket(node, status)));
  }

  private static Ticket ticket(JsonNode node, Ticket.Status status) {
    var log = new ArrayList<Act>();
    for (var step : node.path("log")) {
      Act.Kind.of(step.path("did").asText())
          .map(kind -> new Act(at(step.path("at")), kind, text(step, "by"), text(step, "note")))
          .ifPresent(log::add);
    }
    return new Ticket(
        node.path("version").asInt(),
        status,
        node.path("reason").asText(),
        at(node.path("since")),
        node.path("county").asBoolean(),
        text(node, "taker"),
        transcript(node.path("before")),
        transcript(node.path("after")),
        log);
  }

  private static void lines(ArrayNode array, Transcript transcript) {
    for (var line : transcript.lines()) {
      var node = array.addObject().put("at", line.at().toEpochMilli());
      node.put("from", line.from().word()).put("text", line.text());
      text(node, "by", line.by());
      text(node, "row", line.row());
    }
  }

  private static Transcript transcript(JsonNode array) {
    List<Utterance> lines = new ArrayList<>();
    for (var line : array) {
      Utterance.From.of(line.path("from").asText())
          .map(from ->
              new Utterance(
                  at(line.path("at")),
                  from,
                  text(line, "by"),
                  text(line, "row"),
                  line.path("text").asText()))
          .ifPresent(lines::add);
    }
    return new Transcript(lines);
  }

  private static Optional<JsonNode> tree(String json) {
    try {
      return Optional.of(JSON.readTree(json)).filter(node -> node.path("v").asInt() == 1);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Instant at(JsonNode node) {
    return Instant.ofEpochMilli(node.asLong());
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.has(field) ? node.path(field).asText() : null;
  }

  private static void text(ObjectNode node, String field, @Nullable String text) {
    if (text != null) {
      node.put(field, text);
    }
  }
}
