package cn.daqiao.matcher.fit.rule;

import cn.daqiao.matcher.fit.Reason;
import java.util.ArrayList;
import java.util.List;

/** Whether staff have checked the employer lately, and whether social insurance is paid. */
final class TrustRule implements Rule {
  private static final double CHECKED = 0.3;
  private static final double INSURED = 0.2;

  @Override
  public String name() {
    return "trust";
  }

  @Override
  public double value(Pair pair) {
    var vacancy = pair.posting().vacancy();
    double value = NEUTRAL;
    if (vacancy.employer().verifiedAt(pair.now())) {
      value += CHECKED;
    }
    if (vacancy.terms().insurance() != null) {
      value += vacancy.terms().insurance() ? INSURED : -INSURED;
    }
    return value;
  }

  @Override
  public List<Reason> reasons(Pair pair) {
    var vacancy = pair.posting().vacancy();
    var reasons = new ArrayList<Reason>();
    if (Boolean.TRUE.equals(vacancy.terms().insurance())) {
      reasons.add(Reason.of("reason.insurance"));
    }
    if (vacancy.employer().verifiedAt(pair.now())) {
      reasons.add(Reason.of("reason.verified"));
    }
    return List.copyOf(reasons);
  }
}
