package cn.daqiao.matcher.fit;

import cn.daqiao.matcher.fit.constraint.Licences;
import cn.daqiao.matcher.fit.rule.GeneralWords;
import cn.daqiao.matcher.fit.rule.Weights;

/**
 * What staff may set about matching, from {@code config/data/rules}.
 *
 * @param version names this set of figures; logged with every match
 * @param weights how much each rule counts
 * @param related the least value of the skill rule at which a vacancy has to do with a person
 * @param usualWage yuan a month that stands in for a floor that nobody named
 * @param words words of general work
 * @param licences names of licences
 */
public record Rules(
    String version,
    Weights weights,
    double related,
    int usualWage,
    GeneralWords words,
    Licences licences) {

  /** Refuses a blank version and figures that make no sense. */
  public Rules {
    if (version.isBlank()) {
      throw new IllegalArgumentException("the rules need a version");
    }
    if (!(related > 0 && related < 1)) {
      throw new IllegalArgumentException("related must lie between 0 and 1, not " + related);
    }
    if (usualWage < 1) {
      throw new IllegalArgumentException("usualWage must be above zero, not " + usualWage);
    }
  }
}
