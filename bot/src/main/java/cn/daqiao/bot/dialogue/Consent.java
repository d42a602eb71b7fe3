package cn.daqiao.bot.dialogue;

import java.time.Instant;

/**
 * An agreement that a person gave.
 *
 * @param version which wording was agreed to; it changes with the meaning of the text
 * @param at when
 */
public record Consent(String version, Instant at) {
  /** The wording of the texts' {@code consent.register}. */
  public static final String REGISTRATION = "registration-1";

  /** The wording of the texts' {@code consent.training}. */
  public static final String TRAINING = "training-1";

  /** The wording of the texts' {@code apply.share} and {@code enrol.share}. */
  public static final String SHARING = "sharing-1";
}
