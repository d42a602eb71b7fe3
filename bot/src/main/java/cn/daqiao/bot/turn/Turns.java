package cn.daqiao.bot.turn;

import cn.daqiao.bot.dialogue.Event;
import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.redis.Ids;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.Saved;
import cn.daqiao.bot.redis.Wakes;
import cn.daqiao.bot.runtime.Tails;
import cn.daqiao.config.Limits;
import cn.daqiao.matcher.fit.Fit;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that people do comes through here: once only, one at a time for each person, saved
 * before anything is said. Never fails for anything that a person does.
 */
public final class Turns {
  private static final Logger LOG = LoggerFactory.getLogger(Turns.class);
  static final int TRIES = 12;

  /** The text that is said once to somebody who writes too much. */
  private static final String FLOOD = "turn.flood";

  private final Vertx vertx;
  private final Identity identity;
  private final PersonStore store;
  private final Wakes wakes;
  private final Ports ports;
  private final Rounds rounds;
  private final Building building;
  private final Offering offering;
  private final Telling telling;
  private final Flood flood;
  private final InstantSource clock;
  private final Tails tails = new Tails();
  private final Map<String, Turn> running = new ConcurrentHashMap<>();

  /** What turns stand on. */
  public record Base(
      Vertx vertx,
      Identity identity,
      PersonStore store,
      Wakes wakes,
      Ids ids,
      InstantSource clock) {}

  /** Turns of this dialogue, however much somebody writes. */
  public Turns(Base base, Ports ports) {
    this(base, ports, Flood.unlimited());
  }

  /** Turns of this dialogue within limits. */
  public Turns(Base base, Ports ports, Limits.Talks limits) {
    this(base, ports, new Flood(limits));
  }

  private Turns(Base base, Ports ports, Flood flood) {
    this.flood = flood;
    clock = base.clock();
    vertx = base.vertx();
    identity = base.identity();
    store = base.store();
    wakes = base.wakes();
    this.ports = ports;
    rounds = new Rounds(ports, base.clock());
    building = new Building(ports, base.ids(), base.clock());
    offering = new Offering(base, rounds, building);
    telling = new Telling(base, rounds, building);
  }

  /** Answers a message, however long it takes. */
  public Future<Reply> take(Inbound in) {
    return take(in, null);
  }

  /**
   * Answers a message; a copy of one that is being answered waits for the same answer, and one that
   * was answered within a day gets the same words. What goes beyond the limits is not read: the
   * person is told so once.
   *
   * @param deadline at its completion the future ends with {@link Reply.Late}, and the words go
   *     through the outbox
   */
  public Future<Reply> take(Inbound in, @Nullable Future<?> deadline) {
    var once = identity.once(in);
    switch (flood.judge(in, once, clock.instant())) {
      case READ -> {}
      case NOTICE -> {
        return Future.succeededFuture(new Reply.Said(List.of(words(FLOOD))));
      }
      case PASSED_OVER -> {
        return Future.succeededFuture(new Reply.Silent());
      }
    }
    var turn = new Turn();
    var before = running.putIfAbsent(once, turn);
    if (before != null) {
      return before.await(deadline);
    }
    var reply = turn.await(deadline);
    tails
        .run(in.channel().kind() + " " + in.address(), () -> attempt(new Taken(in, once, turn), 1))
        .recover(failure -> Future.succeededFuture(broken(failure)))
        .compose(answer -> turn.finish(answer.reply(), answer.outbox()))
        .onComplete(end -> running.remove(once, turn));
    return reply;
  }

  /**
   * Offers vacancies to somebody: the words go to the outbox. Each vacancy is offered to a person
   * once, and only to somebody registered who wants offers.
   *
   * @param awake the first instant, from one on, at which offers may go out
   * @param cap how many offers a person may have
   */
  public Future<Offered> offer(
      String person, List<Fit> fits, Instant at, UnaryOperator<Instant> awake, Cap cap) {
    var offer =
        new Offering.Offer(
            person, new Event.Offered(at, fits), building.ulid(), awake.apply(at), cap, awake);
    return tails.run(person, () -> offering.make(offer));
  }

  /**
   * Tells somebody of something that happened, where the dialogue has anything to say about it: the
   * words go to the outbox, due at a time.
   *
   * @return whether anything was said
   */
  public Future<Boolean> tell(String person, Event event, Instant due) {
    var told = new Telling.Told(person, event, building.ulid(), due);
    return tails.run(person, () -> telling.make(told));
  }

  /** How many keys are at work; for tests and metrics. */
  public int busy() {
    return tails.size();
  }

  /** How far a try came. */
  private sealed interface Next {
    /** An answer, and how its words come into the outbox should somebody have stopped waiting. */
    record Answer(Reply reply, Supplier<Future<Boolean>> outbox) implements Next {
      static Answer of(Reply reply) {
        return new Answer(reply, () -> Future.succeededFuture(false));
      }
    }

    /** The same once more from the start: what was saved already is found there. */
    record Again(String reason) implements Next {}
  }

  /** One message with what it is known by. */
  private record Taken(Inbound in, String once, Turn turn) {}

