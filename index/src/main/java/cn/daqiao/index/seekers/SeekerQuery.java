package cn.daqiao.index.seekers;

import cn.daqiao.matcher.vacancy.Vacancy;
import java.time.Instant;

/**
 * Whom to find for a vacancy.
 *
 * @param vacancy whose demands and terms filter, and whose texts say what is asked for
 * @param alertsOnly whether to leave out people who want no offers
 * @param now when the vacancy has to be open, and in which year ages are counted
 * @param limit how many to find at most
 */
public record SeekerQuery(Vacancy vacancy, boolean alertsOnly, Instant now, int limit) {

  /** Whoever may take a vacancy and wants offers. */
  public static SeekerQuery of(Vacancy vacancy, Instant now, int limit) {
    return new SeekerQuery(vacancy, true, now, limit);
  }

  /** The same among all people, also those who want no offers. */
  public SeekerQuery amongAll() {
    return new SeekerQuery(vacancy, false, now, limit);
  }
}
