package cn.daqiao.matcher.vacancy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who offers the work, as a vacancy shows it.
 *
 * @param id the account, absent in files
 * @param name the name shown to people
 * @param contact whom to ask for
 * @param phone the employer's number
 * @param verified whether county staff have checked the employer
 * @param verifiedUntil when that check counts no more; absent has no end
 */
public record Employer(
    @Nullable String id,
    @Nullable String name,
    @Nullable String contact,
    @Nullable String phone,
    boolean verified,
    @Nullable Instant verifiedUntil) {

  /** With a check that has no end, or none. */
  public Employer(
      @Nullable String id,
      @Nullable String name,
      @Nullable String contact,
      @Nullable String phone,
      boolean verified) {
    this(id, name, contact, phone, verified, null);
  }

  /** Whether the check counts at this instant. */
  public boolean verifiedAt(Instant now) {
    return verified && (verifiedUntil == null || now.isBefore(verifiedUntil));
  }

  /** The same with a check until then; null for none. */
  public Employer verifiedUntil(@Nullable Instant until) {
    return new Employer(id, name, contact, phone, until != null, until);
  }
}
