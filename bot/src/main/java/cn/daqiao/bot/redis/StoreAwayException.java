package cn.daqiao.bot.redis;

/** The store could not be reached or did not say in time; the same may be tried again. */
public final class StoreAwayException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A failure that says nothing about what was tried.
   *
   * @param reason for the log, without anything personal
   */
  public StoreAwayException(String reason) {
    super(reason);
  }
}
