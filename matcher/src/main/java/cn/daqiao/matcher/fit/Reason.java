package cn.daqiao.matcher.fit;

import java.util.Arrays;
import java.util.List;

/**
 * Why a vacancy fits, as a key of {@code config/data/texts} with its arguments; words are made when
 * it is shown.
 */
public record Reason(String key, List<String> args) {

  /** Copies the arguments. */
  public Reason {
    args = List.copyOf(args);
  }

  /** A reason with its arguments. */
  public static Reason of(String key, Object... args) {
    return new Reason(key, Arrays.stream(args).map(String::valueOf).toList());
  }
}
