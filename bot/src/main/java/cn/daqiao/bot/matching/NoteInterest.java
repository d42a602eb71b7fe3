package cn.daqiao.bot.matching;

import cn.daqiao.bot.redis.Streams;
import cn.daqiao.bot.turn.Change;
import cn.daqiao.bot.vacancy.Interests;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/** Carries interest, its end and attendance from a person's stream into the vacancy's slot. */
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
    return switch (Change.read(entry.fields()).orElse(null)) {
      case Change.Interested(var person, var vacancy, var share, var version) ->
          interests.note(
              vacancy, new Interests.Interested(person, share, clock.instant()), lead.getAsLong());
      case Change.CalledOff(var person, var vacancy, var version) ->
          interests.forget(vacancy, person, lead.getAsLong());
      case Change.Attended(var person, var course, var was, var version) ->
          interests.attended(course, person, was);
      case Change.Updated updated -> Future.succeededFuture();
      case Change.Deleted deleted -> Future.succeededFuture();
      case Change.Declined declined -> Future.succeededFuture();
      case Change.Withdrawn withdrawn -> Future.succeededFuture();
      case null -> Future.succeededFuture();
    };
  }
}
