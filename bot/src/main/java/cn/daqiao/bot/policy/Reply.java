package cn.daqiao.bot.policy;

import cn.daqiao.matcher.policy.Answer;
import cn.daqiao.matcher.region.RegionCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer, and what staff would need to give a better one.
 *
 * @param open whether it was a question that was not fully answered, and that nobody has decided on
 * @param after the article spoken of before, where the question leans on it
 * @param near the nearest articles, best first
 * @param home whose rules applied
 */
public record Reply(
    Answer answer, boolean open, @Nullable Near after, List<Near> near, RegionCode home) {

  /** Copies the list. */
  public Reply {
    near = List.copyOf(near);
  }

  static Reply settled(Answer answer, RegionCode home) {
    return new Reply(answer, false, null, List.of(), home);
  }
}
