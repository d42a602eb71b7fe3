package cn.daqiao.bot.turn;

import cn.daqiao.bot.dialogue.Person;
import org.jspecify.annotations.Nullable;

/**
 * A person as others of the service read one.
 *
 * @param version of record and conversation together
 * @param channel by which the person can be reached, absent for somebody not bound yet
 */
public record Stored(Person person, long version, @Nullable Channel channel) {
  /** Whether an offer may be made: it is wanted, and there is a way for it. */
  public boolean offerable() {
    return person.pushable() && channel != null && channel.pushes();
  }
}
