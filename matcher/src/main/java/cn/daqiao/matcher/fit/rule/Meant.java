package cn.daqiao.matcher.fit.rule;

import cn.daqiao.matcher.skill.Skill;
import cn.daqiao.matcher.skill.SkillBook;
import org.jspecify.annotations.Nullable;

/**
 * The occupation that a skill names or, in words that the book does not have, seems to mean.
 *
 * @param code the occupation, if any
 * @param share how sure that is, 0..1
 */
public record Meant(@Nullable String code, double share) {
  private static final double SURE = 0.6;
  private static final double LIKELY = 0.8;
  private static final double PERHAPS = 0.65;

  /** What the skill means. */
  public static Meant by(Skill skill, String bare, SkillBook book) {
    if (skill.code() != null) {
      return new Meant(skill.code(), 1);
    }
    return book.guess(bare)
        .map(guess ->
            new Meant(guess.occupation().code(), guess.likeness() >= SURE ? LIKELY : PERHAPS))
        .orElse(new Meant(null, 0));
  }
}
