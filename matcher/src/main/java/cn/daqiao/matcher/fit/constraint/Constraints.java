package cn.daqiao.matcher.fit.constraint;

import cn.daqiao.matcher.fit.Constraint;
import cn.daqiao.matcher.region.RegionTree;
import java.util.List;

/** All hard constraints. */
public final class Constraints {
  private Constraints() {}

  /** Every constraint, in the order of the interface's table. */
  public static List<Constraint> all(Licences licences, RegionTree regions) {
    return List.of(
        new Wage(),
        new Place(regions),
        new Age(),
        new Schooling(),
        new Licence(licences),
        new Hours(),
        new Board(),
        new Disability(),
        new Poverty(),
        new State());
  }
}
