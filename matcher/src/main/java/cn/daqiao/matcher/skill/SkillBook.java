package cn.daqiao.matcher.skill;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Spoken words become occupations. Immutable and safe for any number of threads. */
public final class SkillBook {
  private final Map<String, Occupation> byCode;
  private final Reading reading;
  private final Kin kin;

  /** A book without decoys. */
  public SkillBook(Collection<Occupation> occupations) {
    this(occupations, List.of());
  }

  /**
   * Builds the look-ups.
   *
   * @param decoys words that hide an occupation's name without naming it, such as 厨师机; a spoken
   *     form that overlaps one is not read, unless it is longer and holds the whole decoy
   */
  public SkillBook(Collection<Occupation> occupations, Collection<String> decoys) {
    var map = new LinkedHashMap<String, Occupation>();
    occupations.forEach(occupation -> map.put(occupation.code(), occupation));
    byCode = Collections.unmodifiableMap(map);
    reading = new Reading(byCode.values(), decoys);
    kin = new Kin(byCode);
  }

  /** The occupation with that code. */
  public Optional<Occupation> byCode(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** Every occupation, in the order of the data. */
  public Collection<Occupation> all() {
    return byCode.values();
  }

  /**
   * Every occupation named in running text, longest names first at each place, in text order. A
   * form that several occupations share gives one mention for each. Verbs may stand apart from
   * their objects (养了十几年猪). Whether the text says that the person lacks the skill is not read here.
   */
  public List<Mention> read(String text) {
    return reading.read(text);
  }

  /**
   * How near the wanted occupation stands to the known one; NONE for unknown codes. RELATED is
   * symmetric, and only what is listed as such on either side: children of one group often share no
   * more than its name (焊工 and 模具工, 屠宰工 and 豆腐师傅).
   */
  public Kinship kinship(String known, String wanted) {
    return kin.between(known, wanted);
  }

  /** The codes of all wider occupations, nearest first; empty for a top family. */
  public Set<String> ancestors(String code) {
    return kin.ancestors(code);
  }

  /** Whether others are special cases of this one. */
  public boolean isGroup(String code) {
    return near(code).stream().anyMatch(other -> kinship(code, other) == Kinship.NARROWER);
  }

  /**
   * All codes whose kinship with this one is not NONE, itself included; empty for an unknown code.
   * Symmetric: it serves recall from seekers and from vacancies alike.
   */
  public Set<String> near(String code) {
    return kin.near(code);
  }

  /**
   * One occupation named in a text.
   *
   * @param said the words that name it, as they stand in the text
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
