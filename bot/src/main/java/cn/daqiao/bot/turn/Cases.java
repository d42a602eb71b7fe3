package cn.daqiao.bot.turn;

import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.dialogue.State;
import cn.daqiao.bot.inbox.Talk;
import cn.daqiao.bot.inbox.Ticket;
import cn.daqiao.bot.inbox.Utterance;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Keys.Family;
import cn.daqiao.bot.redis.StoreAwayException;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Cases as officers work on them. A step is a save of the person like any turn: made of what was
 * loaded, refused when the person changed meanwhile and then made anew, its words in the outbox.
 */
public final class Cases {
  /** WeChat takes no message for somebody who has written nothing for 48 hours (客服消息). */
  private static final Duration WINDOW = Duration.ofDays(2);

  private final Turns.Base base;
  private final CaseStore cases;
  private final Function<List<Line>, String> words;

  /**
   * Cases of those people.
   *
   * @param words several lines as one message
   */
  public Cases(Turns.Base base, CaseStore cases, Function<List<Line>, String> words) {
    this.base = base;
    this.cases = cases;
    this.words = words;
  }

  /**
   * A case with whose it is.
   *
   * @param channel by which the person writes, absent where there is none
   * @param told whether the person knows that an officer listens
   */
  public record Filed(
      Person person, Talk talk, Ticket ticket, @Nullable Channel channel, boolean told) {
    /** The person's id. */
    public String id() {
      return person.id();
    }

    /** Whether words can be brought to the person now. */
    public boolean reachable(Instant now) {
      var heard = talk.heard();
      return channel != null
          && channel.pushes()
          && person.reachable()
          && (channel != Channel.WECHAT || (heard != null && now.isBefore(heard.plus(WINDOW))));
    }
  }

  /**
   * What an officer does.
   *
   * @param next the case after it; the same one where there is nothing to do
   * @param listener who listens to the person from now on; absent for nobody
   * @param say what the person hears; absent for nothing
   * @param reply the officer's own words in it, which the case keeps; absent for none
   */
  public record Deed(
      Ticket next, @Nullable Listener listener, @Nullable Line say, @Nullable String reply) {
    /** A step of which the person hears nothing. */
    public static Deed quiet(Ticket next, @Nullable Listener listener) {
      return new Deed(next, listener, null, null);
    }
  }

  /**
   * Whoever listens to a person in the bot's place.
   *
   * @param place whose officer it is
   * @param until when the bot answers again
   * @param told whether the person knows
   */
  public record Listener(String place, Instant until, boolean told) {}

  /** Every case that can be read and is closed, or is not. */
  public Future<List<Filed>> all(boolean closed) {
    return cases.all(closed).map(all -> all.stream().flatMap(one -> filed(one).stream()).toList());
  }

  /** The case of that person; empty where there is none. */
  public Future<Optional<Filed>> find(String id) {
    return Keys.isId(Family.PERSON, id)
        ? base.store().withCase(id).map(found -> found.flatMap(Cases::filed))
        : Future.succeededFuture(Optional.empty());
  }

  /** What became of the officers' words in a case, by their rows, as far as it is known. */
  public Future<Map<String, Delivery>> deliveries(Filed filed) {
    var rows =
        filed.talk().conversation().stream()
            .flatMap(line -> Stream.ofNullable(line.row()))
            .toList();
    return cases.rowStates(filed.id(), rows).map(Cases::deliveries);
  }

  private static Map<String, Delivery> deliveries(Map<String, String> states) {
    var all = new HashMap<String, Delivery>();
    states.forEach((row, state) ->
        all.put(
            row,
            switch (state) {
              case "sent" -> Delivery.SENT;
              case "new", "claimed", "held" -> Delivery.QUEUED;
              case "unknown" -> Delivery.UNKNOWN;
              default -> Delivery.FAILED;
            }));
    return all;
  }

  /** What became of words to a person. */
  public enum Delivery {
    QUEUED,
    SENT,
    FAILED,
    UNKNOWN;

