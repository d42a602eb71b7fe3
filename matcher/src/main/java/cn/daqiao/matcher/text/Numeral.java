package cn.daqiao.matcher.text;

/**
 * A number found in running text.
 *
 * @param value the number, or the lower end of a range
 * @param upper the upper end, the same as the value where none was said
 * @param approximate whether it was said loosely (五十来, 三千多, 3000左右, 十几)
 * @param start index of its first character
 * @param end index behind its last character
 */
public record Numeral(long value, long upper, boolean approximate, int start, int end) {

  /** Refuses ends in the wrong order. */
  public Numeral {
    if (value > upper || start >= end) {
      throw new IllegalArgumentException(value + ".." + upper + " at " + start + ".." + end);
    }
  }

  /** Whether a lower and an upper end were said: 三四千, 3000-4000, 三千多. */
  public boolean isRange() {
    return value != upper;
  }
}
