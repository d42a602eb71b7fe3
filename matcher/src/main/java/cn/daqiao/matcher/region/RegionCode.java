package cn.daqiao.matcher.region;

/**
 * A region's code: 6 digits of GB/T 2260 (province, city, county) or the 9 digits of a township in
 * the statistical division codes.
 *
 * @param digits exactly 6 or 9 digits
 */
public record RegionCode(String digits) implements Comparable<RegionCode> {

  /** Refuses anything but 6 or 9 digits. */
  public RegionCode {
    if (!wellFormed(digits)) {
      throw new IllegalArgumentException("a region code has 6 or 9 digits: " + digits);
    }
  }

  private static boolean wellFormed(String digits) {
    if ((digits.length() != 6 && digits.length() != 9) || digits.charAt(0) == '0') {
      return false;
    }
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** The level that the digits name: 350000 a province, 350700 a city, 350722 a county. */
  public Level level() {
    if (digits.length() == 9) {
      return Level.TOWNSHIP;
    }
    if (digits.endsWith("0000")) {
      return Level.PROVINCE;
    }
    return digits.endsWith("00") ? Level.CITY : Level.COUNTY;
  }

  /** The digits that say something: 35, 3507, 350722 or all nine. */
  public String stem() {
    return digits.substring(0, level().digits());
  }

  /** This region at the given level, or itself where it is known only more coarsely. */
  public RegionCode cutTo(Level wanted) {
    if (wanted.digits() >= level().digits()) {
      return this;
    }
    return new RegionCode((digits.substring(0, wanted.digits()) + "0000").substring(0, 6));
  }

  /** Whether one of the two lies inside the other, or they are the same. */
  public boolean touches(RegionCode other) {
    int shorter = Math.min(level().digits(), other.level().digits());
    return digits.regionMatches(0, other.digits, 0, shorter);
  }

  @Override
  public int compareTo(RegionCode other) {
    return digits.compareTo(other.digits);
  }

  @Override
  public String toString() {
    return digits;
  }
}
