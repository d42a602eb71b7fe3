package cn.daqiao.matcher.region;

/** The levels of China's administrative divisions that matter here, coarsest first. */
public enum Level {
  PROVINCE(2),
  CITY(4),
  COUNTY(6),
  TOWNSHIP(9);

  private final int digits;

  Level(int digits) {
    this.digits = digits;
  }

  /** How many leading digits of a code name a region of this level. */
  public int digits() {
    return digits;
  }
}