    /** The word of the interface. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Makes a step.
   *
   * @param deed what is done about the case as it stands; what it throws fails the future
   * @return the case after it, empty where there is none; fails with {@link StoreAwayException}
   *     when nobody knows whether it was saved
   */
  public Future<Optional<Filed>> act(String id, Function<Filed, Deed> deed) {
    return Keys.isId(Family.PERSON, id)
        ? attempt(id, base.ids().ulid(), deed, 1)
        : Future.succeededFuture(Optional.empty());
  }

  private Future<Optional<Filed>> attempt(
      String id, String once, Function<Filed, Deed> deed, int tries) {
    return base.store()
        .load(id, once)
        .compose(loaded ->
            switch (loaded) {
              case Loaded.Gone gone -> Future.succeededFuture(Optional.empty());
              // A try whose answer was lost has been kept.
              case Loaded.Answered before -> find(id);
              case Loaded.Somebody somebody -> {
                var filed = filed(somebody);
                yield filed.isEmpty()
                    ? Future.succeededFuture(filed)
                    : make(somebody, filed.get(), once, deed, tries);
              }
            });
  }

  private Future<Optional<Filed>> make(
      Loaded.Somebody somebody, Filed filed, String once, Function<Filed, Deed> deed, int tries) {
    var done = deed.apply(filed);
    if (done.next.equals(filed.ticket)) {
      return Future.succeededFuture(Optional.of(filed));
    }
    return save(somebody, once, done)
        .compose(outcome -> settled(outcome, somebody.id(), once, deed, tries));
  }

  private Future<Save.Outcome> save(Loaded.Somebody somebody, String once, Deed deed) {
    var listener = deed.listener;
    var next = deed.next;
    var rows = new ArrayList<OutRow>();
    var now = base.clock().instant();
    if (deed.say != null) {
      var text = words.apply(List.of(deed.say));
      rows.add(new OutRow(once, OutRow.Kind.REPLY, List.of(), text, now, List.of()));
    }
    if (deed.reply != null) {
      var line = new Utterance(now, Utterance.From.OFFICER, next.taker(), once, deed.reply);
      next = next.heard(List.of(line));
    }
    var officer =
        listener == null ? null : new State.Officer(listener.place, listener.until, listener.told);
    var save =
        new Save(
            somebody,
            somebody.person(),
            somebody.state().with(officer),
            once,
            new Reply.Silent(),
            List.of(),
            List.of(),
            rows,
            List.of(),
            List.of(),
            somebody.talk().with(next));
    return base.store()
        .save(save)
        .onSuccess(outcome -> {
          if (outcome instanceof Save.Outcome.Kept) {
            save.wake(base.wakes());
          }
        });
  }

  private Future<Optional<Filed>> settled(
      Save.Outcome outcome, String id, String once, Function<Filed, Deed> deed, int tries) {
    return switch (outcome) {
      case Save.Outcome.Kept kept -> find(id);
      case Save.Outcome.Before before -> find(id);
      case Save.Outcome.Gone gone -> Future.succeededFuture(Optional.empty());
      case Save.Outcome.OfferedBefore offered ->
          throw new IllegalStateException("an officer offers nothing");
      case Save.Outcome.Moved moved -> again(id, once, deed, tries);
      case Save.Outcome.Unknown unknown -> again(id, once, deed, tries);
    };
  }

  private Future<Optional<Filed>> again(
      String id, String once, Function<Filed, Deed> deed, int tries) {
    return tries < Turns.TRIES
        ? Pauses.before(base.vertx(), tries).compose(done -> attempt(id, once, deed, tries + 1))
        : Future.failedFuture(new StoreAwayException("a case could not be saved"));
  }

  private static Optional<Filed> filed(Loaded.Somebody somebody) {
    return Optional.ofNullable(somebody.talk().ticket())
        .map(ticket ->
            new Filed(
                somebody.person(),
                somebody.talk(),
                ticket,
                somebody.channel(),
                somebody.state().officer() != null && somebody.state().officer().told()));
  }
}
