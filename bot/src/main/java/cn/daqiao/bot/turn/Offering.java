package cn.daqiao.bot.turn;

import cn.daqiao.bot.dialogue.Event;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.Wakes;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A turn that nobody asked for: vacancies are offered, and the words go to the outbox. */
final class Offering {
  private static final Logger LOG = LoggerFactory.getLogger(Offering.class);

  private final Vertx vertx;
  private final PersonStore store;
  private final Wakes wakes;
  private final Rounds rounds;
  private final Building building;

  /** One offer; {@code once} is its own name, by which a repetition knows it again. */
  record Offer(
      String person,
      Event.Offered event,
      String once,
      Instant due,
      Cap cap,
      UnaryOperator<Instant> awake) {
    Offer with(Event.Offered fewer) {
      return new Offer(person, fewer, once, due, cap, awake);
    }

    Offer at(Instant later) {
      return new Offer(person, event, once, later, cap, awake);
    }
  }

  Offering(Turns.Base base, Rounds rounds, Building building) {
    vertx = base.vertx();
    store = base.store();
    wakes = base.wakes();
    this.rounds = rounds;
    this.building = building;
  }

  Future<Offered> make(Offer offer) {
    return attempt(offer, 1)
        .recover(failure -> {
          LOG.error("an offer broke: {}", Faults.describe(failure));
          return skipped("broken");
        });
  }

  private Future<Offered> attempt(Offer offer, int tries) {
    return store
        .load(offer.person, offer.once)
        .compose(loaded ->
            switch (loaded) {
              case Loaded.Gone gone -> skipped("gone");
              case Loaded.Answered before -> queued(offer);
              case Loaded.Somebody somebody -> choose(somebody, offer, tries);
            })
        .recover(
            failure -> Redis.isAway(failure) ? again(offer, tries) : Future.failedFuture(failure));
  }

  private Future<Offered> choose(Loaded.Somebody somebody, Offer offer, int tries) {
    var channel = somebody.channel();
    if (channel == null || !channel.pushes()) {
      return skipped("no channel");
    }
    if (!somebody.person().pushable()) {
      return skipped("not wanted");
    }
    return store
        .notOffered(somebody.id(), offer.event.fits())
        .compose(fits ->
            fits.isEmpty()
                ? skipped(Offered.BEFORE)
                : capped(somebody, offer.with(new Event.Offered(offer.event.at(), fits)), tries));
  }

  /** Read after the person: an offer saved in between is counted, or moves the version. */
  private Future<Offered> capped(Loaded.Somebody somebody, Offer offer, int tries) {
    if (offer.cap.equals(Cap.NONE)) {
      return step(somebody, offer, tries);
    }
    return store
        .pushes(somebody.id())
        .compose(before ->
            offer
                .cap
                .due(before, offer.due, offer.awake)
                .map(due -> step(somebody, offer.at(due), tries))
                .orElseGet(() -> skipped("enough today")));
  }

  private Future<Offered> step(Loaded.Somebody somebody, Offer offer, int tries) {
    return rounds
        .run(somebody.person(), somebody.state(), offer.event)
        .compose(outcome ->
            outcome.lines().isEmpty() || outcome.broke()
                ? skipped("nothing to say")
                : save(somebody, offer, outcome, tries));
  }

  private Future<Offered> save(
      Loaded.Somebody somebody, Offer offer, Rounds.Outcome outcome, int tries) {
    var save = building.offer(offer, somebody, outcome);
    return store
        .save(save)
        .compose(result ->
            switch (result) {
              case Save.Outcome.Kept() -> {
                save.wake(wakes);
                yield queued(offer);
              }
              case Save.Outcome.Before before -> queued(offer);
              case Save.Outcome.Gone() -> skipped("gone");
              case Save.Outcome.OfferedBefore() -> again(offer, tries);
              case Save.Outcome.Moved() -> again(offer, tries);
              case Save.Outcome.Unknown unknown -> again(offer, tries);
            });
  }

  private Future<Offered> again(Offer offer, int tries) {
    return tries >= Turns.TRIES
        ? Future.succeededFuture(new Offered.Unsaved())
        : Pauses.before(vertx, tries).compose(v -> attempt(offer, tries + 1));
  }

  private static Future<Offered> queued(Offer offer) {
    return Future.succeededFuture(new Offered.Queued(offer.due));
  }

  private static Future<Offered> skipped(String reason) {
    return Future.succeededFuture(new Offered.Skipped(reason));
  }
}
