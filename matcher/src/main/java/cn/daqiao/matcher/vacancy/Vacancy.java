package cn.daqiao.matcher.vacancy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy, course or fair.
 *
 * @param id {@code vNN-ULID} from the service, anything in files
 * @param kind what is offered
 * @param employer who offers it
 * @param title as advertised
 * @param description the work in the employer's words
 * @param site where
 * @param pay absent when none is stated
 * @param demands what is asked
 * @param terms on which terms
 * @param headcount how many are still wanted; absent is at least one
 * @param openUntil the first instant at which it is no longer open; absent has no end
 * @param posted when it was posted; absent in files
 * @param status only {@link Status#OPEN} is matched
 * @param version counts every change, from 1
 */
public record Vacancy(
    String id,
    Kind kind,
    Employer employer,
    String title,
    @Nullable String description,
    Site site,
    @Nullable Pay pay,
    Demands demands,
    Terms terms,
    @Nullable Integer headcount,
    @Nullable Instant openUntil,
    @Nullable Instant posted,
    Status status,
    int version) {

  /** Refuses a vacancy without id or title. */
  public Vacancy {
    if (id.isBlank() || title.isBlank()) {
      throw new IllegalArgumentException("a vacancy has an id and a title");
    }
  }

  /** Whether people can take it at this instant: released, not over, somebody still wanted. */
  public boolean openAt(Instant now) {
    return status == Status.OPEN
        && (openUntil == null || now.isBefore(openUntil))
        && (headcount == null || headcount > 0);
  }

  /**
   * Whether it is worth telling anybody about: open, and not a course that has begun or a fair that
   * is over. No hard constraint, as those stand in the interface's table.
   */
  public boolean offeredAt(Instant now) {
    var until = offeredUntil();
    return openAt(now) && (until == null || now.isBefore(until));
  }

  /** The first instant at which nobody is told of it any more; absent has no end. */
  public @Nullable Instant offeredUntil() {
    var last = kind.paid() ? null : Schedule.of(this).last(kind);
    return last == null || (openUntil != null && openUntil.isBefore(last)) ? openUntil : last;
  }

  /** The same vacancy, one version on, with another status. */
  public Vacancy withStatus(Status next) {
    return standing(next, posted, version + 1);
  }

  /** The same vacancy, one version on, of an employer checked until then; null for not checked. */
  public Vacancy verifiedUntil(@Nullable Instant until) {
    return new Vacancy(
        id,
        kind,
        employer.verifiedUntil(until),
        title,
        description,
        site,
        pay,
        demands,
        terms,
        headcount,
        openUntil,
        posted,
        status,
        version + 1);
  }

  /**
   * What is offered stays; how it stands with us is another.
   *
   * @param when when it was posted
   * @param number the version
   */
  public Vacancy standing(Status next, @Nullable Instant when, int number) {
    return new Vacancy(
        id,
        kind,
        employer,
        title,
        description,
        site,
        pay,
        demands,
        terms,
        headcount,
        openUntil,
        when,
        next,
        number);
  }
}
