package cn.daqiao.bot.policy;

import cn.daqiao.index.policies.Passage;
import cn.daqiao.index.policies.PolicyIndex;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How well the policy search finds documents of any corpus, by its text alone. */
public final class Evaluation {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int DEPTH = 10;
  private static final double MEDIAN = 0.5;
  private static final double TAIL = 0.95;

  private Evaluation() {}

  /**
   * Searches for every query that a document is relevant for.
   *
   * @param corpus {@code {"id","title","text"}} a line
   * @param queries {@code {"id","text"}} a line
   * @param qrels {@code query TAB document[TAB grade]} a line; grade 0 is not relevant
   * @return {@code queries, hit@1, hit@10, mrr@10, p50Ms, p95Ms}
   */
  public static ObjectNode run(Path corpus, Path queries, Path qrels) throws IOException {
    var ids = new ArrayList<String>();
    var passages = new ArrayList<Passage>();
    for (var document : lines(corpus)) {
      ids.add(document.path("id").asText());
      passages.add(
          new Passage(document.path("title").asText(), document.path("text").asText(), List.of()));
    }
    var relevant = relevant(qrels);
    double first = 0;
    double any = 0;
    double reciprocal = 0;
    var times = new ArrayList<Double>();
    try (var index = PolicyIndex.of(passages)) {
      for (var query : lines(queries)) {
        var wanted = relevant.get(query.path("id").asText());
        if (wanted == null) {
          continue;
        }
        long start = System.nanoTime();
        var found = index.rank(query.path("text").asText(), DEPTH);
        times.add((System.nanoTime() - start) / 1e6);
        int rank = firstHit(found.stream().map(ids::get).toList(), wanted);
        first += rank == 1 ? 1 : 0;
        any += rank > 0 ? 1 : 0;
        reciprocal += rank > 0 ? 1.0 / rank : 0;
      }
    }
    times.sort(null);
    int asked = Math.max(1, times.size());
    return JSON.createObjectNode()
        .put("queries", times.size())
        .put("hit@1", first / asked)
        .put("hit@10", any / asked)
        .put("mrr@10", reciprocal / asked)
        .put("p50Ms", quantile(times, MEDIAN))
        .put("p95Ms", quantile(times, TAIL));
  }

  private static int firstHit(List<String> found, Set<String> wanted) {
    for (int i = 0; i < found.size(); i++) {
      if (wanted.contains(found.get(i))) {
        return i + 1;
      }
    }
    return 0;
  }

  private static double quantile(List<Double> sorted, double share) {
    return sorted.isEmpty() ? 0 : sorted.get((int) (share * (sorted.size() - 1)));
  }

  private static Map<String, Set<String>> relevant(Path qrels) throws IOException {
    var relevant = new HashMap<String, Set<String>>();
    for (var line : Files.readAllLines(qrels)) {
      var cells = line.strip().split("\t");
      if (cells.length >= 2 && (cells.length == 2 || !cells[2].strip().equals("0"))) {
        relevant.computeIfAbsent(cells[0], q -> new HashSet<>()).add(cells[1]);
      }
    }
    return relevant;
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    var nodes = new ArrayList<JsonNode>();
    try (var values = JSON.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
      while (values.hasNextValue()) {
        nodes.add(values.nextValue());
      }
    }
    return nodes;
  }
}
