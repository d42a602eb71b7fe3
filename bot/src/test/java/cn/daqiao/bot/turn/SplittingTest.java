package cn.daqiao.bot.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SplittingTest {
  @Test
  void shortWordsStayWhole() {
    assertEquals(List.of("您好"), Splitting.split(" 您好\n", 2_048));
    assertEquals(List.of(), Splitting.split(" \n", 2_048));
  }

  @Test
  void cutsBetweenSentences() {
    var sentence = "这是一句话。";
    var parts = Splitting.split(sentence.repeat(10), 60);
    assertTrue(parts.stream().allMatch(part -> part.endsWith("。")), parts.toString());
    assertEquals(sentence.repeat(10), String.join("", parts));
  }

  @Test
  void prefersTheEndOfAParagraph() {
    var parts = Splitting.split("第一段。还是第一段。\n\n第二段。还是第二段。", 55);
    assertEquals(List.of("第一段。还是第一段。", "第二段。还是第二段。"), parts);
  }

  @Test
  void neverExceedsTheLimitNorBreaksACharacter() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      var words = new StringBuilder();
      for (int j = random.nextInt(300); j > 0; j--) {
        words.appendCodePoint("a字。，\n😀é".codePoints().toArray()[random.nextInt(7)]);
      }
      var text = words.toString();
      var parts = Splitting.split(text, 40);
      for (var part : parts) {
        var bytes = part.getBytes(StandardCharsets.UTF_8);
        assertTrue(bytes.length <= 40, "seed " + seed);
        assertEquals(part, new String(bytes, StandardCharsets.UTF_8), "seed " + seed);
      }
      assertEquals(
          text.replaceAll("\\s", ""), String.join("", parts).replaceAll("\\s", ""), "seed " + seed);
    }
  }
}
