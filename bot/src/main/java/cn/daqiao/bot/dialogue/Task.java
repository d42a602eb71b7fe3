package cn.daqiao.bot.dialogue;

import cn.daqiao.bot.understanding.Opening;
import cn.daqiao.matcher.seeker.Profile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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

  /**
   * Keep somebody's record as registers do, and make a code for that one's own WeChat.
   *
   * @param agreed when the officer said that the person agrees
   */
  record Enrol(Seat seat, Profile draft, Instant agreed) implements Task {}

  /** Tell whom the officer has registered. */
  record ReadWards(Seat seat) implements Task {}

  /** A fresh code for somebody whom the officer has registered. */
  record WardCode(Seat seat, Ward ward) implements Task {}

  /**
   * Tell what is known of somebody whom the officer has registered, who is to be corrected.
   *
   * @param ward absent where that one is named in what was said
   * @param said what the officer has said
   */
  record ReadWard(Seat seat, @Nullable Ward ward, String said) implements Task {}

  /**
   * Correct the record of somebody whom the officer has registered.
   *
   * @param agreed when the officer has begun to
   */
  record Correct(Seat seat, Ward ward, Profile draft, Instant agreed) implements Task {}

  /** Destroy everything about somebody whom the officer has registered. */
  record EraseWard(Seat seat, Ward ward) implements Task {}

  /** Use the code up: the record is the person's own from now on. */
  record Claim(Ward ward, String ticket) implements Task {}

  /**
   * Tell how the person's own case stands.
   *
   * @param greets whether the words are a greeting where there is no case
   */
  record ReadCase(boolean greets) implements Task {}

  /** Close a vacancy. */
  record Close(Seat seat, Posted post) implements Task {}
}
