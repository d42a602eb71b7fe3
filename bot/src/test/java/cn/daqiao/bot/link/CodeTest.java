package cn.daqiao.bot.link;

import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.dialogue.words.Message;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CodeTest {
  private static final long SEED = 20261201;

  @Test
  void everyCodeIsReadAsOne() {
    var random = new Random(SEED);
    for (int i = 0; i < 1000; i++) {
      var code = Code.fresh(random, Instant.EPOCH);
      assertTrue(Message.of(code.text()).coded(), () -> code.text() + ", seed " + SEED);
      assertTrue(Message.of("绑定 " + code.text()).code().isPresent(), code::text);
    }
  }
}
