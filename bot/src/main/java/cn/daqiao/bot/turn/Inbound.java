package cn.daqiao.bot.turn;

import cn.daqiao.bot.dialogue.Event;

/**
 * Something that came in.
 *
 * @param address openid or name
 * @param onceKey what makes it the same message when it comes again
 */
public record Inbound(Channel channel, String address, String onceKey, Event event) {
  /** Without address and words. */
  @Override
  public String toString() {
    return channel.word() + " " + event.getClass().getSimpleName();
  }
}
