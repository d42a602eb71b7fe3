package cn.daqiao.matcher.fit.rule;

import cn.daqiao.matcher.fit.Reason;
import cn.daqiao.matcher.fit.rule.Person.Known;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How near the work stands to what the person can do. */
final class SkillRule implements Rule {
  private static final int SAYABLE = 8;
  private static final double SURE = 0.7;

  @Override
  public String name() {
    return "skill";
  }

  @Override
  public double value(Pair pair) {
    return pair.tie().value();
  }

  @Override
  public List<Reason> reasons(Pair pair) {
    var tie = pair.tie();
    return switch (tie.via()) {
      case TRADE -> skill(tie.skill(), tie.value() >= SURE);
      case KIN -> skill(tie.skill(), false);
      case WORDS -> skill(tie.skill(), tie.value() >= SURE);
      case GENERAL -> List.of(Reason.of("reason.general"));
      case TRAINING -> List.of(Reason.of("reason.training"));
      case LESSON -> lesson(tie.skill());
      case FAIR -> List.of(Reason.of("reason.fair"));
      case NOTHING -> List.of();
    };
  }

  private static List<Reason> lesson(@Nullable Known known) {
    return known == null || known.bare().length() > SAYABLE
        ? List.of(Reason.of("reason.training"))
        : List.of(Reason.of("reason.learn", "skill", known.bare()));
  }

  private static List<Reason> skill(@Nullable Known known, boolean sure) {
    if (known == null) {
      return List.of();
    }
    var name = known.skill().name();
    boolean sayable = known.bare().length() <= SAYABLE;
    if (!sayable && name == null) {
      return List.of(Reason.of("reason.words"));
    }
    var said = sayable || name == null ? known.bare() : name;
    var key = sure ? (sayable ? "reason.skill" : "reason.trade") : "reason.kin";
    return List.of(Reason.of(key, "skill", said));
  }
}
