package cn.daqiao.bot.turn;

import java.time.Instant;

/** What became of an offer. */
public sealed interface Offered {
  /** Why an offer is not made that the person has had. */
  String BEFORE = "offered before";

  /** It lies in the outbox. */
  record Queued(Instant due) implements Offered {}

  /** It could not be saved; making it again has one effect. */
  record Unsaved() implements Offered {}

  /** It is not made. */
  record Skipped(String reason) implements Offered {}
}
