package cn.daqiao.bot.employer;

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
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Employers' accounts and their keys. A key is shown once and kept only as a keyed hash. */
public final class Accounts {
  private static final Script PUT = Script.load("put");
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

  /** Opens an account: the account first, then the way to it. */
  public Future<Added> add(String name, RegionCode region, boolean verified, Instant now) {
    var bytes = new byte[24];
    random.nextBytes(bytes);
    var key = "dq_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var account = new Account(ids.mint(Keys.Family.EMPLOYER), name, region, verified, now);
    return put(Keys.of(account.id(), "employer"), write(account))
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

  private Future<Optional<Account>> find(String id) {
    return redis
        .call(commands -> commands.get(Keys.of(id, "employer")))
        .map(stored -> Optional.ofNullable(stored).map(Accounts::read));
  }

  private Future<Void> put(String key, String value) {
    return door.save(PUT, List.of(key), new Args().add(value))
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
    return JsonNodeFactory.instance
        .objectNode()
        .put("v", 1)
        .put("id", account.id())
        .put("name", account.name())
        .put("region", account.region().digits())
        .put("verified", account.verified())
        .put("since", account.since().toString())
        .toString();
  }

  private static Account read(byte[] stored) {
    try {
      var node = JSON.readTree(new String(stored, StandardCharsets.UTF_8));
      return new Account(
          node.path("id").asText(),
          node.path("name").asText(),
          new RegionCode(node.path("region").asText()),
          node.path("verified").asBoolean(),
          Instant.parse(node.path("since").asText()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored account cannot be read", e);
    }
  }
}
