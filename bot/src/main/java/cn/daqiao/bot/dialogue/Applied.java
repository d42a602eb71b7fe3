package cn.daqiao.bot.dialogue;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy that a person is interested in, or a course for which the person is enrolled.
 *
 * @param job which
 * @param at when the person said so
 * @param shared the agreement that name and phone go to this employer; absent where it was refused
 * @param attended whether the person was at the course; absent until that is known
 * @param asked when the person was last asked that
 */
public record Applied(
    Listed job,
    Instant at,
    @Nullable Consent shared,
    @Nullable Boolean attended,
    @Nullable Instant asked) {
  private static final Duration PATIENCE = Duration.ofDays(7);

  /** Interest of which nothing more is known. */
  public Applied(Listed job, Instant at, @Nullable Consent shared) {
    this(job, at, shared, null, null);
  }

  /** Whether it is the free course of that year, had or still to come. */
  boolean usesUp(int year) {
    return teachesFree() && !Boolean.FALSE.equals(attended) && job.year(at) == year;
  }

  private boolean teachesFree() {
    return job.teaches() && job.fee() == null;
  }

  /**
   * Whether it is a free course that is over, of which nobody knows whether the person was there.
   */
  boolean unclear(Instant now) {
    return teachesFree() && attended == null && !now.isBefore(job.over(at));
  }

  /** Whether it is time to ask. */
  public boolean askable(Instant now) {
    return unclear(now) && (asked == null || !now.isBefore(asked.plus(PATIENCE)));
  }

  /** Whether it can still be called off. */
  boolean revocable(Instant now) {
    return attended == null && !job.begun(now);
  }

  Applied attended(boolean was) {
    return new Applied(job, at, shared, was, asked);
  }

  Applied askedAt(Instant now) {
    return new Applied(job, at, shared, attended, now);
  }
}
