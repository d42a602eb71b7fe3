package cn.daqiao.bot.link;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * A code as it is told to somebody: eight letters and digits, none of which looks or sounds like
 * another one.
 *
 * @param until the first instant at which it counts no more
 */
public record Code(String text, Instant until) {
  /** Without what looks alike (0 O Q D, 1 I L, 2 Z, 5 S, 8 B, U V) and what sounds like E or G. */
  private static final String LETTERS = "34679AEFHJKMNRTWXY";

  private static final int LENGTH = 8;

  static Code fresh(RandomGenerator random, Instant until) {
    var text = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return new Code(text.toString(), until);
  }

  /** However it is typed: in small letters, in full width, with blanks between. */
  static String normal(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .replaceAll("[^0-9A-Z]", "");
  }

  @Override
  public String toString() {
    return "Code[until " + until + "]";
  }
}
