package cn.daqiao.matcher.vacancy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a vacancy asks of a person; whatever is absent is not asked.
 *
 * @param skills the employer's own words
 * @param education the least schooling
 * @param licences any one of these must be held; empty asks for none
 * @param ageMin the least age in full years
 * @param ageMax the greatest age in full years
 * @param povertyOnly open to registered poor people only
 */
public record Demands(
    List<String> skills,
    @Nullable Education education,
    List<String> licences,
    @Nullable Integer ageMin,
    @Nullable Integer ageMax,
    boolean povertyOnly) {

  /** Copies the lists and refuses an age range the wrong way round. */
  public Demands {
    skills = List.copyOf(skills);
    licences = List.copyOf(licences);
    if (ageMin != null && ageMax != null && ageMin > ageMax) {
      throw new IllegalArgumentException("the lowest age is above the highest");
    }
  }

  /** Nothing asked. */
  public static Demands none() {
    return new Demands(List.of(), null, List.of(), null, null, false);
  }
}
