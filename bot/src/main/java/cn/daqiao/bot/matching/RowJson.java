package cn.daqiao.bot.matching;

import cn.daqiao.index.matches.MatchRow;
import cn.daqiao.index.matches.Outcome;
import cn.daqiao.matcher.fit.Reason;
import cn.daqiao.matcher.fit.Relaxation;
import cn.daqiao.matcher.region.RegionCode;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A row of the match log as the streams keep it: at most 300 bytes of JSON. Names are short, rule
 * names and outcomes are cut to two letters, and the weakest reasons are left out where they do not
 * fit.
 */
public final class RowJson {
  /** The most bytes of a row. */
  static final int LONGEST = 300;

  private static final Logger LOG = LoggerFactory.getLogger(RowJson.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SHAPE = 1;
  private static final String REASON = "reason.";
  private static final List<String> RULES =
      List.of("skill", "distance", "wage", "wishes", "experience", "freshness", "trust");

  private RowJson() {}

  /** The JSON of a row. */
  public static String write(MatchRow row) {
    for (int reasons = row.verdict().reasons().size(); reasons >= 0; reasons--) {
      var json = node(row, row.verdict().reasons().subList(0, reasons)).toString();
      if (reasons == 0 || json.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
        return json;
      }
    }
    throw new IllegalStateException("the loop ends at no reasons");
  }

  private static ObjectNode node(MatchRow row, List<Reason> reasons) {
    var node = JsonNodeFactory.instance.objectNode();
    node.put("v", SHAPE);
    node.put("t", row.at().toEpochMilli());
    var pair = row.pair();
    node.put("s", pair.seeker());
    node.put("m", pair.seekerVersion());
    node.put("a", pair.vacancy());
    node.put("n", pair.vacancyVersion());
    put(node, "e", pair.employer());
    put(node, "c", pair.county() == null ? null : pair.county().digits());
    node.put("o", row.outcome().word().substring(0, 2));
    var verdict = row.verdict();
    node.put("r", verdict.rules());
    node.put("x", verdict.score());
    if (!verdict.parts().isEmpty()) {
      var parts = node.putArray("p");
      RULES.forEach(rule -> parts.add(verdict.parts().getOrDefault(rule, 0)));
    }
    if (!reasons.isEmpty()) {
      var list = node.putArray("w");
      for (var reason : reasons) {
        var item = list.addArray();
        item.add(
            reason.key().startsWith(REASON)
                ? reason.key().substring(REASON.length())
                : "/" + reason.key());
        reason.args().forEach(item::add);
      }
    }
    put(node, "f", verdict.constraint());
    if (!verdict.relaxed().isEmpty()) {
      var loosened = node.putArray("l");
      verdict.relaxed().forEach(one -> loosened.add(one.constraint().charAt(0) + one.to()));
    }
    if (row.delivery() != null) {
      node.putArray("d").add(row.delivery().channel()).add(row.delivery().state());
    }
    return node;
  }

  /**
   * The row in the fields of a stream's entry: as it was written, or once more with how it was
   * delivered.
   *
   * @throws IllegalStateException when it is damaged
   */
  public static MatchRow read(Map<String, String> fields) {
    var row = read(fields.getOrDefault("r", "{}"));
    var state = fields.get("d");
    return state == null
        ? row
        : new MatchRow(
            row.id(),
            row.at(),
            row.pair(),
            row.outcome(),
            row.verdict(),
            new MatchRow.Delivery(fields.getOrDefault("c", ""), state));
  }

  /** The same; empty for one that is damaged, which keeps nothing else back. */
  public static Optional<MatchRow> readable(Map<String, String> fields) {
    try {
      return Optional.of(read(fields));
    } catch (IllegalStateException e) {
      LOG.warn("a row of the match log is left out: {}", e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * The row of a JSON that {@link #write} made.
   *
   * @throws IllegalStateException when it is damaged
   */
  public static MatchRow read(String json) {
    try {
      var node = JSON.readTree(json);
      if (text(node, "s") == null || text(node, "a") == null || !node.path("t").isNumber()) {
        throw new IllegalStateException("a row of the match log names no pair or no time");
      }
      var delivery = node.path("d");
      var at = Instant.ofEpochMilli(node.path("t").asLong());
      var outcome = outcome(node.path("o").asText());
      return new MatchRow(
          id(outcome, node.path("s").asText(), node.path("a").asText(), at),
          at,
          new MatchRow.Pair(
              node.path("s").asText(),
              node.path("m").asInt(),
              node.path("a").asText(),
              node.path("n").asInt(),
              text(node, "e"),
              text(node, "c") == null ? null : new RegionCode(node.path("c").asText())),
          outcome,
          new MatchRow.Verdict(
              node.path("r").asText(),
              node.path("x").asInt(),
              parts(node.path("p")),
              reasons(node.path("w")),
              text(node, "f"),
              relaxed(node.path("l"))),
          delivery.isArray()
              ? new MatchRow.Delivery(delivery.path(0).asText(), delivery.path(1).asText())
              : null);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new IllegalStateException("a row of the match log cannot be read", e);
    }
  }

  /** When the row in these fields of a stream was written; long ago for one that is damaged. */
  public static Instant writtenAt(Map<String, String> fields) {
    try {
      return Instant.ofEpochMilli(JSON.readTree(fields.getOrDefault("r", "{}")).path("t").asLong());
    } catch (JsonProcessingException e) {
      LOG.warn("a row of the match log cannot be read and is archived as it is", e);
      return Instant.EPOCH;
    }
  }

  /**
   * What tells rows apart, made from what they say. A pair is offered once, and how it was
   * delivered is told by a later row with the same id; what a person sees or answers may happen
   * again.
   */
  static String id(Outcome outcome, String seeker, String vacancy, Instant at) {
    var id = outcome.word().substring(0, 2) + tail(seeker) + tail(vacancy);
    return switch (outcome) {
      case OFFERED, EXCLUDED, OVERRIDDEN -> id;
      case SHOWN, INTERESTED, DECLINED -> id + Long.toString(at.toEpochMilli(), 36);
    };
  }

  private static String tail(String id) {
    return id.substring(Math.max(0, id.length() - 12));
  }

  private static Outcome outcome(String letters) {
    return Arrays.stream(Outcome.values())
        .filter(outcome -> outcome.word().substring(0, 2).equals(letters))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no outcome " + letters));
  }

  private static Map<String, Integer> parts(JsonNode node) {
    var parts = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < Math.min(node.size(), RULES.size()); i++) {
      parts.put(RULES.get(i), node.path(i).asInt());
    }
    return parts;
  }

  private static List<Reason> reasons(JsonNode node) {
    var reasons = new ArrayList<Reason>();
    for (var item : node) {
      var key = item.path(0).asText();
      var args = new ArrayList<String>();
      for (int i = 1; i < item.size(); i++) {
        args.add(item.path(i).asText());
      }
      reasons.add(new Reason(key.startsWith("/") ? key.substring(1) : REASON + key, args));
    }
    return reasons;
  }

  private static List<Relaxation> relaxed(JsonNode node) {
    var relaxed = new ArrayList<Relaxation>();
    for (var item : node) {
      var constraint = item.asText().startsWith("p") ? "place" : "wage";
      relaxed.add(new Relaxation(constraint, item.asText().substring(1)));
    }
    return relaxed;
  }

  private static @Nullable String text(JsonNode node, String name) {
    return node.path(name).asText(null);
  }

  private static void put(ObjectNode node, String name, @Nullable String value) {
    if (value != null) {
      node.put(name, value);
    }
  }
}
