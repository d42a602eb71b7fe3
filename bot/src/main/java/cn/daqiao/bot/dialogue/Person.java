package cn.daqiao.bot.dialogue;

import cn.daqiao.matcher.seeker.Profile;

/**
 * A person's record, kept for ever: profile, consents, whether offers are pushed.
 *
 * @param registered whether a registration was finished
 * @param alerts whether offers may be pushed
 */
public record Person(Profile profile, boolean registered, boolean alerts) {

  /** Somebody at first contact. */
  public static Person unknown(String id) {
    return new Person(Profile.unknown(id), false, true);
  }
}
