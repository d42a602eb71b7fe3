package cn.daqiao.bot.dialogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person agreed to, kept apart since each can be taken back by itself. The one to pass name
 * and phone to an employer stands with each {@link Applied}.
 *
 * @param registration to be registered; taken back by the deletion of everything
 * @param sensitive that sensitive facts are kept
 * @param alerts that offers are pushed
 * @param untold when the one to sensitive facts was last taken back
 */
public record Consents(
    @Nullable Consent registration,
    @Nullable Consent sensitive,
    @Nullable Consent alerts,
    @Nullable Instant untold) {

  /** To nothing. */
  public static Consents none() {
    return new Consents(null, null, null, null);
  }

  Consents registration(Consent given) {
    return new Consents(given, sensitive, alerts, untold);
  }

  Consents sensitive(Consent given) {
    return new Consents(registration, given, alerts, untold);
  }

  Consents withoutSensitive(Instant now) {
    return new Consents(registration, null, alerts, now);
  }

  /** Whether it was taken back since that agreement, which another record of the person has. */
  public boolean tookBack(@Nullable Consent elsewhere) {
    return untold != null && (elsewhere == null || !elsewhere.at().isAfter(untold));
  }

  Consents alerts(@Nullable Consent given) {
    return new Consents(registration, sensitive, given, untold);
  }
}
