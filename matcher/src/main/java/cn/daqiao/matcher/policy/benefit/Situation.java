package cn.daqiao.matcher.policy.benefit;

import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.seeker.Standing;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is known when benefits are checked.
 *
 * @param seeker the person; somebody unknown for an employer
 * @param told answers to questions of the data, by their keys
 * @param year the calendar year
 */
public record Situation(Seeker seeker, Map<String, Boolean> told, int year) {

  /** Copies the answers. */
  public Situation {
    told = Map.copyOf(told);
  }

  /** What the person said about a question; absent where nothing was said. */
  @Nullable Boolean said(String key) {
    return told.get(key);
  }

  /** How a condition stands of which no profile knows. */
  Finding asTold(String key) {
    var said = said(key);
    return said == null ? Finding.open(key) : Finding.of(key, said);
  }

  boolean stands(Standing standing) {
    return seeker.about().standings().contains(standing);
  }
}
