package cn.daqiao.matcher.policy.benefit;

/**
 * How one condition stands.
 *
 * @param state whether it holds, as far as anybody knows
 * @param key the question of the data that it stands or falls with
 */
public record Finding(State state, String key) {

  /** What is known of a condition. */
  public enum State {
    HOLDS,
    FAILS,
    OPEN
  }

  static Finding holds(String key) {
    return new Finding(State.HOLDS, key);
  }

  static Finding fails(String key) {
    return new Finding(State.FAILS, key);
  }

  static Finding open(String key) {
    return new Finding(State.OPEN, key);
  }

  static Finding of(String key, boolean holds) {
    return holds ? holds(key) : fails(key);
  }
}
