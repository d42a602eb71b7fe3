package cn.daqiao.bot.turn;

import cn.daqiao.bot.dialogue.Event;
import cn.daqiao.bot.inbox.Ticket;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.Wakes;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A turn that begins with something that happened, not with the person: words to the outbox. */
final class Telling {
  private static final Logger LOG = LoggerFactory.getLogger(Telling.class);

  private final Vertx vertx;
  private final PersonStore store;
  private final Wakes wakes;
  private final Rounds rounds;
  private final Building building;

  /** What is told, under a name by which a repetition is known again. */
  record Told(String person, Event event, String once, Instant due) {}

  Telling(Turns.Base base, Rounds rounds, Building building) {
    vertx = base.vertx();
    store = base.store();
    wakes = base.wakes();
    this.rounds = rounds;
    this.building = building;
  }

  /** Whether something was said; fails when nobody knows whether it was saved. */
  Future<Boolean> make(Told told) {
    return attempt(told, 1);
  }

  private Future<Boolean> attempt(Told told, int tries) {
    return store
        .load(told.person, told.once)
        .compose(loaded ->
            switch (loaded) {
              case Loaded.Gone gone -> Future.succeededFuture(false);
              case Loaded.Answered before -> Future.succeededFuture(true);
              case Loaded.Somebody somebody -> step(somebody, told, tries);
            })
        .recover(failure ->
            Redis.isAway(failure) && tries < Turns.TRIES
                ? again(told, tries)
                : Future.failedFuture(failure));
  }

  private Future<Boolean> step(Loaded.Somebody somebody, Told told, int tries) {
    var channel = somebody.channel();
    if (channel == null
        || !channel.pushes()
        || !somebody.person().reachable()
        || (told.event instanceof Event.Silent && waits(somebody.talk().ticket()))) {
      return expire(somebody, told, tries);
    }
    return rounds
        .run(somebody.person(), somebody.state(), told.event)
        .compose(outcome ->
            outcome.lines().isEmpty() || outcome.broke()
                ? expire(somebody, told, tries)
                : save(somebody, told, outcome, tries));
  }

  /** What waited too long for an agreement goes by itself, whether or not the person comes back. */
  private Future<Boolean> expire(Loaded.Somebody somebody, Told told, int tries) {
    var next = somebody.state().asOf(told.event.at());
    return next.equals(somebody.state())
        ? Future.succeededFuture(false)
        : save(somebody, told, new Rounds.Outcome(somebody.person(), next, List.of(), false), tries)
            .map(false);
  }

  /** Whoever waits for a human is not asked to go on with something else. */
  private static boolean waits(@Nullable Ticket ticket) {
    return ticket != null && ticket.status() != Ticket.Status.CLOSED;
  }

  private Future<Boolean> save(
      Loaded.Somebody somebody, Told told, Rounds.Outcome outcome, int tries) {
    var save = building.reminder(told, somebody, outcome);
    return store
        .save(save)
        .compose(result ->
            switch (result) {
              case Save.Outcome.Kept() -> {
                save.wake(wakes);
                yield Future.succeededFuture(true);
              }
              case Save.Outcome.Before before -> Future.succeededFuture(true);
              case Save.Outcome.Gone() -> Future.succeededFuture(false);
              case Save.Outcome.OfferedBefore() ->
                  throw new IllegalStateException("a reminder offers nothing");
              case Save.Outcome.Moved() -> again(told, tries);
              case Save.Outcome.Unknown unknown -> again(told, tries);
            });
  }

  private Future<Boolean> again(Told told, int tries) {
    if (tries >= Turns.TRIES) {
      LOG.warn("a reminder was given up after {} tries; the next night tries again", tries);
      return Future.succeededFuture(false);
    }
    return Pauses.before(vertx, tries).compose(v -> attempt(told, tries + 1));
  }
}
