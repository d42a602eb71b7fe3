package cn.daqiao.bot.push;

import io.vertx.core.Future;

/** The last look before an offer goes out. */
public interface StillOpen {
  /** Whether the vacancy can still be offered to the person. */
  Future<Boolean> check(String vacancy, String person);
}
