package cn.daqiao.matcher.fit.constraint;

import org.jspecify.annotations.Nullable;

/** Truths as a check shows them. */
final class Truths {
  private Truths() {}

  static @Nullable String of(@Nullable Boolean truth) {
    return truth == null ? null : truth.toString();
  }
}
