package cn.daqiao.bot.document;

import java.io.IOException;

/** A document that holds more than may be read. */
final class TooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  TooLargeException(String message) {
    super(message);
  }
}
