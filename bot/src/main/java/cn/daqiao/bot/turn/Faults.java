package cn.daqiao.bot.turn;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Tells what broke without the exception's message, which may quote what a person wrote. */
final class Faults {
  private static final int FRAMES = 6;

  private Faults() {}

  static String describe(Throwable failure) {
    var frames =
        Arrays.stream(failure.getStackTrace())
            .limit(FRAMES)
            .map(StackTraceElement::toString)
            .collect(Collectors.joining(" < "));
    var cause = failure.getCause();
    return failure.getClass().getName()
        + " at "
        + frames
        + (cause == null || cause == failure ? "" : "; caused by " + describe(cause));
  }
}
