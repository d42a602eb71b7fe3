package cn.daqiao.matcher.policy;

import cn.daqiao.matcher.seeker.Gender;
import cn.daqiao.matcher.seeker.Standing;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person must be to get a benefit, as far as it can be computed. Whatever is absent is not
 * asked for.
 *
 * @param sex the only sex that the document names
 * @param maxAge full years, this one included
 * @param minYears years worked
 * @param poor whether the household has to be registered as poor
 * @param standings one of these is enough; empty where none is asked for
 * @param notLifted whether a household that left poverty is left out
 * @param graduationYear whether it is granted in the year of graduation alone
 */
public record Requirement(
    @Nullable Gender sex,
    @Nullable Integer maxAge,
    @Nullable Integer minYears,
    boolean poor,
    Set<Standing> standings,
    boolean notLifted,
    boolean graduationYear) {

  /** Copies the standings. */
  public Requirement {
    standings = Set.copyOf(standings);
  }

  /** Whether the document names only the other sex; an unknown one may be either. */
  public boolean namesOnlyTheOther(@Nullable Gender of) {
    return sex != null && of != null && sex != of;
  }
}
