package cn.daqiao.bot.turn;

import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.dialogue.Seat;
import cn.daqiao.bot.dialogue.State;
import cn.daqiao.bot.inbox.Talk;
import cn.daqiao.bot.redis.Args;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Keys.Family;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.Result;
import cn.daqiao.bot.redis.Saved;
import cn.daqiao.bot.redis.Script;
import cn.daqiao.bot.redis.Seal;
import cn.daqiao.bot.redis.Unreadable;
import cn.daqiao.matcher.fit.Fit;
import io.lettuce.core.KeyValue;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** People as they are kept: one hash each, everything with words in it sealed. */
public final class PersonStore {
  private static final Script TURN = Script.load("turn");
  private static final Script LATE = Script.load("late");
  private static final Script FORGET = Script.load("forget");
  private static final String[] FIELDS = {
    "ver", "key", "record", "state", "channel", "address", "gone", "reply", "seq", "heard", "case"
  };
  private static final int MERGES = 5;

  private final Redis redis;
  private final Door door;
  private final Seal seal;
  private final PersonCodec codec;
  private final Talks talks;
  private final SaveArgs args;
  private final Unreadable readable = new Unreadable();

  /** People in this store. */
  public PersonStore(Redis redis, Door door, Seal seal, PersonCodec codec) {
    this.redis = redis;
    this.door = door;
    this.seal = seal;
    this.codec = codec;
    talks = new Talks(seal);
    args = new SaveArgs(seal, codec, talks);
  }

  /** One person; empty for somebody unknown or destroyed, and for what is no id. */
  public Future<Optional<Stored>> find(String id) {
    if (!Keys.isId(Family.PERSON, id)) {
      return Future.succeededFuture(Optional.empty());
    }
    return redis
        .call(c -> c.hmget(Keys.of(id, "person"), FIELDS))
        .map(fields ->
            bytes(fields, 1) == null
                ? Optional.empty()
                : Optional.of(somebody(id, fields))
                    .map(it -> new Stored(it.person(), it.version(), it.channel())));
  }

  /** The same among others: empty for a record that cannot be read too. */
  public Future<Optional<Stored>> readable(String id) {
    return readable.or(id, find(id));
  }

  /** How many records could not be read when they were last looked at. */
  public int unreadable() {
    return readable.count();
  }

  /** The same, or whom this one was found to be. */
  public Future<Optional<Stored>> follow(String id) {
    return follow(id, MERGES);
  }

  private Future<Optional<Stored>> follow(String id, int more) {
    return find(id)
        .compose(found ->
            found.isPresent() || more == 0 || !Keys.isId(Family.PERSON, id)
                ? Future.succeededFuture(found)
                : redis
                    .call(c -> c.hget(Keys.of(id, "person"), "mergedInto"))
                    .compose(into ->
                        into == null
                            ? Future.succeededFuture(Optional.empty())
                            : follow(text(into), more - 1)));
  }

  /** The ids of everybody in a partition. */
  public Future<List<String>> ids(int partition) {
    return redis
        .call(c -> c.smembers(Keys.of(Family.PERSON, partition, "people")))
        .map(all -> all.stream().map(PersonStore::text).sorted().toList());
  }

  /** Those of the vacancies that were never offered to this person. */
  Future<List<Fit>> notOffered(String id, List<Fit> fits) {
    if (fits.isEmpty()) {
      return Future.succeededFuture(fits);
    }
    var ids =
        fits.stream()
            .map(fit -> fit.vacancy().id().getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);
    return redis
        .call(c -> c.smismember(Keys.of(id, "offered"), ids))
        .map(known ->
            IntStream.range(0, fits.size())
                .filter(i -> !known.get(i))
                .mapToObj(fits::get)
                .toList());
  }

  /** The vacancies that were ever offered to this person. */
  public Future<Set<String>> offered(String id) {
    return redis
        .call(c -> c.smembers(Keys.of(id, "offered")))
        .map(all -> all.stream().map(PersonStore::text).collect(Collectors.toSet()));
  }

  /** When the person's last offers were or will be due, the newest first. */
  public Future<List<Instant>> pushes(String id) {
    return redis
        .call(c -> c.hget(Keys.of(id, "person"), "pushed"))
        .map(times ->
            times == null || times.length == 0
                ? List.of()
                : Arrays.stream(text(times).split(","))
                    .map(ms -> Instant.ofEpochMilli(Long.parseLong(ms)))
                    .toList());
  }

