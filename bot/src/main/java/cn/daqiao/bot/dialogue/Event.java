package cn.daqiao.bot.dialogue;

import cn.daqiao.matcher.fit.Fit;
import cn.daqiao.matcher.policy.Answer;
import cn.daqiao.matcher.policy.benefit.Checked;
import cn.daqiao.matcher.region.Point;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens to a conversation. Every event carries its time, so that no clock is read. */
public sealed interface Event {
  /** When it happened. */
  Instant at();

  /** Whether it is something that nobody asked for, or that cannot be answered. */
  default boolean unasked() {
    return this instanceof Offered
        || this instanceof CourseOver
        || this instanceof Silent
        || this instanceof Left;
  }

  /** Whether it is something that the person did, and not what the service found or has to say. */
  default boolean byPerson() {
    return switch (this) {
      case Said _, Tapped _, Followed _, Left _, SharedPlace _, SentOther _ -> true;
      case Found _,
          JobsRead _,
          Answered _,
          Judged _,
          Reported _,
          Offered _,
          CourseOver _,
          Silent _ ->
          false;
    };
  }

  /** The person wrote something. */
  record Said(Instant at, String text) implements Event {}

  /** The person tapped a menu entry; the key is one of {@code config/data/menu}. */
  record Tapped(Instant at, String key) implements Event {}

  /** The person follows the account, or follows it again. */
  record Followed(Instant at) implements Event {}

  /** The person no longer follows the account. Nothing can be said; pushing stops. */
  record Left(Instant at) implements Event {}

  /** The person shared a place. */
  record SharedPlace(Instant at, Point point) implements Event {}

  /** A picture, a voice message or another kind that cannot be read yet. */
  record SentOther(Instant at, String kind) implements Event {}

  /**
   * What {@link Effect.Find} found, best first.
   *
   * @param fits at most as many as asked for
   * @param relaxed the names of the constraints that were loosened; empty as a rule
   * @param more whether further ones would be found
   * @param kinds what was asked for; empty for every paid kind
   */
  record Found(Instant at, List<Fit> fits, List<String> relaxed, boolean more, Set<String> kinds)
      implements Event {
    /** What is in {@code relaxed} when courses in another trade than wanted were found. */
    public static final String TRADE = "trade";

    /** Jobs. */
    public Found(Instant at, List<Fit> fits, List<String> relaxed, boolean more) {
      this(at, fits, relaxed, more, Set.of());
    }
  }

  /** What {@link Effect.ReadJobs} brought: those that still exist, judged anew. */
  record JobsRead(Instant at, String question, List<Fit> fits) implements Event {}

  /**
   * What {@link Effect.AskPolicy} brought.
   *
   * @param checked what the asker can claim, where that was asked
   */
  record Answered(Instant at, Answer answer, @Nullable Checked checked) implements Event {
    /** An answer about anything else. */
    public Answered(Instant at, Answer answer) {
      this(at, answer, null);
    }
  }

  /** {@link Effect.Judge} was noted. */
  record Judged(Instant at, boolean useful) implements Event {}

  /** What came of {@link Effect.Perform}. */
  record Reported(Instant at, Report report) implements Event {}

  /** Vacancies are about to be pushed to this person: the step's words go to the outbox. */
  record Offered(Instant at, List<Fit> fits) implements Event {}

  /** The person has perhaps been silent for long: the step's words, if any, go to the outbox. */
  record Silent(Instant at) implements Event {}

  /** A course for which the person enrolled is over: the step's words go to the outbox. */
  record CourseOver(Instant at, String course) implements Event {}
}
