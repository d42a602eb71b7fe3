package cn.daqiao.matcher.vacancy;

import org.jspecify.annotations.Nullable;

/**
 * The terms of the work; whatever is absent is unknown.
 *
 * @param board whether lodging is given
 * @param insurance whether social insurance is paid
 * @param shift when the work is done
 * @param welcomesDisabled false only where the work cannot be done with a disability
 * @param starts a date, an instant or a text, as the employer wrote it
 * @param hours as the employer wrote it
 * @param certificate what a course ends with
 */
public record Terms(
    @Nullable Boolean board,
    @Nullable Boolean insurance,
    @Nullable Shift shift,
    @Nullable Boolean welcomesDisabled,
    @Nullable String starts,
    @Nullable String hours,
    @Nullable String certificate) {

  /** Nothing known. */
  public static Terms unknown() {
    return new Terms(null, null, null, null, null, null, null);
  }
}
