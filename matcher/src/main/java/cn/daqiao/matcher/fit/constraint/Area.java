package cn.daqiao.matcher.fit.constraint;

import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.seeker.Seeker;
import java.util.List;

/** Where a person would work. */
public final class Area {
  private Area() {}

  /**
   * The leading digits of the regions that work may lie in: those named, each by its own level,
   * else the home cut to the scope. Empty for no limit.
   */
  public static List<String> stems(Seeker seeker) {
    var wish = seeker.wish();
    if (!wish.regions().isEmpty()) {
      return wish.regions().stream().map(RegionCode::stem).toList();
    }
    var home = seeker.home().finest();
    if (home == null || wish.scope() == null) {
      return List.of();
    }
    return wish.scope().level().map(level -> List.of(home.cutTo(level).stem())).orElse(List.of());
  }
}
