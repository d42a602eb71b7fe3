package cn.daqiao.matcher.skill;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a person can do.
 *
 * @param said the person's own words
 * @param code the occupation's code; absent when the skill book does not know the words
 * @param name the occupation's name; absent with the code
 */
public record Skill(String said, @Nullable String code, @Nullable String name) {

  /** Words that the skill book does not know; they still match by their text. */
  public static Skill unknown(String said) {
    return new Skill(said, null, null);
  }
}
