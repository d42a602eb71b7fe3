package cn.daqiao.bot.push;

import java.time.Duration;

/** How a sending came out, by what is to be done about it. */
public sealed interface Sent {
  /**
   * It went out.
   *
   * @param providerId the channel's name for it, empty when it has none
   */
  record Ok(String providerId) implements Sent {}

  /** It surely did not go out and may be tried again after a while, at most five times in all. */
  record Retry(Duration after, String code) implements Sent {}

  /** It surely did not go out and never will. */
  record Refused(String code) implements Sent {}

  /** It may have gone out: it is shown to staff and never sent again. */
  record Unknown(String reason) implements Sent {}
}
