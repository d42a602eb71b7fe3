package cn.daqiao.matcher.fit;

import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.seeker.Topic;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a person could tell to be judged better. */
final class Missing {
  private Missing() {}

  static Set<Topic> of(Seeker seeker) {
    var missing = EnumSet.noneOf(Topic.class);
    if (seeker.skills().isEmpty()) {
      missing.add(Topic.SKILLS);
    }
    if (seeker.wish().wageMin() == null) {
      missing.add(Topic.WAGE);
    }
    var home = seeker.home();
    if (home.region() == null && home.township() == null && home.point() == null) {
      missing.add(Topic.COUNTY);
    } else if (home.township() == null && home.point() == null) {
      missing.add(Topic.TOWNSHIP);
    }
    if (seeker.wish().scope() == null && seeker.wish().regions().isEmpty()) {
      missing.add(Topic.REACH);
    }
    if (seeker.about().age() == null && seeker.about().birthYear() == null) {
      missing.add(Topic.BIRTH);
    }
    return Collections.unmodifiableSet(missing);
  }
}
