package cn.daqiao.bot.learning;

import cn.daqiao.bot.policy.Lesson;
import cn.daqiao.bot.policy.Near;
import cn.daqiao.matcher.region.RegionCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question with everything that staff decided about it, oldest first; the last step holds.
 *
 * @param question as it was asked, masked
 * @param after the article that it leans on
 * @param home whose rules the askers live under
 */
public record Decided(
    String id, String question, @Nullable Near after, RegionCode home, List<Step> steps) {
  /** Nobody changes a mind so often; older steps go. */
  private static final int KEPT = 50;

  /** Copies the list. */
  public Decided {
    steps = List.copyOf(steps);
  }

  /**
   * One decision.
   *
   * @param by the account's name
   * @param taught null where it takes everything back
   * @param base the step to which an undo goes back, 0 for none
   */
  public record Step(
      int version, String by, Instant at, Lesson.@Nullable Taught taught, int base) {}

  /** The step that holds. */
  public Optional<Step> last() {
    return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
  }

  /** How many decisions there were. */
  public int version() {
    return last().map(Step::version).orElse(0);
  }

  /** What is taught now; empty when it was taken back. */
  public Optional<Lesson> lesson() {
    return last()
        .filter(step -> step.taught() != null)
        .map(step ->
            new Lesson(question, after, home, Objects.requireNonNull(step.taught()), step.at()));
  }

  /** With one more decision. */
  public Decided decide(String by, Instant at, Lesson.Taught taught) {
    return with(new Step(version() + 1, by, at, taught, version()));
  }

  /** Back to what held before the last decision; empty where nothing holds. */
  public Optional<Decided> undo(String by, Instant at) {
    return last()
        .filter(step -> step.taught() != null)
        .map(step -> {
          var back = steps.stream().filter(s -> s.version() == step.base()).findFirst();
          return with(
              new Step(
                  version() + 1,
                  by,
                  at,
                  back.map(Step::taught).orElse(null),
                  back.map(Step::base).orElse(0)));
        });
  }

  private Decided with(Step next) {
    var all = new ArrayList<>(steps);
    all.add(next);
    return new Decided(
        id, question, after, home, all.subList(Math.max(0, all.size() - KEPT), all.size()));
  }
}
