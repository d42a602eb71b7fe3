package cn.daqiao.matcher.fit.rule;

import cn.daqiao.matcher.fit.Reason;
import cn.daqiao.matcher.vacancy.Shift;
import java.util.ArrayList;
import java.util.List;

/** How many of the conditions that the person asks for the vacancy states. */
final class WishesRule implements Rule {

  @Override
  public String name() {
    return "wishes";
  }

  @Override
  public double value(Pair pair) {
    var wish = pair.person().seeker().wish();
    var terms = pair.posting().vacancy().terms();
    int asked = 0;
    double met = 0;
    if (wish.shift() != null) {
      asked++;
      met += terms.shift() == null ? NEUTRAL : terms.shift() == wish.shift() ? 1 : 0;
    }
    if (Boolean.TRUE.equals(wish.needsBoard())) {
      asked++;
      met += terms.board() == null ? NEUTRAL : terms.board() ? 1 : 0;
    }
    if (Boolean.TRUE.equals(wish.wantsTraining())) {
      asked++;
      met += pair.posting().trains() ? 1 : NEUTRAL;
    }
    return asked == 0 ? NEUTRAL : met / asked;
  }

  @Override
  public List<Reason> reasons(Pair pair) {
    var wish = pair.person().seeker().wish();
    var terms = pair.posting().vacancy().terms();
    var reasons = new ArrayList<Reason>();
    if (Boolean.TRUE.equals(terms.board())) {
      reasons.add(Reason.of("reason.board"));
    }
    if (wish.shift() == Shift.DAY && terms.shift() == Shift.DAY) {
      reasons.add(Reason.of("reason.shift.day"));
    }
    if (wish.shift() == Shift.NIGHT && terms.shift() == Shift.NIGHT) {
      reasons.add(Reason.of("reason.shift.night"));
    }
    if (pair.posting().trains()) {
      reasons.add(Reason.of("reason.trains"));
    }
    return List.copyOf(reasons);
  }
}
