package cn.daqiao.index.matches;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of a pair. */
public enum Outcome {
  OFFERED,
  SHOWN,
  INTERESTED,
  DECLINED,
  EXCLUDED,
  OVERRIDDEN;

  /** The word of the interface, such as {@code offered}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The outcome with that word. */
  public static Optional<Outcome> of(String word) {
    return Arrays.stream(values()).filter(outcome -> outcome.word().equals(word)).findFirst();
  }
}
