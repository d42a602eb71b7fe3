package cn.daqiao.matcher.fit.rule;

import cn.daqiao.matcher.fit.rule.Person.Known;
import org.jspecify.annotations.Nullable;

/**
 * What a vacancy has to do with a person.
 *
 * @param value 0 for nothing to 1 for exactly what the person does
 * @param via how they come together
 * @param skill the skill that does it, absent where none does
 */
record Tie(double value, Via via, @Nullable Known skill) {
  static final Tie NONE = new Tie(0, Via.NOTHING, null);

  /** How a vacancy and a person come together. */
  enum Via {
    /** The vacancy names what the person does, or a special or wider case of it. */
    TRADE,
    /** The vacancy names something near it. */
    KIN,
    /** The vacancy's text has the person's words. */
    WORDS,
    /** The work takes no trade, and the person does such work or has named no trade. */
    GENERAL,
    /** The person wants to be taught. */
    TRAINING,
    /** The course teaches what the person wants to learn, or something near it. */
    LESSON,
    /** A fair near home, where many employers come together. */
    FAIR,
    NOTHING
  }

  /** The stronger of the two; the first where they are equal. */
  Tie or(double otherValue, Via otherVia, @Nullable Known otherSkill) {
    return otherValue > value ? new Tie(otherValue, otherVia, otherSkill) : this;
  }
}
