package cn.daqiao.bot.push;

import cn.daqiao.bot.dialogue.Event;
import cn.daqiao.bot.redis.Args;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.Ids;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.Saved;
import cn.daqiao.bot.redis.Script;
import cn.daqiao.bot.redis.Seal;
import cn.daqiao.bot.turn.Channel;
import cn.daqiao.bot.turn.Identity;
import cn.daqiao.bot.turn.Inbound;
import cn.daqiao.bot.turn.Reply;
import cn.daqiao.bot.turn.SimMessage;
import cn.daqiao.bot.turn.Turns;
import io.lettuce.core.Range;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The channel of the simulator's page: what was said is kept, sealed, in the person's slot. */
public final class Simulator implements Outlet {
  private static final Script DELIVER = Script.load("simulate");
  private static final Duration AGAIN = Duration.ofSeconds(1);

  private final Redis redis;
  private final Door door;
  private final Seal seal;
  private final Ids ids;
  private final InstantSource clock;
  private final Identity identity;
  private final Turns turns;

  /**
   * A message on the page.
   *
   * @param seq grows from message to message; one that is held back gets another when it is said
   * @param from {@code user} or {@code bot}
   * @param dueAt when one that is held back will be said; absent for what was said
   */
  public record Message(long seq, Instant at, String from, String text, @Nullable Instant dueAt) {}

  /** What the page stands on. */
  public record Base(Redis redis, Door door, Seal seal, Ids ids, InstantSource clock) {}

  /** The page's channel. */
  public Simulator(Base base, Identity identity, Turns turns) {
    redis = base.redis();
    door = base.door();
    seal = base.seal();
    ids = base.ids();
    clock = base.clock();
    this.identity = identity;
    this.turns = turns;
  }

  /** Says something as somebody; what was said then, by both. */
  public Future<List<Message>> say(String as, String text) {
    return last(as)
        .compose(before -> {
          var event = new Event.Said(clock.instant(), text);
          return turns
              .take(new Inbound(Channel.SIMULATOR, as, ids.ulid(), event))
              .compose(
                  reply -> messages(as, before).map(kept -> spoken(kept, before, event, reply)));
        });
  }

  /** What was said after a number, and what is held back. */
  public Future<List<Message>> messages(String as, long after) {
    return person(as)
        .compose(person ->
            person.isEmpty() ? Future.succeededFuture(List.of()) : messages(person.get(), after));
  }

  /** Delivers a row; a row that was delivered before is not delivered again. */
  @Override
  public Future<Sent> send(OutboxRow row) {
    var id = row.person();
    return redis
        .call(c -> c.hget(Keys.of(id, "person"), "key"))
        .compose(wrapped -> {
          if (wrapped == null) {
            return Future.succeededFuture(new Sent.Refused("deleted"));
          }
          var message = new SimMessage(clock.instant(), "bot", row.text());
          var sealed = seal.seal(seal.unwrap(wrapped, id), message.toJson(), id + "|sim");
          var keys =
              List.of(
                  Keys.beside(id, "row:" + row.id()), Keys.of(id, "person"), Keys.of(id, "sim"));
          return door.save(DELIVER, keys, new Args().add(sealed)).map(Simulator::sent);
        });
  }

  private static Sent sent(Saved saved) {
    return switch (saved) {
      case Saved.Ok(var result) ->
          result.text(0).equals("STALE") ? new Sent.Refused("deleted") : new Sent.Ok("");
      // Trying again is safe here: a row is delivered once.
      case Saved.Unknown(var reason) -> new Sent.Retry(AGAIN, "store");
    };
  }

  /** Somebody's id, and from which number on messages count. */
  private record Who(String id, long base) {}

  private Future<Optional<Who>> person(String as) {
    var id = identity.find(Channel.SIMULATOR, as);
    var base = identity.base(Channel.SIMULATOR, as);
    return Future.all(id, base).map(both -> id.result().map(it -> new Who(it, base.result())));
  }

  private Future<Long> last(String as) {
    return person(as)
        .compose(who ->
            who.isEmpty()
                ? identity.base(Channel.SIMULATOR, as)
                : redis
                    .call(c -> c.hget(Keys.of(who.get().id, "person"), "seq"))
                    .map(seq -> who.get().base + (seq == null ? 0 : number(seq))));
  }

  private Future<List<Message>> messages(Who who, long after) {
    var key = redis.call(c -> c.hget(Keys.of(who.id, "person"), "key"));
    var said =
        redis.call(c ->
            c.zrangebyscoreWithScores(
                Keys.of(who.id, "sim"),
                Range.from(
                    Range.Boundary.excluding((double) (after - who.base)),
                    Range.Boundary.unbounded())));
    var open = redis.call(c -> c.smembers(Keys.of(who.id, "open")));
    return Future.all(key, said, open)
        .compose(all -> {
          if (key.result() == null) {
            return Future.succeededFuture(List.of());
          }
          var personKey = seal.unwrap(key.result(), who.id);
          var messages = new ArrayList<Message>();
          for (var scored : said.result()) {
            var text = seal.openText(personKey, scored.getValue(), who.id + "|sim");
            var message = SimMessage.read(text);
            messages.add(
                new Message(
                    who.base + (long) scored.getScore(),
                    message.at(),
                    message.from(),
                    message.text(),
                    null));
          }
          var rows =
              open.result().stream().map(row -> held(who, personKey, text(row), after)).toList();
          return Future.all(rows)
              .map(done -> {
                rows.forEach(row -> row.result().ifPresent(messages::add));
                messages.sort(Comparator.comparingLong(Message::seq));
                return List.copyOf(messages);
              });
        });
  }

  private Future<Optional<Message>> held(Who who, Seal.PersonKey key, String row, long after) {
    return redis
        .call(c -> c.hmget(Keys.beside(who.id, "row:" + row), "seq", "text", "due"))
        .map(fields -> {
          if (fields.stream().anyMatch(field -> !field.hasValue())) {
            return Optional.empty();
          }
          long seq = who.base + number(fields.get(0).getValue());
          var due = Instant.ofEpochMilli(number(fields.get(2).getValue()));
          if (seq <= after || !due.isAfter(clock.instant())) {
            return Optional.empty();
          }
          var text = seal.openText(key, fields.get(1).getValue(), who.id + "|row|" + row);
          return Optional.of(new Message(seq, due, "bot", text, due));
        });
  }

  /** A farewell, and an excuse when nothing could be saved, are kept nowhere. */
  private List<Message> spoken(List<Message> kept, long before, Event.Said said, Reply reply) {
    if (!kept.isEmpty()) {
      return kept;
    }
    var parts =
        switch (reply) {
          case Reply.Said(var words) -> words;
          case Reply.Unsaved(var words) -> List.of(words);
          case Reply.Silent silent -> List.<String>of();
          case Reply.Late late -> List.<String>of();
        };
    var messages = new ArrayList<Message>();
    long seq = before;
    messages.add(new Message(++seq, said.at(), "user", said.text(), null));
    for (var part : parts) {
      messages.add(new Message(++seq, clock.instant(), "bot", part, null));
    }
    return messages;
  }

  private static long number(byte[] bytes) {
    return Long.parseLong(text(bytes));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
