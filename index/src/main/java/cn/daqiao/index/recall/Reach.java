package cn.daqiao.index.recall;

import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.seeker.Seeker;
import java.util.List;
import java.util.Optional;

/** Where a person would work. */
public final class Reach {

  private Reach() {}

  /** The regions that the work has to touch; empty for no limit. */
  public static Optional<List<RegionCode>> of(Seeker seeker) {
    var wish = seeker.wish();
    if (!wish.regions().isEmpty()) {
      return Optional.of(wish.regions());
    }
    var home = seeker.home().finest();
    if (home == null || wish.scope() == null) {
      return Optional.empty();
    }
    return wish.scope().level().map(level -> List.of(home.cutTo(level)));
  }
}
