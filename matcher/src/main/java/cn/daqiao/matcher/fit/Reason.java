package cn.daqiao.matcher.fit;

import java.util.Arrays;
import java.util.List;

/**
 * Why a vacancy fits, as a key of {@code config/data/texts} with its arguments; words are made when
 * it is shown.
 *
 * @param key the text's key, such as {@code reason.distance}
 * @param args what goes into the text's braces: name, value, name, value …
 */
public record Reason(String key, List<String> args) {

  /** Copies the arguments and refuses a name without its value. */
  public Reason {
    args = List.copyOf(args);
    if (args.size() % 2 != 0) {
      throw new IllegalArgumentException("a brace without its value in " + key);
    }
  }

  /** A reason with its braces filled from name, value, name, value … */
  public static Reason of(String key, Object... args) {
    return new Reason(key, Arrays.stream(args).map(String::valueOf).toList());
  }
}
