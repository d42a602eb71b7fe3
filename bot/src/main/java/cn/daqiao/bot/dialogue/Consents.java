package cn.daqiao.bot.dialogue;

import org.jspecify.annotations.Nullable;

/**
 * What a person agreed to, kept apart since each can be taken back by itself. The one to pass name
 * and phone to an employer stands with each {@link Applied}.
 *
 * @param registration to be registered; taken back by the deletion of everything
 * @param sensitive that sensitive facts are kept
 * @param alerts that offers are pushed
 */
public record Consents(
    @Nullable Consent registration, @Nullable Consent sensitive, @Nullable Consent alerts) {

  /** To nothing. */
  public static Consents none() {
    return new Consents(null, null, null);
  }

  Consents registration(Consent given) {
    return new Consents(given, sensitive, alerts);
  }

  Consents sensitive(@Nullable Consent given) {
    return new Consents(registration, given, alerts);
  }

  Consents alerts(@Nullable Consent given) {
    return new Consents(registration, sensitive, given);
  }
}
