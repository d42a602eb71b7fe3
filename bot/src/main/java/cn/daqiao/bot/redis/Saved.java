package cn.daqiao.bot.redis;

/** How a save came out. */
public sealed interface Saved {
  /** It is kept, on as many replicas as asked for; only now may anything be said about it. */
  record Ok(Result result) implements Saved {}

  /**
   * It may have been kept or not. Nothing is promised; the same script may be run again.
   *
   * @param reason for the log, without anything personal
   */
  record Unknown(String reason) implements Saved {}
}
