package cn.daqiao.matcher.vacancy;

import java.util.Locale;

/** What is offered; courses and fairs travel the same path as jobs. */
public enum Kind {
  JOB,
  DAY,
  PUBLIC_POST,
  WORK_RELIEF,
  WORKSHOP,
  INTERNSHIP,
  COURSE,
  FAIR;

  /** The word of the interface, such as {@code public_post}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether such an offer has to state a wage. */
  public boolean paid() {
    return this != COURSE && this != FAIR;
  }
}
