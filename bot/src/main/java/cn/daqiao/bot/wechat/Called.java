package cn.daqiao.bot.wechat;

/** What is known of a message after the platform was called. */
sealed interface Called {
  /** The platform took it. */
  record Taken() implements Called {}

  /**
   * The platform did not take it.
   *
   * @param code one of the platform's error codes, or an HTTP status
   */
  record Failed(int code) implements Called {}

  /** Nothing was sent: no connection or no token. */
  record NotSent(String why) implements Called {}

  /** It was sent and no answer came: it may or may not have arrived. */
  record NoAnswer(String why) implements Called {}
}