  /** Person, conversation and the answer to this very message, in one round trip. */
  Future<Loaded> load(String id, String once) {
    var fields = redis.call(c -> c.hmget(Keys.of(id, "person"), FIELDS));
    // Read after the person: a turn saved in between is found here, and never stepped twice.
    var claim = redis.call(c -> c.get(claimKey(id, once)));
    var recent = redis.call(c -> c.get(Keys.of(id, "recent")));
    return Future.all(fields, claim, recent)
        .map(all -> loaded(id, fields.result(), claim.result(), recent.result()));
  }

  private Loaded loaded(
      String id,
      List<KeyValue<String, byte[]>> fields,
      byte @Nullable [] claim,
      byte @Nullable [] recent) {
    var gone = bytes(fields, 6);
    if (gone != null) {
      var once = text(gone);
      var reply = bytes(fields, 7);
      return new Loaded.Gone(
          once,
          reply == null ? new Reply.Silent() : ReplyJson.read(seal.openOwn(reply, once)),
          number(fields, 8));
    }
    if (bytes(fields, 1) == null) {
      return nobody(id);
    }
    var somebody = somebody(id, fields);
    if (claim != null) {
      return new Loaded.Answered(
          ReplyJson.read(seal.openText(somebody.key(), claim, id + "|reply")));
    }
    return somebody.saying(talks.read(somebody, bytes(fields, 9), bytes(fields, 10), recent));
  }

  /** Somebody with the case that there is or was; empty where there is none. */
  Future<Optional<Loaded.Somebody>> withCase(String id) {
    return redis
        .call(c -> c.hmget(Keys.of(id, "person"), FIELDS))
        .map(fields -> {
          if (bytes(fields, 1) == null || bytes(fields, 10) == null) {
            return Optional.empty();
          }
          var somebody = somebody(id, fields);
          return Optional.of(
              somebody.saying(talks.read(somebody, bytes(fields, 9), bytes(fields, 10), null)));
        });
  }

  /** The same among others: empty for a record that cannot be read too. */
  Future<Optional<Loaded.Somebody>> readableWithCase(String id) {
    return readable.or(id, withCase(id));
  }

  /** Nobody yet, with a fresh key. */
  Loaded.Somebody nobody(String id) {
    return new Loaded.Somebody(
        id, 0, seal.newKey(id), Person.unknown(id), State.fresh(), null, null, false, Talk.none());
  }

  private Loaded.Somebody somebody(String id, List<KeyValue<String, byte[]>> fields) {
    var key = seal.unwrap(present(fields, 1), id);
    var record = seal.openText(key, present(fields, 2), id + "|record");
    var state = bytes(fields, 3);
    var channel = bytes(fields, 4);
    var address = bytes(fields, 5);
    return new Loaded.Somebody(
        id,
        number(fields, 0),
        key,
        codec.readPerson().apply(record, id),
        state == null
            ? State.fresh()
            : codec.readState().apply(seal.openText(key, state, id + "|state")),
        channel == null ? null : Channel.of(text(channel)).orElse(null),
        address == null ? null : seal.openText(key, address, id + "|address"),
        false,
        Talk.none());
  }

  /** Saves a turn. */
  Future<Save.Outcome> save(Save save) {
    var id = save.base().id();
    var keys =
        List.of(
            Keys.of(id, "person"),
            claimKey(id, save.once()),
            Keys.beside(id, "changes"),
            Keys.beside(id, "matches"),
            Keys.beside(id, "people"),
            Keys.beside(id, "due"),
            Keys.of(id, "open"),
            Keys.of(id, "sim"),
            Keys.of(id, "offered"),
            Keys.of(id, "recent"),
            Keys.beside(id, CaseStore.CASES));
    return door.save(TURN, keys, args.of(save)).map(saved -> outcome(saved, save.base()));
  }

  /** Sends the words of a saved turn through the outbox after all. */
  Future<Saved> late(Loaded.Somebody base, String once, List<OutRow> rows) {
    var id = base.id();
    var keys =
        List.of(
            Keys.of(id, "person"), claimKey(id, once), Keys.beside(id, "due"), Keys.of(id, "open"));
    var args =
        new Args().add(seal.seal(base.key(), ReplyJson.write(new Reply.Late()), id + "|reply"));
    this.args.rows(args, base, rows);
    return door.save(LATE, keys, args);
  }

