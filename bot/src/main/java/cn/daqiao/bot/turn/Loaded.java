package cn.daqiao.bot.turn;

import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.dialogue.State;
import cn.daqiao.bot.inbox.Talk;
import cn.daqiao.bot.redis.Seal;
import org.jspecify.annotations.Nullable;

/** What the store knows before a turn. */
sealed interface Loaded {
  /**
   * Somebody, perhaps at first contact.
   *
   * @param version 0 for somebody who is not stored yet
   * @param channel absent for somebody imported who is not bound yet
   * @param unbound whether channel and address are not stored yet
   * @param talk what was said last, and the case
   */
  record Somebody(
      String id,
      long version,
      Seal.PersonKey key,
      Person person,
      State state,
      @Nullable Channel channel,
      @Nullable String address,
      boolean unbound,
      Talk talk)
      implements Loaded {

    /** The same person, reached there; only the first channel is stored. */
    Somebody at(Channel where, String whose) {
      return channel != null
          ? this
          : new Somebody(id, version, key, person, state, where, whose, true, talk);
    }

    /** The same with what was said last. */
    Somebody saying(Talk said) {
      return new Somebody(id, version, key, person, state, channel, address, unbound, said);
    }
  }

  /** This message was answered before. */
  record Answered(Reply reply) implements Loaded {}

  /**
   * The person was destroyed.
   *
   * @param once the message that did it
   * @param reply the last words
   * @param lastNumber of the simulator's messages
   */
  record Gone(String once, Reply reply, long lastNumber) implements Loaded {}
}
