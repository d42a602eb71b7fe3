package cn.daqiao.bot.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a conversation beside its state.
 *
 * @param heard when the person last wrote; absent where that is not known
 * @param recent the last things said, kept for a day
 * @param ticket the case, where a human was ever asked for
 */
public record Talk(@Nullable Instant heard, Transcript recent, @Nullable Ticket ticket) {
  /** Nothing said. */
  public static Talk none() {
    return new Talk(null, Transcript.empty(), null);
  }

  /** After the person wrote. */
  public Talk hearing(Instant at) {
    return new Talk(at, recent, ticket);
  }

  /**
   * After more was said.
   *
   * @param officer whether an officer is listening: an open case always takes down what is said,
   *     one that is taken only while the person talks with the officer
   */
  public Talk saying(List<Utterance> lines, Instant now, boolean officer) {
    if (lines.isEmpty()) {
      return this;
    }
    var at = ticket;
    boolean noted =
        at != null
            && (at.status() == Ticket.Status.OPEN
                || (at.status() == Ticket.Status.TAKEN && officer));
    return new Talk(
        heard, recent.fresh(now).plus(lines), at != null && noted ? at.heard(lines) : at);
  }

  /**
   * After a human was called for.
   *
   * @param officer whether an officer is listening
   */
  public Talk calling(String reason, Instant now, boolean officer) {
    return with(Ticket.called(ticket, reason, recent.fresh(now), now, officer));
  }

  /** After the person wanted no human any more. */
  public Talk leaving(Instant now) {
    return ticket == null ? this : with(ticket.left(now));
  }

  /** With another case. */
  public Talk with(@Nullable Ticket next) {
    return new Talk(heard, recent, next);
  }

  /** The whole conversation of the case. */
  public List<Utterance> conversation() {
    if (ticket == null) {
      return List.of();
    }
    var all = new ArrayList<>(ticket.before().lines());
    all.addAll(ticket.after().lines());
    return all;
  }
}
