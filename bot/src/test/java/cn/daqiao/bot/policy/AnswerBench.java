package cn.daqiao.bot.policy;

import cn.daqiao.config.Catalog;
import cn.daqiao.matcher.region.RegionCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How long answering takes when no question was met before. After {@code mvn -q -DskipTests
 * package}: {@code java -cp "bot/target/test-classes:bot/target/classes:bot/target/lib/*"
 * cn.daqiao.bot.policy.AnswerBench}
 */
public final class AnswerBench {
  private static final RegionCode FUJIAN = new RegionCode("350000");
  private static final int ROUNDS = 8;

  private AnswerBench() {}

  /** Asks the golden questions some rounds, each round in words of its own, and prints the last. */
  public static void main(String[] args) throws IOException {
    var catalog = Catalog.load(Path.of("config", "data"));
    var questions =
        Files.readAllLines(Path.of("bot", "src", "test", "resources", "policy", "golden.tsv"))
            .stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t", -1)[1])
            .toList();
    try (var answers = new Answers(catalog.policies(), catalog.texts(), InstantSource.system())) {
      answers.warmUp(FUJIAN);
      for (int round = 1; round <= ROUNDS; round++) {
        print(round, ask(answers, questions, "!".repeat(round)));
      }
    }
  }

  private static long[] ask(Answers answers, List<String> questions, String mark) {
    return questions.stream()
        .mapToLong(q -> {
          long from = System.nanoTime();
          answers.answer(q + mark, List.of(), null, FUJIAN);
          return System.nanoTime() - from;
        })
        .toArray();
  }

  private static void print(int round, long[] nanos) {
    Arrays.sort(nanos);
    System.out.println(
        String.format(
            Locale.ROOT,
            "round %d: %d questions, mean %.0f us, p95 %.0f us",
            round,
            nanos.length,
            Arrays.stream(nanos).average().orElse(0) / 1_000,
            nanos[nanos.length * 95 / 100] / 1_000.0));
  }
}