  private Future<Next.Answer> attempt(Taken taken, int tries) {
    return one(taken)
        .recover(failure ->
            Redis.isAway(failure)
                ? again(failure.getClass().getSimpleName())
                : Future.failedFuture(failure))
        .compose(next ->
            switch (next) {
              case Next.Answer answer -> Future.succeededFuture(answer);
              case Next.Again(var reason) when tries >= TRIES -> {
                LOG.warn("a turn was given up after {} tries: {}", tries, reason);
                yield Future.succeededFuture(Next.Answer.of(new Reply.Unsaved(excuse())));
              }
              case Next.Again again ->
                  Pauses.before(vertx, tries).compose(v -> attempt(taken, tries + 1));
            });
  }

  private Future<Next> one(Taken taken) {
    var in = taken.in;
    return identity
        .find(in.channel(), in.address(), taken.once)
        .compose(found ->
            switch (found) {
              case Identity.Found.Forgotten(var reply) -> answer(reply);
              case Identity.Found.Person(var id) -> tails.run(id, () -> turn(taken, id));
              case Identity.Found.Nobody() ->
                  identity
                      .mint(in.channel(), in.address())
                      .compose(id ->
                          id.isEmpty()
                              ? again("look-up")
                              : tails.run(id.get(), () -> turn(taken, id.get())));
            });
  }

  private Future<Next> turn(Taken taken, String id) {
    return store
        .load(id, taken.once)
        .compose(loaded ->
            switch (loaded) {
              case Loaded.Answered(var reply) -> answer(reply);
              case Loaded.Gone gone -> afterGone(taken, id, gone);
              case Loaded.Somebody somebody ->
                  step(taken, somebody.at(taken.in.channel(), taken.in.address()));
            });
  }

  private Future<Next> afterGone(Taken taken, String id, Loaded.Gone gone) {
    var in = taken.in;
    boolean same = gone.once().equals(taken.once);
    return identity
        .unbind(
            new Identity.Unbinding(
                id,
                in.channel(),
                in.address(),
                taken.once,
                same ? gone.reply() : null,
                gone.lastNumber()))
        .compose(unbound -> same ? answer(gone.reply()) : again("gone"));
  }

  private Future<Next> step(Taken taken, Loaded.Somebody somebody) {
    return rounds
        .run(somebody.person(), somebody.state(), taken.in.event())
        .compose(outcome ->
            outcome.forgets() ? forget(taken, somebody, outcome) : save(taken, somebody, outcome));
  }

  private Future<Next> save(Taken taken, Loaded.Somebody somebody, Rounds.Outcome outcome) {
    var save = building.turn(taken.in, taken.once, somebody, outcome, taken.turn.isLate());
    return store
        .save(save)
        .compose(result ->
            switch (result) {
              case Save.Outcome.Kept() -> {
                save.wake(wakes);
                yield Future.succeededFuture(
                    new Next.Answer(save.reply(), () -> late(taken, somebody, save.reply())));
              }
              case Save.Outcome.Before(var reply) -> answer(reply);
              case Save.Outcome.Moved() -> again("moved");
              case Save.Outcome.Gone() -> again("gone");
              case Save.Outcome.OfferedBefore() ->
                  throw new IllegalStateException("a turn offers nothing");
              case Save.Outcome.Unknown(var reason) -> again(reason);
            });
  }

  private Future<Boolean> late(Taken taken, Loaded.Somebody somebody, Reply reply) {
    if (taken.in.channel() != Channel.WECHAT || !(reply instanceof Reply.Said(var parts))) {
      return Future.succeededFuture(false);
    }
    return store
        .late(somebody, taken.once, building.lateRows(taken.once, 0, parts))
        .map(saved -> {
          wakes.wake(Wakes.Topic.OUTBOX, Keys.partition(somebody.id()));
          return saved instanceof Saved.Ok;
        });
  }

  private Future<Next> forget(Taken taken, Loaded.Somebody somebody, Rounds.Outcome outcome) {
    var in = taken.in;
    var reply = building.reply(in.channel(), outcome.lines());
    var id = somebody.id();
    return store
        .forget(somebody, taken.once, reply)
        .compose(forgotten -> {
          if (!(forgotten.outcome() instanceof Save.Outcome.Kept)) {
            return again("forgetting");
          }
          wakes.wake(Wakes.Topic.PEOPLE, Keys.partition(id));
          return identity
              .unbind(
                  new Identity.Unbinding(
                      id, in.channel(), in.address(), taken.once, reply, forgotten.lastNumber()))
              .compose(unbound -> unbound instanceof Saved.Ok ? answer(reply) : again("look-up"));
        });
  }

  private static Future<Next> answer(Reply reply) {
    return Future.succeededFuture(Next.Answer.of(reply));
  }

  private static Future<Next> again(String reason) {
    return Future.succeededFuture(new Next.Again(reason));
  }

  private Next.Answer broken(Throwable failure) {
    LOG.error("a turn broke: {}", Faults.describe(failure));
    return Next.Answer.of(new Reply.Unsaved(excuse()));
  }

  private String excuse() {
    return words(Rounds.SORRY);
  }

  private String words(String key) {
    return ports.words().apply(List.of(Line.of(key)));
  }
}
