package cn.daqiao.matcher.skill;

import cn.daqiao.matcher.skill.SkillBook.Kinship;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** How the occupations stand to each other, worked out once for all pairs that are kin at all. */
final class Kin {
  private final Map<String, Set<String>> ancestors = new HashMap<>();
  private final Map<String, Map<String, Kinship>> near = new HashMap<>();
  private final Map<String, Integer> narrower = new HashMap<>();

  Kin(Map<String, Occupation> byCode) {
    byCode.keySet().forEach(code -> ancestors.put(code, climb(code, byCode)));
    byCode.keySet().forEach(code -> put(code, code, Kinship.SAME));
    ancestors.forEach((code, wider) ->
        wider.forEach(up -> {
          put(code, up, Kinship.BROADER);
          put(up, code, Kinship.NARROWER);
          narrower.merge(up, 1, Integer::sum);
        }));
    for (var occupation : byCode.values()) {
      occupation.related().stream()
          .filter(byCode::containsKey)
          .forEach(other -> relate(occupation.code(), other));
    }
  }

  Set<String> ancestors(String code) {
    return ancestors.getOrDefault(code, Set.of());
  }

  Set<String> near(String code) {
    var kin = near.get(code);
    return kin == null ? Set.of() : Collections.unmodifiableSet(kin.keySet());
  }

  Kinship between(String known, String wanted) {
    var kin = near.get(known);
    return kin == null ? Kinship.NONE : kin.getOrDefault(wanted, Kinship.NONE);
  }

  /** How many special cases it has. */
  int narrower(String code) {
    return narrower.getOrDefault(code, 0);
  }

  private static Set<String> climb(String code, Map<String, Occupation> byCode) {
    var wider = new LinkedHashSet<String>();
    var at = byCode.get(code);
    while (at != null && at.broader() != null) {
      at = byCode.get(at.broader());
      if (at == null || at.code().equals(code) || !wider.add(at.code())) {
        break;
      }
    }
    return Collections.unmodifiableSet(wider);
  }

  private void relate(String one, String other) {
    put(one, other, Kinship.RELATED);
    put(other, one, Kinship.RELATED);
  }

  private void put(String known, String wanted, Kinship kinship) {
    near.computeIfAbsent(known, _ -> new LinkedHashMap<>()).putIfAbsent(wanted, kinship);
  }
}