  /**
   * Destroys a person; the script itself adds to the change what was ever offered.
   *
   * @param lastWords kept for the same message coming again
   */
  Future<Forgotten> forget(Loaded.Somebody base, String once, Reply lastWords) {
    return forget(base, once, lastWords, "*");
  }

  /**
   * Destroys a person unless somebody has claimed the record.
   *
   * @param lapsed whose claim does not count, or nothing
   */
  Future<Forgotten> forgetUnclaimed(Loaded.Somebody base, String once, String lapsed) {
    return forget(base, once, new Reply.Silent(), lapsed);
  }

  private Future<Forgotten> forget(
      Loaded.Somebody base, String once, Reply lastWords, String lapsed) {
    var id = base.id();
    var keys =
        List.of(
            Keys.of(id, "person"),
            Keys.beside(id, "changes"),
            Keys.beside(id, "people"),
            Keys.beside(id, "due"),
            Keys.beside(id, "leased"),
            Keys.of(id, "open"),
            Keys.of(id, "sim"),
            Keys.of(id, "offered"),
            Keys.of(id, "recent"),
            Keys.beside(id, CaseStore.CASES));
    var args =
        new Args()
            .add(base.version())
            .add(id)
            .add(once)
            .add(seal.sealOwn(ReplyJson.write(lastWords), once))
            .add(Keys.beside(id, "row:"))
            .add(lapsed);
    var vacancies = base.person().applied().stream().map(one -> one.job().vacancy()).toList();
    var seats = base.person().seats().stream().map(PersonStore::word).toList();
    SaveArgs.flat(new Change.Deleted(id, vacancies, List.of(), seats).fields()).forEach(args::add);
    return door.save(FORGET, keys, args)
        .map(saved ->
            new Forgotten(
                outcome(saved, base),
                saved instanceof Saved.Ok(var result) && result.size() > 2 ? result.number(2) : 0,
                saved instanceof Saved.Ok(var result) && result.text(0).equals("CLAIMED")));
  }

  /**
   * How destroying came out.
   *
   * @param claimed whether it was not done because the record is another's by now
   */
  record Forgotten(Save.Outcome outcome, long lastNumber, boolean claimed) {}

  private Save.Outcome outcome(Saved saved, Loaded.Somebody base) {
    return switch (saved) {
      case Saved.Unknown(var reason) -> new Save.Outcome.Unknown(reason);
      case Saved.Ok(var result) ->
          switch (result.text(0)) {
            case "OK" -> new Save.Outcome.Kept();
            case "DONE" -> before(result, base);
            case "MOVED", "CLAIMED" -> new Save.Outcome.Moved();
            case "GONE" -> new Save.Outcome.Gone();
            case "OFFERED" -> new Save.Outcome.OfferedBefore();
            default -> throw new IllegalStateException("a script said " + result.text(0));
          };
    };
  }

  /** An answer kept before, which another key than the loaded one may have sealed. */
  private Save.Outcome before(Result result, Loaded.Somebody base) {
    var sealed = result.bytes(1);
    if (base.version() == 0 || sealed == null || result.size() > 2) {
      return new Save.Outcome.Moved();
    }
    return new Save.Outcome.Before(
        ReplyJson.read(seal.openText(base.key(), sealed, base.id() + "|reply")));
  }

  private static String word(Seat seat) {
    return seat.kind().name().toLowerCase(Locale.ROOT) + " " + seat.account();
  }

  private static String claimKey(String id, String once) {
    return Keys.of(id, "once") + ":" + once;
  }

  private static byte @Nullable [] bytes(List<KeyValue<String, byte[]>> fields, int place) {
    var field = fields.get(place);
    return field.hasValue() ? field.getValue() : null;
  }

  private static byte[] present(List<KeyValue<String, byte[]>> fields, int place) {
    var bytes = bytes(fields, place);
    if (bytes == null) {
      throw new IllegalStateException("a person lacks the field " + FIELDS[place]);
    }
    return bytes;
  }

  private static long number(List<KeyValue<String, byte[]>> fields, int place) {
    var bytes = bytes(fields, place);
    return bytes == null ? 0 : Long.parseLong(text(bytes));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
