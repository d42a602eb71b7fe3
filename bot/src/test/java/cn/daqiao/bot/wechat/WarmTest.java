package cn.daqiao.bot.wechat;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WarmTest {
  @Test
  void aSecondTimeCostsNothing() {
    long start = System.nanoTime();
    Warm.up();
    long first = System.nanoTime() - start;
    Warm.up();
    long second = System.nanoTime() - start - first;
    System.out.printf("warm-up %d ms, again %d µs%n", first / 1_000_000, second / 1_000);
    assertTrue(second < first);
  }
}
