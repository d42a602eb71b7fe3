package cn.daqiao.bot.wechat;

import cn.daqiao.bot.dialogue.Event;
import io.vertx.core.Future;
import java.util.Optional;

/** Where a callback's event goes: a turn of the conversation. */
@FunctionalInterface
public interface Talk {
  /**
   * Takes one event.
   *
   * @param openid who it is to this account
   * @param onceKey the same for each repetition of one callback
   * @return the words of the passive reply; empty when there are none, or when they come later
   */
  Future<Optional<String>> take(String openid, String onceKey, Event event);
}
