package cn.daqiao.matcher.skill;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Spoken words become occupations. Immutable and safe for any number of threads. */
public final class SkillBook {

  /** Builds the look-ups. */
  public SkillBook(Collection<Occupation> occupations) {}

  /** The occupation with that code. */
  public Optional<Occupation> byCode(String code) {
    return Optional.empty();
  }

  /** Every occupation named in running text, longest names first at each place, in text order. */
  public List<Mention> read(String text) {
    return List.of();
  }

  /** How near the wanted occupation stands to the known one. */
  public Kinship kinship(String known, String wanted) {
    return Kinship.NONE;
  }

  /**
   * One occupation named in a text.
   *
   * @param said the words that name it
   * @param start where they begin
   */
  public record Mention(Occupation occupation, String said, int start) {}

  /** How near two occupations stand, nearest first. */
  public enum Kinship {
    SAME,
    /** The wanted one is a special case of the known one. */
    NARROWER,
    /** The wanted one is wider than the known one. */
    BROADER,
    RELATED,
    NONE
  }
}
