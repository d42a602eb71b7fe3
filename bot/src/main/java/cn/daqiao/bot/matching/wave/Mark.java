package cn.daqiao.bot.matching.wave;

import java.time.Instant;

/** How far a person whom a vacancy's waves have come to has got. */
public sealed interface Mark {
  /**
   * Chosen, and not written to yet.
   *
   * @param capped whether the offer keeps the limits of the nightly run
   */
  record Planned(boolean capped) implements Mark {}

  /** Offered the vacancy, due then, with no answer yet. */
  record Offered(Instant at) implements Mark {}

  /** Interested or not: the person has answered. */
  record Answered() implements Mark {}

  /** Not offered it this time, because offers were not wanted or enough had been made. */
  record Passed() implements Mark {}

  /** How it is stored. */
  default String word() {
    return switch (this) {
      case Planned(var capped) -> capped ? "nc" : "n";
      case Offered(var at) -> "w" + at.toEpochMilli();
      case Answered() -> "a";
      case Passed() -> "s";
    };
  }

  /** Reads what {@link #word} wrote. */
  static Mark of(String word) {
    return switch (word.charAt(0)) {
      case 'n' -> new Planned(word.equals("nc"));
      case 'w' -> new Offered(Instant.ofEpochMilli(Long.parseLong(word.substring(1))));
      case 'a' -> new Answered();
      case 's' -> new Passed();
      default -> throw new IllegalArgumentException("no mark of a wave: " + word);
    };
  }
}
