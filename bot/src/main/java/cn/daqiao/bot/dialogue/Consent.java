package cn.daqiao.bot.dialogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An agreement that a person gave.
 *
 * @param version which wording was agreed to; it changes with the meaning of the text
 * @param at when
 * @param by the village officer who says that the person agreed; absent where the person said so
 */
public record Consent(String version, Instant at, @Nullable String by) {
  /** What the person said. */
  public Consent(String version, Instant at) {
    this(version, at, null);
  }

  /** The wording of the texts' {@code consent.register}. */
  public static final String REGISTRATION = "registration-2";

  /**
   * The wording of the texts' {@code deputy.agree}, to which an officer says that somebody agrees.
   */
  public static final String DEPUTY = "deputy-3";

  /** The wording of the texts' {@code consent.training}. */
  public static final String TRAINING = "training-2";

  /** The wording of the texts' {@code claim.confirm}. */
  public static final String CLAIM = "claim-1";

  /** The wording of the texts' {@code sensitive.ask}. */
  public static final String SENSITIVE = "sensitive-1";

  /**
   * What the texts' {@code consent.register}, {@code consent.training}, {@code claim.confirm} and
   * {@code alerts.resumed} say of messages about work.
   */
  public static final String ALERTS = "alerts-1";

  /** The wording of the texts' {@code apply.share} and {@code enrol.share}. */
  public static final String SHARING = "sharing-1";
}
