package cn.daqiao.matcher.vacancy;

/** How pay is counted. A month has 26 working days of 8 hours, the plan's own measure. */
public enum Cycle {
  MONTH(1),
  DAY(26),
  HOUR(8 * 26);

  private final int perMonth;

  Cycle(int perMonth) {
    this.perMonth = perMonth;
  }

  /** Yuan a month for this many yuan a cycle. */
  public long monthly(long yuan) {
    return yuan * perMonth;
  }
}
