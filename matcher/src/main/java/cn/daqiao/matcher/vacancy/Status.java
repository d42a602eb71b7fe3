package cn.daqiao.matcher.vacancy;

/** Where a vacancy stands: only an open one is matched. */
public enum Status {
  PENDING_REVIEW,
  OPEN,
  REFUSED,
  SUSPENDED,
  CLOSED
}
