package cn.daqiao.matcher.fit.rule;

import cn.daqiao.matcher.fit.Reason;
import cn.daqiao.matcher.fit.constraint.Licences;
import java.util.List;

/** Whether a licence or schooling that is asked for is there, or newcomers are taught. */
final class ExperienceRule implements Rule {
  private static final double SCHOOLED = 0.8;
  private static final double TAUGHT = 0.7;

  private final Licences licences;

  ExperienceRule(Licences licences) {
    this.licences = licences;
  }

  @Override
  public String name() {
    return "experience";
  }

  @Override
  public double value(Pair pair) {
    if (licensed(pair)) {
      return 1;
    }
    if (schooled(pair)) {
      return SCHOOLED;
    }
    return pair.posting().trains() ? TAUGHT : NEUTRAL;
  }

  private boolean licensed(Pair pair) {
    var asked = pair.posting().vacancy().demands().licences();
    return !asked.isEmpty() && licences.anyHeld(pair.person().seeker().about().licences(), asked);
  }

  private static boolean schooled(Pair pair) {
    var asked = pair.posting().vacancy().demands().education();
    var had = pair.person().seeker().about().education();
    return asked != null && had != null && had.reaches(asked);
  }

  @Override
  public List<Reason> reasons(Pair pair) {
    if (licensed(pair)) {
      var asked = pair.posting().vacancy().demands().licences().getFirst();
      return List.of(Reason.of("reason.licence", "licence", asked));
    }
    return schooled(pair) ? List.of(Reason.of("reason.education")) : List.of();
  }
}
