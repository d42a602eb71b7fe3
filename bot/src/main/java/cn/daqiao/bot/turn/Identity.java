package cn.daqiao.bot.turn;

import cn.daqiao.bot.redis.Args;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.Ids;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Keys.Family;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.Saved;
import cn.daqiao.bot.redis.Script;
import cn.daqiao.bot.redis.Seal;
import io.lettuce.core.KeyValue;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is behind an address: a look-up by keyed hash, in a slot of its own. */
public final class Identity {
  private static final Script BIND = Script.load("bind");
  private static final Script UNBIND = Script.load("unbind");

  private final Redis redis;
  private final Door door;
  private final Seal seal;
  private final Ids ids;

  /** What is known of an address. */
  sealed interface Found {
    record Person(String id) implements Found {}

    record Nobody() implements Found {}

    /** Destroyed by this very message, which was answered with these words. */
    record Forgotten(Reply reply) implements Found {}
  }

  /**
   * A destroyed person's address to be loosed.
   *
   * @param reply the last words, kept for the same message coming again; null for none
   * @param lastNumber of the simulator's messages
   */
  record Unbinding(
      String person,
      Channel channel,
      String address,
      String once,
      @Nullable Reply reply,
      long lastNumber) {}

  /** Look-ups in this store. */
  public Identity(Redis redis, Door door, Seal seal, Ids ids) {
    this.redis = redis;
    this.door = door;
    this.seal = seal;
    this.ids = ids;
  }

  /** The person behind an address, if there is one. */
  public Future<Optional<String>> find(Channel channel, String address) {
    return redis.call(c -> c.get(lookup("openid", hash(channel, address)))).map(Identity::id);
  }

  /** From which number on the simulator counts messages of this address. */
  public Future<Long> base(Channel channel, String address) {
    return redis
        .call(c -> c.get(lookup("base", hash(channel, address))))
        .map(bytes -> bytes == null ? 0L : Long.parseLong(text(bytes)));
  }

  Future<Found> find(Channel channel, String address, String once) {
    var hash = hash(channel, address);
    return redis
        .call(c -> c.mget(lookup("openid", hash), lastWords(hash, once)))
        .map(both -> {
          var last = value(both.get(1));
          if (last != null) {
            return new Found.Forgotten(ReplyJson.read(seal.openOwn(last, once)));
          }
          return id(value(both.getFirst()))
              .<Found>map(Found.Person::new)
              .orElseGet(Found.Nobody::new);
        });
  }

  /** Mints a person for an address; should another node be faster, its person is the one. */
  Future<Optional<String>> mint(Channel channel, String address) {
    return bind(ids.mint(Family.PERSON), channel, address);
  }

  /**
   * Binds an address to a person.
   *
   * @return whom it is bound to now, which may be somebody else; empty when the outcome is unknown
   */
  public Future<Optional<String>> bind(String person, Channel channel, String address) {
    var key = lookup("openid", hash(channel, address));
    return door.save(BIND, List.of(key), new Args().add(person))
        .map(saved ->
            switch (saved) {
              case Saved.Ok(var result) -> Optional.of(result.text(0));
              case Saved.Unknown unknown -> Optional.empty();
            });
  }

  /** Looses an address from a destroyed person. */
  Future<Saved> unbind(Unbinding gone) {
    var hash = hash(gone.channel, gone.address);
    // The farewell and the words before it were the last two numbers that a page may have seen.
    long base = gone.channel == Channel.SIMULATOR ? gone.lastNumber + 2 : 0;
    var args =
        new Args()
            .add(gone.person)
            .add(
                gone.reply == null
                    ? new byte[0]
                    : seal.sealOwn(ReplyJson.write(gone.reply), gone.once))
            .add(base);
    return door.save(
        UNBIND,
        List.of(lookup("openid", hash), lastWords(hash, gone.once), lookup("base", hash)),
        args);
  }

  /** What makes a message the same when it comes again. */
  String once(Inbound in) {
    return seal.hash("once", in.channel().kind() + "\0" + in.address() + "\0" + in.onceKey());
  }

  private String hash(Channel channel, String address) {
    return seal.hash(channel.kind(), address);
  }

  private static String lookup(String name, String hash) {
    return Keys.lookup(Family.OPENID, name, hash);
  }

  private static String lastWords(String hash, String once) {
    return lookup("last", hash) + ":" + once;
  }

  private static byte @Nullable [] value(KeyValue<String, byte[]> pair) {
    return pair.hasValue() ? pair.getValue() : null;
  }

  private static Optional<String> id(byte @Nullable [] bytes) {
    return Optional.ofNullable(bytes).map(Identity::text);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
