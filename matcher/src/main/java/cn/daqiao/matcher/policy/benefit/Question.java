package cn.daqiao.matcher.policy.benefit;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What settles a condition.
 *
 * @param ask the question
 * @param yes how the person says yes to it; absent where it is not asked
 * @param no how the person says no to it
 * @param holds why a benefit can be claimed
 * @param fails why it cannot
 * @param said how a text says yes by the way; for folded text
 * @param denied how it says no
 * @param sensitive whether an answer is kept only by a consent of its own
 */
public record Question(
    String ask,
    @Nullable String yes,
    @Nullable String no,
    String holds,
    String fails,
    Pattern said,
    Pattern denied,
    boolean sensitive) {

  /** Whether the person can be asked, with two answers to choose from. */
  public boolean askable() {
    return yes != null && no != null;
  }

  /** What a text says about it; absent where it says nothing. */
  public @Nullable Boolean in(String folded) {
    if (denied.matcher(folded).find()) {
      return false;
    }
    return said.matcher(folded).find() ? true : null;
  }
}
