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
  /** From so many special cases on, an occupation is a line of work. */
  private static final int WIDE = 3;

  private final Map<String, Occupation> byCode;
  private final Reading reading;
  private final Kin kin;
  private final Heads heads;
  private final Nearest nearest;

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
    heads = new Heads(byCode.values(), kin);
    nearest =
        new Nearest(byCode.values().stream().filter(one -> kin.narrower(one.code()) == 0).toList());
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
   * The occupation that words most likely mean in which none is named: 锯大树 is near 锯树. Empty where
   * none stands out, and for more than a few words.
   */
  public Optional<Guess> guess(String words) {
    return nearest.of(words);
  }

  /**
   * Whether the words hardly tell the occupation where others stand before them that were not read:
   * the end of many names, such as 安装工, and the name of a whole line of work.
   */
  public boolean vague(Mention mention) {
    var code = mention.occupation().code();
    return heads.shared(mention.said(), code) || kin.narrower(code) >= WIDE;
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
    return kin.narrower(code) > 0;
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

  /**
   * An occupation that words seem to mean.
   *
   * @param likeness how near they come to words that name it, 0..1
   */
  public record Guess(Occupation occupation, double likeness) {}

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
