package cn.daqiao.matcher.policy;

/** The side of a matter that a question asks about. */
public enum Slot {
  AMOUNT,
  WHO,
  APPLY,
  HOW,
  OFFICE,
  WHEN,
  CONDITION,
  WORDING
}
