package cn.daqiao.matcher.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.Shipped;
import cn.daqiao.config.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The rules that ship: how many of their patterns a text is held against, and that none is lost.
 */
class RulesAtWorkTest {
  private static final Catalog CATALOG = Shipped.CATALOG;
  private static final TextRules RULES = CATALOG.gates().words();

  @Test
  void ordinaryTextsAreHeldAgainstFewPatterns() throws IOException {
    var sentences = sentences("ordinary.txt");
    long tried = 0;
    for (var sentence : sentences) {
      tried += RULES.sieve().candidates(sentence).cardinality();
    }
    long all = (long) sentences.size() * RULES.patterns().size();
    System.out.printf("%d of %d pairs of sentence and pattern are tried%n", tried, all);
    assertTrue(tried * 100 <= all, tried + " of " + all);
  }

  @Test
  void everyPatternCanBeLeftOut() {
    assertEquals("{}", RULES.sieve().candidates("").toString());
  }

  @Test
  void noPatternThatFindsIsLeftOut() throws IOException {
    var sentences = new ArrayList<>(sentences("ordinary.txt"));
    sentences.addAll(sentences("bad.txt"));
    long seed = 7;
    System.out.println("seed " + seed);
    var random = new Random(seed);
    var mixed = new ArrayList<String>();
    for (int i = 0; i < 500; i++) {
      mixed.add(piece(sentences, random) + piece(sentences, random) + piece(sentences, random));
    }
    sentences.addAll(mixed);
    Collections.shuffle(sentences, random);
    int found = 0;
    for (var sentence : sentences) {
      var candidates = RULES.sieve().candidates(sentence);
      for (int i = 0; i < RULES.patterns().size(); i++) {
        if (!candidates.get(i)) {
          var pattern = RULES.patterns().get(i);
          assertTrue(!pattern.matcher(sentence).find(), () -> pattern + " in " + sentence);
        } else {
          found++;
        }
      }
    }
    assertTrue(found > 500, found + " candidates");
  }

  private static String piece(List<String> sentences, Random random) {
    var one = sentences.get(random.nextInt(sentences.size()));
    int from = random.nextInt(one.length() + 1);
    return one.substring(from, from + random.nextInt(one.length() - from + 1));
  }

  private static List<String> sentences(String file) throws IOException {
    var text = Files.readString(Path.of("src", "test", "resources", "postings", file));
    return Sentence.split(text, CATALOG.textTables()).stream().map(Sentence::squeezed).toList();
  }
}
