package cn.daqiao.bot.account;

import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.vacancy.Employer;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An employer's account.
 *
 * @param id {@code eNN-ULID}
 * @param name what people are shown
 * @param region its seat
 * @param verifiedUntil when what staff have checked counts no more; absent for one never checked.
 *     Until then its vacancies are open at once
 * @param since when it was opened
 */
public record Account(
    String id, String name, RegionCode region, @Nullable Instant verifiedUntil, Instant since) {
  /**
   * How long a check counts: accounts that post have to be checked again at least every six months
   * (notice of five ministries on recruitment information on network platforms, January 2026).
   */
  static final Duration CHECK_LASTS = Duration.ofDays(180);

  /** Whether staff vouch for it at this instant. */
  public boolean verified(Instant now) {
    return verifiedUntil != null && now.isBefore(verifiedUntil);
  }

  /** The same checked at this instant. */
  Account checked(Instant now) {
    return new Account(id, name, region, now.plus(CHECK_LASTS), since);
  }

  /** The same for which staff vouch no longer. */
  Account unchecked() {
    return new Account(id, name, region, null, since);
  }

  /** How a vacancy shows it. */
  public Employer shown() {
    return new Employer(id, name, null, null, verifiedUntil != null, verifiedUntil);
  }
}
