package cn.daqiao.bot.dialogue;

import cn.daqiao.matcher.fit.Fit;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a step asks the shell to do. {@link Find}, {@link ReadJobs}, {@link AskPolicy}, {@link
 * Judge} and {@link Perform} are performed before the turn is saved and come back as events, and
 * stand last in their step; all others are saved with the turn, in one script.
 */
public sealed interface Effect {
  /** Words to the person. Several in one turn are joined in order, a blank line between them. */
  record Say(Line line) implements Effect {}

  /**
   * Look for vacancies for the step's person; comes back as {@link Event.Found}.
   *
   * @param kinds which kinds of posting, as words of the interface; empty for every paid kind
   * @param exclude vacancies not wanted (seen already)
   * @param limit how many
   * @param mayRelax whether constraints may be loosened when nothing is left
   */
  record Find(Set<String> kinds, Set<String> exclude, int limit, boolean mayRelax)
      implements Effect {}

  /**
   * Read vacancies that were shown, to answer a question about them; comes back as {@link
   * Event.JobsRead}.
   *
   * @param question as asked
   * @param vacancies their ids, in the order of their numbers
   */
  record ReadJobs(String question, List<String> vacancies) implements Effect {}

  /**
   * Answer a policy question; comes back as {@link Event.Answered}.
   *
   * @param question as asked
   * @param context earlier questions of the same topic, oldest first
   */
  record AskPolicy(String question, List<String> context) implements Effect {}

  /**
   * The answer to a policy question was of use or not; comes back as {@link Event.Judged}.
   *
   * @param question as asked
   * @param context earlier questions of the same topic, oldest first
   * @param asked when it was asked; each answer is judged once
   */
  record Judge(String question, List<String> context, Instant asked, boolean useful)
      implements Effect {}

  /** These were shown, in this order: rows of the match log. */
  record Shown(List<Fit> fits) implements Effect {}

  /**
   * The person is interested in a vacancy.
   *
   * @param share whether name and phone may go to the employer, agreed to by name
   * @param judged how it was found to fit when it was shown, where that is known
   */
  record Interest(String vacancy, boolean share, Listed.@Nullable Judged judged) implements Effect {
    /** Interest in a vacancy of which no judgement is known. */
    public Interest(String vacancy, boolean share) {
      this(vacancy, share, null);
    }
  }

  /** The person calls off the interest in a vacancy, or a course. */
  record Withdraw(String vacancy) implements Effect {}

  /** The person was at a course for which he or she had enrolled, or not. */
  record Attended(String course, boolean was) implements Effect {}

  /**
   * The person turned a vacancy down, for a reason: far, pay, skill, family, found, tired, shift or
   * other.
   */
  record Decline(String vacancy, String reason) implements Effect {}

  /** Everything about the person is to be destroyed; the step's words are the last. */
  record Forget() implements Effect {}

  /** Something is to be done for whom the person acts; comes back as {@link Event.Reported}. */
  record Perform(Task task) implements Effect {}

  /**
   * A human is wanted: the case comes to the officers with what was said last.
   *
   * @param reason {@code asked}, {@code misunderstood} or {@code despair}
   */
  record CallHuman(String reason) implements Effect {}

  /** The person wants no human any more, or talks with us again. */
  record LeaveHuman() implements Effect {}
}
