package cn.daqiao.index.lifecycle;

/** What lies on disk cannot serve; the remedy is to throw it away. */
final class UnusableIndexException extends Exception {
  private static final long serialVersionUID = 1L;

  UnusableIndexException(String reason) {
    super(reason);
  }

  UnusableIndexException(Throwable cause) {
    super("damaged or foreign: " + cause.getClass().getSimpleName(), cause);
  }
}
