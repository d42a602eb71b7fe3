package cn.daqiao.index.policies;

/**
 * A passage that was found.
 *
 * @param passage its place in the list that was indexed
 * @param text how much of the question its heading and text cover, 0 to about 1
 * @param variant how much of the question its best variant covers, 0..1
 */
public record Hit(int passage, double text, double variant) {
  /** The share of the text beside that of the variants, as measured on public question sets. */
  private static final double TEXT = 0.25;

  /** Both in one figure. */
  public double score() {
    return TEXT * text + (1 - TEXT) * variant;
  }
}
