package cn.daqiao.index.vacancies;

import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.vacancy.Kind;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * What to find for a person.
 *
 * @param seeker whose wishes and facts filter, and whose skills are asked for
 * @param kinds what may be offered
 * @param without ids of vacancies not wanted beside those refused, such as those seen already
 * @param now when the vacancy has to be open
 * @param limit how many to find at most
 */
public record VacancyQuery(
    Seeker seeker, Set<Kind> kinds, Set<String> without, Instant now, int limit) {

  /** Copies the collections. */
  public VacancyQuery {
    kinds = Set.copyOf(kinds);
    without = Set.copyOf(without);
  }

  /** Whatever suits a person, of any kind. */
  public static VacancyQuery of(Seeker seeker, Instant now, int limit) {
    return new VacancyQuery(seeker, EnumSet.allOf(Kind.class), Set.of(), now, limit);
  }

  /** The same for somebody else, or for the same person with other wishes. */
  public VacancyQuery of(Seeker other) {
    return new VacancyQuery(other, kinds, without, now, limit);
  }

  /** The same for some kinds only, such as courses. */
  public VacancyQuery onlyOf(Set<Kind> wanted) {
    return new VacancyQuery(seeker, wanted, without, now, limit);
  }

  /** The same without these vacancies. */
  public VacancyQuery excluding(Set<String> ids) {
    return new VacancyQuery(seeker, kinds, ids, now, limit);
  }
}
