package cn.daqiao.matcher.policy.benefit;

/** Who claims a benefit. */
public enum Claimant {
  PERSON,
  EMPLOYER
}
