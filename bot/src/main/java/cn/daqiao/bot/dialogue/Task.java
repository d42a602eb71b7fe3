package cn.daqiao.bot.dialogue;

import cn.daqiao.bot.understanding.Opening;

/**
 * What somebody who acts for another wants done in that one's slot, before the turn is saved. Each
 * may be done again, and is then done once.
 */
public sealed interface Task {
  /** Tell whose code this is. */
  record ReadCode(String typed) implements Task {}

  /** Use the code up and bind the person. */
  record Bind(Seat seat, String ticket) implements Task {}

  /** The person acts there no longer. */
  record Unbind(Seat seat) implements Task {}

  /** Post a vacancy. */
  record Publish(Seat seat, Opening opening) implements Task {}

  /**
   * Tell what stands open.
   *
   * @param closing whether one of them is to be closed
   */
  record ReadPosts(Seat seat, boolean closing) implements Task {}

  /** Close a vacancy. */
  record Close(Seat seat, Posted post) implements Task {}
}
