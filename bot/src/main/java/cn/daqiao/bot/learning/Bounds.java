package cn.daqiao.bot.learning;

import cn.daqiao.config.Limits;
import java.time.Duration;

/**
 * How much of people's questions is kept.
 *
 * @param kept how long after it was last asked
 * @param most how many at most; the one not asked for longest goes first
 * @param perAsker how many of one person's a day, so that nobody fills the log
 */
public record Bounds(Duration kept, int most, int perAsker) {
  /** As {@code config/data/rules/limits.yaml} has them. */
  public static Bounds of(Limits limits) {
    return new Bounds(
        Duration.ofDays(limits.questionDays()), limits.questions(), limits.questionsPerAsker());
  }
}
