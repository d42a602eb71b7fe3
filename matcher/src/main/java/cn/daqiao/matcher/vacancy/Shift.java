package cn.daqiao.matcher.vacancy;

/** When the work is done. */
public enum Shift {
  DAY,
  NIGHT,
  ROTATING
}
