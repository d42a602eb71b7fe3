package cn.daqiao.bot.dialogue;

import cn.daqiao.matcher.seeker.SensitiveFacts;
import java.time.Duration;
import java.time.Instant;

/**
 * Sensitive facts that a person told and has not agreed to have kept. They wait in the conversation
 * for a day at most and are in no record meanwhile.
 *
 * @param told what
 * @param at when the last of them was told
 * @param asked how often the person was asked about them
 */
public record Withheld(SensitiveFacts told, Instant at, int asked) {
  private static final Duration WAITS = Duration.ofDays(1);
  private static final int MOST = 2;

  /** After being asked once more. */
  public Withheld asking() {
    return new Withheld(told, at, asked + 1);
  }

  /** Whether they are still worth a question. */
  public boolean asks() {
    return asked < MOST;
  }

  boolean over(Instant now) {
    return now.isAfter(at.plus(WAITS));
  }
}
