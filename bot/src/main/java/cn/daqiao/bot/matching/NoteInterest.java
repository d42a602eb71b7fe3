package cn.daqiao.bot.matching;

import cn.daqiao.bot.redis.Streams;
import cn.daqiao.bot.turn.Change;
import cn.daqiao.bot.vacancy.Interests;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/** Carries interest from a person's stream into the vacancy's slot. */
public final class NoteInterest implements Reactions.Reaction {
  private final Interests interests;
  private final InstantSource clock;
  private final LongSupplier lead;

  /**
   * Notes by that clock.
   *
   * @param lead the number under which this node leads, 0 when it does not
   */
  public NoteInterest(Interests interests, InstantSource clock, LongSupplier lead) {
    this.interests = interests;
    this.clock = clock;
    this.lead = lead;
  }

  @Override
  public Future<Void> react(Streams.Entry entry) {
    var change = Change.read(entry.fields());
    if (change.isPresent()
        && change.get() instanceof Change.Interested(var person, var vacancy, var share, var v)) {
      return interests.note(
          vacancy, new Interests.Interested(person, share, clock.instant()), lead.getAsLong());
    }
    return Future.succeededFuture();
  }
}
