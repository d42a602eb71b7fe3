package cn.daqiao.matcher.text;

/**
 * A text in 64 bits such that texts alike differ in few of them (Charikar's SimHash over pairs of
 * neighbouring letters and digits; everything else is passed over).
 */
public final class SimHash {
  /** Texts whose hashes differ in no more bits than this say nearly the same. */
  public static final int ALIKE = 3;

  private SimHash() {}

  /** The hash of a text; 0 where it has neither letter nor digit. */
  public static long of(String text) {
    var weights = new int[Long.SIZE];
    int before = -1;
    int pairs = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = Widths.fold(text.charAt(i));
      if (Character.isLetterOrDigit(c)) {
        add(weights, spread((((long) before + 1) << Character.SIZE) | c));
        before = c;
        pairs++;
      }
    }
    long hash = 0;
    for (int bit = 0; pairs > 0 && bit < Long.SIZE; bit++) {
      if (weights[bit] > 0) {
        hash |= 1L << bit;
      }
    }
    return hash;
  }

  /** Whether two hashes are of texts that say nearly the same. */
  public static boolean alike(long one, long other) {
    return Long.bitCount(one ^ other) <= ALIKE;
  }

  private static void add(int[] weights, long hash) {
    for (int bit = 0; bit < Long.SIZE; bit++) {
      weights[bit] += (hash >>> bit & 1) == 0 ? -1 : 1;
    }
  }

  /** The finalizer of SplitMix64: each bit of the result depends on each of the input. */
  private static long spread(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
