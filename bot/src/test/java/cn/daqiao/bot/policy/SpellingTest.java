package cn.daqiao.bot.policy;

import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.Shipped;
import cn.daqiao.index.text.Chinese;
import cn.daqiao.matcher.policy.Answer;
import com.hankcs.hanlp.HanLP;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same question spelled another way is answered by the same article. */
class SpellingTest {
  private static final double SWAPPED = 0.15;
  private static final int SEEDS = 5;
  private static final double MOVED = 0.01;

  private static Answers answers;
  private static List<Golden.Case> cases;
  private static Map<String, List<String>> bySound;

  @BeforeAll
  static void open() throws IOException {
    answers = Golden.answers(Shipped.CATALOG);
    cases = Golden.cases().stream().filter(Golden.Case::plain).toList();
    var known = new StringBuilder();
    for (var file : List.of("minrenshewen-2017-251.md", "lexicon.yaml")) {
      known.append(Files.readString(Golden.DATA.resolve("policies").resolve(file)));
    }
    cases.forEach(one -> known.append(one.q()));
    bySound =
        known
            .chars()
            .filter(SpellingTest::isHan)
            .distinct()
            .mapToObj(Character::toString)
            .collect(Collectors.groupingBy(c -> Chinese.sounds(c).getFirst()));
  }

  @AfterAll
  static void close() {
    answers.close();
  }

  @Test
  void spellingDoesNotMoveTheArticle() {
    var changes =
        Map.<String, UnaryOperator<String>>of(
            "marks", q -> q + "？？",
            "polite", q -> "请问" + q + "，谢谢",
            "long", q -> "你好，我想打听一下，" + q + "，麻烦你了，谢谢啊",
            "emoji", q -> "🙏" + q + "😀",
            "wide", SpellingTest::fullWidth,
            "traditional", HanLP::convertToTraditionalChinese,
            "apart", q -> String.join(" ", q.split("[，,。 ]")),
            "turned", SpellingTest::turned);
    changes.forEach((name, change) -> {
      var moved = new ArrayList<String>();
      for (var one : cases) {
        var changed = change.apply(one.q());
        if (one.hits(ask(one.q())) && !one.hits(ask(changed))) {
          moved.add(changed);
        }
      }
      System.out.println(name + " moved " + moved.size() + " of " + cases.size() + " " + moved);
      assertTrue(moved.size() <= MOVED * cases.size(), name + " " + moved);
    });
  }

  @Test
  void homophonesLoseLittle() {
    long plain = cases.stream().filter(one -> one.hits(ask(one.q()))).count();
    double lost = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      var random = new Random(seed);
      long found = cases.stream().filter(one -> one.hits(ask(homophones(one.q(), random)))).count();
      double points = 100.0 * (plain - found) / cases.size();
      System.out.printf("seed %d: homophones lose %.1f points%n", seed, points);
      lost += points / SEEDS;
    }
    assertTrue(lost <= 3, "homophones lose " + lost + " points");
  }

  private static Answer ask(String q) {
    return answers.answer(q, List.of(), null, Golden.FUJIAN);
  }

  private static String homophones(String q, Random random) {
    return q.chars()
        .mapToObj(c -> {
          var same =
              isHan(c)
                  ? bySound.getOrDefault(
                      Chinese.sounds(Character.toString(c)).getFirst(), List.of())
                  : List.<String>of();
          return same.size() < 2 || random.nextDouble() >= SWAPPED
              ? Character.toString(c)
              : same.get(random.nextInt(same.size()));
        })
        .collect(Collectors.joining());
  }

  /** The second half first, where there are two. */
  private static String turned(String q) {
    int at = Math.max(q.lastIndexOf('，'), Math.max(q.lastIndexOf(','), q.lastIndexOf(' ')));
    return at < 0 ? q : q.substring(at + 1) + "，" + q.substring(0, at);
  }

  private static String fullWidth(String text) {
    return text.chars()
        .mapToObj(c -> Character.toString(c > ' ' && c <= '~' ? c + 0xFEE0 : c))
        .collect(Collectors.joining());
  }

  private static boolean isHan(int c) {
    return c >= 0x4E00 && c <= 0x9FFF;
  }
}
