package cn.daqiao.matcher.fit.rule;

import cn.daqiao.matcher.fit.Spot;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.skill.Skill;
import cn.daqiao.matcher.skill.SkillBook;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A seeker whose words have been read once, for any number of vacancies. Immutable. */
public final class Person {
  private final Seeker seeker;
  private final List<Known> skills;
  private final List<Known> learns;
  private final Set<String> lacked;
  private final boolean general;
  private final boolean any;
  private final Spot home;

  Person(Seeker seeker, Reader reader) {
    this.seeker = seeker;
    var words = reader.words();
    skills =
        seeker.skills().stream()
            .filter(skill -> !onlySaysWhere(skill, seeker.skills(), reader.book()))
            .map(skill -> Known.of(skill, words.bare(skill.said().strip()), reader.book()))
            .toList();
    learns =
        seeker.wish().learns().stream()
            .map(skill -> Known.of(skill, words.bare(skill.said().strip()), reader.book()))
            .toList();
    var lacked = new HashSet<String>();
    for (var skill : seeker.lacks()) {
      if (skill.code() != null) {
        lacked.add(skill.code());
      }
    }
    this.lacked = Set.copyOf(lacked);
    general =
        seeker.skills().stream()
            .anyMatch(skill ->
                words.any(skill.said())
                    || words.named(skill.said())
                    || (skill.name() != null && words.named(skill.name())));
    any = seeker.skills().stream().anyMatch(skill -> words.any(skill.said()));
    home = Spot.of(seeker.home(), reader.regions());
  }

  /** 鞋厂做成型: beside a trade told in the same words, the whole line of work says only where. */
  private static boolean onlySaysWhere(Skill skill, List<Skill> told, SkillBook book) {
    return skill.code() != null
        && told.stream()
            .anyMatch(other ->
                other.code() != null
                    && other.said().equals(skill.said())
                    && book.ancestors(other.code()).contains(skill.code()));
  }

  /** The seeker. */
  public Seeker seeker() {
    return seeker;
  }

  List<Known> skills() {
    return skills;
  }

  /** What the person would like to be taught. */
  List<Known> learns() {
    return learns;
  }

  /** Codes of occupations that the person says he or she cannot do. */
  Set<String> lacked() {
    return lacked;
  }

  /** Whether the person does general work, among other things or only. */
  boolean general() {
    return general;
  }

  /** How many different things the person would do; work of any kind counts as many. */
  public int breadth() {
    long trades =
        skills.stream()
            .map(known -> known.skill().code() == null ? known.bare() : known.skill().code())
            .distinct()
            .count();
    return general ? Integer.MAX_VALUE : (int) trades;
  }

  /** Whether the person would do anything. */
  boolean any() {
    return any;
  }

  Spot home() {
    return home;
  }

  /**
   * A skill with its bare words and their characters.
   *
   * @param code the occupation that it names or seems to mean, if any
   * @param share how sure that is, 0..1
   */
  record Known(Skill skill, String bare, Grams grams, @Nullable String code, double share) {
    static Known of(Skill skill, String bare, SkillBook book) {
      var meant = Meant.by(skill, bare, book);
      return new Known(skill, bare, Grams.asked(bare), meant.code(), meant.share());
    }
  }
}
