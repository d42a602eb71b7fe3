package cn.daqiao.matcher.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SieveTest {
  private static final String LETTERS = "abcd,1\n";

  @Test
  void onlyWhatMayBeFoundIsACandidate() {
    var sieve =
        sieve("ab", "a[^,]{0,3}b", "(?<!x)cd(?=e)", "^f$", "[^,]", "(?:g|h){2,3}i", "a.?b|j");
    assertEquals("{0, 1, 4, 6}", sieve.candidates("xabx").toString());
    assertEquals("{2, 4}", sieve.candidates("cd").toString(), "look-around always holds");
    assertEquals("{3, 4, 6}", sieve.candidates("jf").toString(), "anchors always hold");
    assertEquals("{4, 5}", sieve.candidates("ghghghi").toString(), "any number of times");
    assertEquals("{4}", sieve.candidates("k").toString());
    assertEquals("{1, 4, 6}", sieve.candidates("b...a").toString(), "pieces in any order");
  }

  @Test
  void whatCannotBeReadIsNeverLeftOut() {
    var sieve = sieve("(a)\\1", "a", "\\bx", "[a&&b]");
    assertEquals("{0, 2, 3}", sieve.candidates("y").toString());
  }

  /** Random patterns over random texts: whatever finds something is a candidate. */
  @Test
  void nothingThatFindsIsLeftOut() {
    long seed = 20261125;
    System.out.println("seed " + seed);
    var random = new Random(seed);
    int found = 0;
    int left = 0;
    for (int round = 0; round < 300; round++) {
      var expressions = new ArrayList<String>();
      for (int i = 0; i < 20; i++) {
        expressions.add(expression(random, 3));
      }
      var sieve = sieve(expressions.toArray(String[]::new));
      for (int i = 0; i < 20; i++) {
        var text = text(random);
        var candidates = sieve.candidates(text);
        for (int number = 0; number < expressions.size(); number++) {
          if (Pattern.compile(expressions.get(number)).matcher(text).find()) {
            found++;
            assertTrue(candidates.get(number), expressions.get(number) + " in " + text);
          } else {
            left += candidates.get(number) ? 0 : 1;
          }
        }
      }
    }
    assertTrue(found > 10_000 && left > 10_000, found + " found, " + left + " left out");
  }

  @Test
  void aTextThatNeedsManyStatesIsReadAllTheSame() {
    var sieve = sieve("(?:a|b)*c", "a(?:[ab]d?){1,12}", "[ab]{3}d[ab]{3}");
    var random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      var text = text(random) + "ababdaba";
      assertTrue(sieve.candidates(text).get(2));
    }
    assertFalse(sieve.candidates("abab").equals(new BitSet()));
  }

  private static Sieve sieve(String... expressions) {
    return new Sieve(List.of(expressions).stream().map(Pattern::compile).toList());
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  private static String expression(Random random, int depth) {
    if (depth == 0) {
      return one(random);
    }
    return switch (random.nextInt(10)) {
      case 0, 1 ->
          "(?:" + expression(random, depth - 1) + "|" + expression(random, depth - 1) + ")";
      case 2, 3, 4 -> expression(random, depth - 1) + expression(random, depth - 1);
      case 5 -> "(?:" + expression(random, depth - 1) + "){0,2}";
      case 6 -> "(?:" + expression(random, depth - 1) + ")" + "?*+".charAt(random.nextInt(3));
      case 7 -> (random.nextBoolean() ? "(?!" : "(?=") + one(random) + ")" + one(random);
      case 8 -> one(random) + "[^,]{0,2}" + expression(random, depth - 1);
      default -> expression(random, depth - 1) + (random.nextBoolean() ? "|" : "") + one(random);
    };
  }

  private static String one(Random random) {
    var each =
        List.of("a", "b", "c", "d", ",", "\\d", "[ab]", "[^a]", "[a-c]", ".", "^", "$", "cd");
    return each.get(random.nextInt(each.size()));
  }
}
