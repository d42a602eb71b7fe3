package cn.daqiao.bot.account;

import cn.daqiao.bot.redis.Args;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.Ids;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.Saved;
import cn.daqiao.bot.redis.Script;
import cn.daqiao.bot.redis.Seal;
import cn.daqiao.matcher.region.RegionCode;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Employers' accounts and their keys. A key is shown once and kept only as a keyed hash. An account
 * is one value, so that of two changes at a time the later one stands.
 */
public final class Accounts {
  private static final Script PUT = Script.load("put");
  private static final Script LIST = Script.load("employer-list");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Redis redis;
  private final Door door;
  private final Seal seal;
  private final Ids ids;
  private final SecureRandom random = new SecureRandom();

  /** Keeps accounts in that store. */
  public Accounts(Redis redis, Door door, Seal seal, Ids ids) {
    this.redis = redis;
    this.door = door;
    this.seal = seal;
    this.ids = ids;
  }

  /** A new account and its key. */
  public record Added(Account account, String key) {
    @Override
    public String toString() {
      return "Added[" + account.id() + "]";
    }
  }

  /**
   * Opens an account: the account first, then the ways to it.
   *
   * @param verified whether staff have checked it now
   */
  public Future<Added> add(String name, RegionCode region, boolean verified, Instant now) {
    var bytes = new byte[24];
    random.nextBytes(bytes);
    var key = "dq_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var unchecked = new Account(ids.mint(Keys.Family.EMPLOYER), name, region, null, now);
    var account = verified ? unchecked.checked(now) : unchecked;
    return put(Keys.of(account.id(), "employer"), write(account))
        .compose(done -> list(account))
        .compose(done -> put(lookup(key), account.id()))
        .map(done -> new Added(account, key));
  }

  /** Whose key it is. */
  public Future<Optional<Account>> byKey(String key) {
    return redis
        .call(commands -> commands.get(lookup(key)))
        .compose(id ->
            id == null
                ? Future.succeededFuture(Optional.empty())
                : find(new String(id, StandardCharsets.UTF_8)));
  }

  /** The account with that id. */
  public Future<Optional<Account>> find(String id) {
    if (!Keys.isId(Keys.Family.EMPLOYER, id)) {
      return Future.succeededFuture(Optional.empty());
    }
    return redis
        .call(commands -> commands.get(Keys.of(id, "employer")))
        .map(stored -> Optional.ofNullable(stored).map(Accounts::read));
  }

  /** The ids of every account, those apart that were opened before there was a list. */
  public Future<List<String>> ids() {
    var parts = new ArrayList<Future<List<byte[]>>>();
    for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
      var key = Keys.of(Keys.Family.EMPLOYER, partition, "employers");
      parts.add(
          redis.call(
              commands -> commands.zrangebyscore(key, Range.unbounded(), Limit.unlimited())));
    }
    return Future.all(parts)
        .map(done ->
            parts.stream()
                .flatMap(part -> part.result().stream())
                .map(id -> new String(id, StandardCharsets.UTF_8))
                .toList());
  }

  /**
   * Staff have checked the account now, or vouch for it no longer.
   *
   * @return the account as it stands; empty where there is none
   */
  public Future<Optional<Account>> vouch(String id, boolean checked, Instant now) {
    return find(id)
        .compose(found -> {
          if (found.isEmpty()) {
            return Future.succeededFuture(found);
          }
          var next = checked ? found.get().checked(now) : found.get().unchecked();
          return put(Keys.of(id, "employer"), write(next))
              .compose(done -> list(next))
              .map(done -> Optional.of(next));
        });
  }

  private Future<Void> list(Account account) {
    var args = new Args().add(account.since().toEpochMilli()).add(account.id());
    return save(LIST, Keys.beside(account.id(), "employers"), args);
  }

  private Future<Void> put(String key, String value) {
    return save(PUT, key, new Args().add(value));
  }

  private Future<Void> save(Script script, String key, Args args) {
    return door.save(script, List.of(key), args)
        .compose(saved ->
            switch (saved) {
              case Saved.Ok ignored -> Future.succeededFuture();
              case Saved.Unknown(var reason) ->
                  Future.failedFuture(new IllegalStateException(reason));
            });
  }

  private String lookup(String key) {
    return Keys.lookup(Keys.Family.API_KEY, "apikey", seal.hash("apikey", key));
  }

  private static String write(Account account) {
    var node =
        JsonNodeFactory.instance
            .objectNode()
            .put("v", 1)
            .put("id", account.id())
            .put("name", account.name())
            .put("region", account.region().digits())
            .put("verified", account.verifiedUntil() != null)
            .put("since", account.since().toString());
    if (account.verifiedUntil() != null) {
      node.put("verifiedUntil", account.verifiedUntil().toString());
    }
    return node.toString();
  }

  private static Account read(byte[] stored) {
    try {
      var node = JSON.readTree(new String(stored, StandardCharsets.UTF_8));
      var since = Instant.parse(node.path("since").asText());
      var until = node.path("verifiedUntil");
      // Of before: checked when it was opened.
      var fallback = node.path("verified").asBoolean() ? since.plus(Account.CHECK_LASTS) : null;
      return new Account(
          node.path("id").asText(),
          node.path("name").asText(),
          new RegionCode(node.path("region").asText()),
          until.isTextual() ? Instant.parse(until.asText()) : fallback,
          since);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored account cannot be read", e);
    }
  }
}
