package cn.daqiao.matcher.seeker;

import cn.daqiao.matcher.vacancy.Education;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person apart from skills and wishes; whatever is absent is unknown.
 *
 * @param gender sex
 * @param birthYear year of birth
 * @param age full years, where the person stated an age; counts before the birth year
 * @param education schooling
 * @param graduated year of graduation
 * @param licences licences and certificates held, as said
 * @param disability whether the person has a disability
 * @param standings what the registers say
 * @param poor whether the household is registered as poor, where that alone was said
 */
public record About(
    @Nullable Gender gender,
    @Nullable Integer birthYear,
    @Nullable Integer age,
    @Nullable Education education,
    @Nullable Integer graduated,
    List<String> licences,
    @Nullable Boolean disability,
    Set<Standing> standings,
    @Nullable Boolean poor) {

  /** Copies the collections. */
  public About {
    licences = List.copyOf(licences);
    standings = Set.copyOf(standings);
  }

  /** Nothing known. */
  public static About unknown() {
    return new About(null, null, null, null, null, List.of(), null, Set.of(), null);
  }

  /**
   * What is unknown here taken from another record of the same person; standings hold from both.
   */
  About orElse(About other) {
    boolean born = birthYear != null || age != null;
    var all = new HashSet<>(standings);
    all.addAll(other.standings);
    return new About(
        gender == null ? other.gender : gender,
        born ? birthYear : other.birthYear,
        born ? age : other.age,
        education == null ? other.education : education,
        graduated == null ? other.graduated : graduated,
        licences.isEmpty() ? other.licences : licences,
        disability == null ? other.disability : disability,
        all,
        poor == null ? other.poor : poor);
  }

  /** The same facts with the standings of a newer register, where it names any. */
  About registeredAs(About newer) {
    var all = new HashSet<>(standings);
    if (!newer.standings.isEmpty()) {
      all.removeIf(Standing::registered);
      all.addAll(newer.standings);
    }
    return new About(
        gender,
        birthYear,
        age,
        education,
        graduated,
        licences,
        disability,
        all,
        newer.poor == null ? poor : newer.poor);
  }

  /** The same facts with the standings of another record too: none is taken away. */
  About alsoAs(About other) {
    var all = new HashSet<>(standings);
    all.addAll(other.standings);
    return new About(
        gender,
        birthYear,
        age,
        education,
        graduated,
        licences,
        disability,
        all,
        (poor == null || Boolean.TRUE.equals(other.poor)) ? other.poor : poor);
  }

  /** What is kept of this only by a consent of its own. */
  public SensitiveFacts sensitive() {
    var kept = SensitiveFacts.none();
    if (disability != null) {
      kept = kept.with(new Fact.Disabled(disability));
    }
    for (var standing : standings) {
      kept = kept.with(new Fact.Stands(standing));
    }
    return poor == null ? kept : kept.with(new Fact.Poor(poor));
  }

  /** Whether posts kept for registered poor people are open to this person. */
  public boolean countsAsPoor() {
    return Boolean.TRUE.equals(poor) || standings.stream().anyMatch(Standing::countsAsPoor);
  }
}
