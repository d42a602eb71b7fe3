package cn.daqiao.bot.policy;

import cn.daqiao.matcher.policy.Answer;
import cn.daqiao.matcher.region.RegionCode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer, and what staff would need to give a better one.
 *
 * @param open whether it was a question that was not fully answered, and that nobody has decided on
 * @param after the article spoken of before, where the question leans on it
 * @param near the nearest articles, best first
 * @param home whose rules applied
 * @param told what the asker told of himself or herself, where it was asked what there is to get
 */
public record Reply(
    Answer answer,
    boolean open,
    @Nullable Near after,
    List<Near> near,
    RegionCode home,
    @Nullable Map<String, Boolean> told) {

  /** Copies the list. */
  public Reply {
    near = List.copyOf(near);
  }

  static Reply settled(Answer answer, RegionCode home) {
    return new Reply(answer, false, null, List.of(), home, null);
  }
}
