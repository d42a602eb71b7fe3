package cn.daqiao.bot.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One run of a vacancy against people, in figures: at most 300 bytes of JSON. It speaks of those
 * whose skills or wishes have to do with the work, wherever they live and whether or not they want
 * offers; people of other trades are not counted, since nobody thought of them.
 *
 * @param at when
 * @param rules the version of the rules
 * @param vacancyVersion the version of the vacancy
 * @param related how many people there are whose skills or wishes have to do with the work
 * @param looked how many of them were judged: all, or the two hundred nearest and best paid
 * @param fit how many of those judged break no constraint
 * @param excluded how many of those judged break which constraint first, in the order of the
 *     interface's table; with {@code fit} they sum to {@code looked}
 */
public record Tally(
    Instant at,
    String rules,
    int vacancyVersion,
    int related,
    int looked,
    int fit,
    Map<String, Integer> excluded) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SHAPE = 1;

  /** Copies the map. */
  public Tally {
    excluded = Collections.unmodifiableMap(new TreeMap<>(excluded));
  }

  /** As the store keeps it. */
  String write() {
    var node = JsonNodeFactory.instance.objectNode();
    node.put("v", SHAPE);
    node.put("t", at.toEpochMilli());
    node.put("r", rules);
    node.put("n", vacancyVersion);
    node.put("a", related);
    node.put("l", looked);
    node.put("f", fit);
    var counts = node.putObject("x");
    excluded.forEach(counts::put);
    return node.toString();
  }

  /** Reads what {@link #write} wrote. */
  static Tally read(String json) {
    try {
      var node = JSON.readTree(json);
      var excluded = new TreeMap<String, Integer>();
      node.path("x")
          .properties()
          .forEach(count -> excluded.put(count.getKey(), count.getValue().asInt()));
      return new Tally(
          Instant.ofEpochMilli(node.path("t").asLong()),
          node.path("r").asText(),
          node.path("n").asInt(),
          node.path("a").asInt(),
          node.path("l").asInt(),
          node.path("f").asInt(),
          excluded);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the figures of a run cannot be read", e);
    }
  }
}
