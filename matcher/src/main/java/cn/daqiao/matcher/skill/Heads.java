package cn.daqiao.matcher.skill;

import cn.daqiao.matcher.skill.SkillBook.Kinship;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Ends that the names of many occupations share, such as 安装工 and 操作员: behind words that were not
 * read they do not say which occupation is meant.
 */
final class Heads {
  private static final String[] WORKERS = {"工人", "师傅", "人员", "女工", "工", "员", "师", "匠", "手"};
  private static final int SHARED_BY = 3;

  /** For each end, the occupations that have a longer form with it. */
  private final Map<String, Set<String>> longer = new HashMap<>();

  private final Kin kin;

  Heads(Collection<Occupation> occupations, Kin kin) {
    this.kin = kin;
    var whole = new HashSet<String>();
    occupations.forEach(one -> one.forms().forEach(form -> whole.add(core(form))));
    for (var occupation : occupations) {
      for (var form : occupation.forms()) {
        var core = core(form);
        for (int from = 1; from <= core.length() - 2; from++) {
          var end = core.substring(from);
          if (whole.contains(end)) {
            longer.computeIfAbsent(end, _ -> new HashSet<>()).add(occupation.code());
          }
        }
      }
    }
  }

  /** Whether at least three occupations that are no kin of this one are named with such an end. */
  boolean shared(String said, String code) {
    return longer.getOrDefault(core(said), Set.of()).stream()
            .filter(other -> kin.between(code, other) == Kinship.NONE)
            .limit(SHARED_BY)
            .count()
        == SHARED_BY;
  }

  private static String core(String form) {
    for (var worker : WORKERS) {
      if (form.length() - worker.length() >= 2 && form.endsWith(worker)) {
        return form.substring(0, form.length() - worker.length());
      }
    }
    return form;
  }
}
