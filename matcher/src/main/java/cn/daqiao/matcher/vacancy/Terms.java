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
 * @param fee whole yuan that a course costs a person, 0 for a free one; absent leaves it to its
 *     words
 */
public record Terms(
    @Nullable Boolean board,
    @Nullable Boolean insurance,
    @Nullable Shift shift,
    @Nullable Boolean welcomesDisabled,
    @Nullable String starts,
    @Nullable String hours,
    @Nullable String certificate,
    @Nullable Integer fee) {

  /** With nothing stated of a fee. */
  public Terms(
      @Nullable Boolean board,
      @Nullable Boolean insurance,
      @Nullable Shift shift,
      @Nullable Boolean welcomesDisabled,
      @Nullable String starts,
      @Nullable String hours,
      @Nullable String certificate) {
    this(board, insurance, shift, welcomesDisabled, starts, hours, certificate, null);
  }

  /** Nothing known. */
  public static Terms unknown() {
    return new Terms(null, null, null, null, null, null, null);
  }
}
