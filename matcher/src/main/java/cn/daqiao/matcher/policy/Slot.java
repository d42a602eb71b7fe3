package cn.daqiao.matcher.policy;

/** The side of a matter that a question asks about. */
public enum Slot {
  AMOUNT,
  WHO,
  HOW,
  OFFICE,
  WHEN,
  CONDITION,
  WORDING
}
