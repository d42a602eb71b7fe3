package cn.daqiao.bot.push;

import cn.daqiao.bot.runtime.QuietHours;
import cn.daqiao.bot.turn.Cap;
import cn.daqiao.bot.turn.Offered;
import cn.daqiao.bot.turn.Turns;
import cn.daqiao.matcher.fit.Fit;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Offers vacancies to people, at hours when they are awake. */
public final class Offers {
  private final Turns turns;
  private final @Nullable QuietHours quiet;

  /**
   * Offers that go out through the outbox.
   *
   * @param quiet absent when offers may go out at any hour
   */
  public Offers(Turns turns, @Nullable QuietHours quiet) {
    this.turns = turns;
    this.quiet = quiet;
  }

  /**
   * Offers what fits: each vacancy once to a person, and only to somebody registered who wants
   * offers.
   *
   * @param fits best first; those offered before are left out
   */
  public Future<Offered> offer(String person, List<Fit> fits, Instant now) {
    return offer(person, fits, now, Cap.NONE);
  }

  /** The same, as far as the person has not had enough offers. */
  public Future<Offered> offer(String person, List<Fit> fits, Instant now, Cap cap) {
    return turns.offer(person, fits, now, at -> quiet == null ? at : quiet.earliest(at), cap);
  }
}
