package cn.daqiao.index.vacancies;

import cn.daqiao.matcher.region.Point;
import cn.daqiao.matcher.region.RegionTree;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.skill.Skill;
import cn.daqiao.matcher.skill.SkillBook;
import cn.daqiao.matcher.vacancy.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to find for a person.
 *
 * @param seeker whose wishes and facts filter
 * @param codes occupations that the person can or wants to do
 * @param words skills that the skill book does not know, as said
 * @param kinds what may be offered
 * @param without ids of vacancies not wanted: those refused, and those seen already
 * @param from where distances begin, absent when unknown
 * @param now when the vacancy has to be open
 * @param limit how many to find at most
 */
public record VacancyQuery(
    Seeker seeker,
    Set<String> codes,
    List<String> words,
    Set<Kind> kinds,
    Set<String> without,
    @Nullable Point from,
    Instant now,
    int limit) {

  /** Copies the collections. */
  public VacancyQuery {
    codes = Set.copyOf(codes);
    words = List.copyOf(words);
    kinds = Set.copyOf(kinds);
    without = Set.copyOf(without);
  }

  /** Whatever suits a person, of any kind. */
  public static VacancyQuery of(
      Seeker seeker, SkillBook book, RegionTree regions, Instant now, int limit) {
    var codes = new LinkedHashSet<String>();
    var words = new ArrayList<String>();
    for (var skill : seeker.skills()) {
      var named = codes(skill, book);
      codes.addAll(named);
      if (named.isEmpty()) {
        words.add(skill.said());
      }
    }
    return new VacancyQuery(
        seeker,
        codes,
        words,
        EnumSet.allOf(Kind.class),
        seeker.refused(),
        from(seeker, regions),
        now,
        limit);
  }

  private static List<String> codes(Skill skill, SkillBook book) {
    return skill.code() != null
        ? List.of(skill.code())
        : book.read(skill.said()).stream().map(mention -> mention.occupation().code()).toList();
  }

  private static @Nullable Point from(Seeker seeker, RegionTree regions) {
    var home = seeker.home();
    if (home.point() != null) {
      return home.point();
    }
    var finest = home.finest();
    return finest == null ? null : regions.pointOf(finest).orElse(null);
  }

  /** The same for some kinds only, such as courses. */
  public VacancyQuery onlyOf(Set<Kind> wanted) {
    return new VacancyQuery(seeker, codes, words, wanted, without, from, now, limit);
  }

  /** The same without these vacancies. */
  public VacancyQuery excluding(Set<String> ids) {
    var all = new HashSet<>(without);
    all.addAll(ids);
    return new VacancyQuery(seeker, codes, words, kinds, all, from, now, limit);
  }
}
