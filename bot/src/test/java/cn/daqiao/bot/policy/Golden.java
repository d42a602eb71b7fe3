package cn.daqiao.bot.policy;

import cn.daqiao.config.Catalog;
import cn.daqiao.matcher.policy.Answer;
import cn.daqiao.matcher.region.RegionCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The golden questions, and answers as on a fixed day. */
final class Golden {
  static final Path DATA = Path.of("..", "config", "data");
  static final RegionCode FUJIAN = new RegionCode("350000");
  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T00:00:00Z"));

  private Golden() {}

  /** One question, the articles that answer it ("-": none), and what the reply has to say. */
  record Case(
      String category, String q, List<String> context, Set<String> articles, List<String> must) {
    static Case of(String line) {
      var cells = line.split("\t", -1);
      return new Case(
          cells[0],
          cells[1],
          list(cells[2], "\\|"),
          Set.copyOf(list(cells[3], ",")),
          list(cells[4], ","));
    }

    private static List<String> list(String cell, String by) {
      return Arrays.stream(cell.split(by)).filter(s -> !s.isBlank()).toList();
    }

    boolean out() {
      return articles.contains("-");
    }

    /** Whether it is asked alone and has an answer. */
    boolean plain() {
      return !out() && context.isEmpty();
    }

    boolean hits(Answer answer) {
      return articles.contains(first(answer));
    }
  }

  static List<Case> cases() throws IOException {
    try (var in = Golden.class.getResourceAsStream("/policy/golden.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#"))
          .map(Case::of)
          .toList();
    }
  }

  static Answers answers(Catalog catalog) {
    return new Answers(catalog.policies(), catalog.texts(), CLOCK);
  }

  static String first(Answer answer) {
    return answer.citations().isEmpty() ? "" : answer.citations().getFirst().article();
  }
}
