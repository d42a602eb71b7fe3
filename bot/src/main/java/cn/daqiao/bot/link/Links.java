package cn.daqiao.bot.link;

import cn.daqiao.bot.redis.Args;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.Saved;
import cn.daqiao.bot.redis.Script;
import cn.daqiao.bot.redis.Seal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who acts for whom. A code is kept as a keyed hash only, counts once and for a day by the
 * service's clock, and a fresh one takes the place of the one before. Whether it counts stands in
 * the owner's slot together with who acts for the owner; the look-up that leads there may be stale.
 */
public final class Links {
  private static final Script PUT = Script.load("put-for");
  private static final Script BIND = Script.load("link-bind");
  private static final Script CUT = Script.load("link-cut");
  private static final Script DROP = Script.load("link-drop");
  private static final Script TRIED = Script.load("code-tried");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** How long a code counts. */
  public static final Duration LASTS = Duration.ofHours(24);

  private static final Duration WINDOW = Duration.ofHours(1);
  private static final int TRIES = 5;

  private final Redis redis;
  private final Door door;
  private final Seal seal;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  /** Links in that store. */
  public Links(Redis redis, Door door, Seal seal, InstantSource clock) {
    this.redis = redis;
    this.door = door;
    this.seal = seal;
    this.clock = clock;
  }

  /** What somebody's code leads to. */
  public sealed interface Found {
    /**
     * An owner, as long as nobody else uses the code first.
     *
     * @param ticket stands for the code, which nobody has to remember
     */
    record Open(Owner owner, String ticket) implements Found {}

    /** No code that counts. */
    record Nothing() implements Found {}

    /** The person has tried too many wrong ones within the hour. */
    record TooOften() implements Found {}
  }

  /** Somebody who acts for an owner. */
  public record Link(String person, Instant since) {}

  /** A fresh code; the one before counts no more. */
  public Future<Code> issue(Owner owner) {
    var code = Code.fresh(random, clock.instant().plus(LASTS));
    var hash = hash(code.text());
    return put(owner.key("code"), hash + " " + code.until().toEpochMilli())
        .compose(done -> put(lookup(hash), owner.word()))
        .map(done -> code);
  }

  private Future<Void> put(String key, String value) {
    var args = new Args().add(value).add(LASTS.multipliedBy(2).toSeconds());
    return door.save(PUT, List.of(key), args).compose(Saved::orAway).mapEmpty();
  }

  /** Where a code leads that this person typed; a wrong one is counted, once however often. */
  public Future<Found> find(String person, String typed) {
    var hash = hash(Code.normal(typed));
    return redis
        .call(commands -> commands.scard(tries(person)))
        .compose(tried ->
            tried >= TRIES
                ? Future.succeededFuture(new Found.TooOften())
                : owner(hash).compose(owner -> found(person, hash, owner)));
  }

  private Future<Found> found(String person, String hash, Optional<Owner> owner) {
    if (owner.isPresent()) {
      return Future.succeededFuture(new Found.Open(owner.get(), hash));
    }
    var args = new Args().add(hash).add(WINDOW.multipliedBy(2).toSeconds());
    return door.save(TRIED, List.of(tries(person)), args)
        .compose(Saved::orAway)
        .map(done -> new Found.Nothing());
  }

  private Future<Optional<Owner>> owner(String hash) {
    return redis
        .call(commands -> commands.get(lookup(hash)))
        .compose(stored -> {
          var owner = stored == null ? Optional.<Owner>empty() : Owner.of(text(stored));
          if (owner.isEmpty()) {
            return Future.succeededFuture(owner);
          }
          return redis
              .call(commands -> commands.get(owner.get().key("code")))
              .map(code -> owner.filter(one -> code != null && counts(text(code), hash)));
        });
  }

  private boolean counts(String code, String hash) {
    var parts = code.split(" ", 2);
    return parts[0].equals(hash) && clock.instant().toEpochMilli() < Long.parseLong(parts[1]);
  }

  /**
   * Uses a code up; the same person with the same code is bound once.
   *
   * @return false where it counts no more
   */
  public Future<Boolean> bind(Owner owner, String ticket, String person) {
    var noted =
        JsonNodeFactory.instance
            .objectNode()
            .put("v", 1)
            .put("at", clock.instant().toString())
            .put("code", ticket);
    var args =
        new Args()
            .add(ticket)
            .add(clock.instant().toEpochMilli())
            .add(person)
            .add(noted.toString());
    return door.save(BIND, List.of(owner.key("code"), owner.key("links")), args)
        .compose(Saved::orAway)
        .map(result -> result.text(0).equals("OK"));
  }

  /** Whether this person acts for the owner. */
  public Future<Boolean> holds(Owner owner, String person) {
    return redis.call(commands -> commands.hexists(owner.key("links"), person));
  }

  /** Everybody who acts for the owner, the first first. */
  public Future<List<Link>> of(Owner owner) {
    return redis
        .call(commands -> commands.hgetall(owner.key("links")))
        .map(all ->
            all.entrySet().stream()
                .map(entry -> read(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Link::since).thenComparing(Link::person))
                .toList());
  }

  /**
   * Ends a link.
   *
   * @return whether there was one
   */
  public Future<Boolean> cut(Owner owner, String person) {
    return door.save(CUT, List.of(owner.key("links")), new Args().add(person))
        .compose(Saved::orAway)
        .map(result -> result.number(0) > 0);
  }

  /** Ends what there is of codes and links of an owner. */
  public Future<Void> drop(Owner owner) {
    return door.save(DROP, List.of(owner.key("code"), owner.key("links")), new Args())
        .compose(Saved::orAway)
        .mapEmpty();
  }

  private static Link read(String person, byte[] stored) {
    try {
      return new Link(person, Instant.parse(JSON.readTree(text(stored)).path("at").asText()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored link cannot be read", e);
    }
  }

  private String hash(String code) {
    return seal.hash("code", code);
  }

  private String tries(String person) {
    return Keys.of(person, "codes-tried")
        + ":"
        + clock.instant().toEpochMilli() / WINDOW.toMillis();
  }

  private static String lookup(String hash) {
    return Keys.lookup(Keys.Family.OPENID, "code", hash);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
