package cn.daqiao.bot.redis;

import org.jspecify.annotations.Nullable;

/** Sealed bytes that this key, or this place, cannot open. */
public final class BadSealException extends RuntimeException {
  private static final long serialVersionUID = 1;

  BadSealException(String message) {
    this(message, null);
  }

  BadSealException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
