package cn.daqiao.bot.sheet;

import java.io.IOException;

/** A file that is larger than may be read. */
public final class TooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  TooLargeException(String message) {
    super(message);
  }
}
