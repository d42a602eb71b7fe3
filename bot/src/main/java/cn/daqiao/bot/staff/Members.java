package cn.daqiao.bot.staff;

import cn.daqiao.bot.redis.Args;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.Saved;
import cn.daqiao.bot.redis.Script;
import cn.daqiao.matcher.region.RegionCode;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Staff accounts. Passwords are kept as Argon2id hashes and checked on a worker. */
public final class Members {
  private static final Script PUT = Script.load("put");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LEAST_LENGTH = 8;

  /** OWASP's second choice of parameters: 19 MiB, two passes, one lane. */
  private static final Argon2Function ARGON =
      Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

  private final Vertx vertx;
  private final Redis redis;
  private final Door door;

  /** Keeps accounts in that store. */
  public Members(Vertx vertx, Redis redis, Door door) {
    this.vertx = vertx;
    this.redis = redis;
    this.door = door;
  }

  /**
   * Opens an account, or gives an existing one a new password, role and region.
   *
   * @throws IllegalArgumentException for a password that is too short, with a sentence to show
   */
  public Future<Void> put(Member member, String password) {
    if (password.length() < LEAST_LENGTH) {
      throw new IllegalArgumentException("密码至少" + LEAST_LENGTH + "位。");
    }
    return vertx
        .executeBlocking(
            () -> Password.hash(password).addRandomSalt().with(ARGON).getResult(), false)
        .compose(hash -> {
          var node = JsonNodeFactory.instance.objectNode();
          node.put("v", 1);
          node.put("name", member.name());
          node.put("role", member.role().word());
          node.put("region", member.region().digits());
          node.put("hash", hash);
          return door.save(PUT, List.of(key(member.name())), new Args().add(node.toString()));
        })
        .compose(saved ->
            switch (saved) {
              case Saved.Ok ignored -> Future.succeededFuture();
              case Saved.Unknown(var reason) ->
                  Future.failedFuture(new IllegalStateException(reason));
            });
  }

  /** The member, if name and password fit. An unknown name takes as long as a wrong password. */
  Future<Optional<Member>> check(String name, String password) {
    return redis
        .call(commands -> commands.get(key(name)))
        .compose(stored ->
            vertx.executeBlocking(
                () -> {
                  if (stored == null) {
                    Password.hash(password).addRandomSalt().with(ARGON);
                    return Optional.empty();
                  }
                  var node = read(stored);
                  var hash = node.path("hash").asText();
                  return Password.check(password, hash).with(ARGON)
                      ? Optional.of(member(node))
                      : Optional.empty();
                },
                false));
  }

  /** The member with that name. */
  Future<Optional<Member>> find(String name) {
    return redis
        .call(commands -> commands.get(key(name)))
        .map(stored -> Optional.ofNullable(stored).map(bytes -> member(read(bytes))));
  }

  private static Member member(JsonNode node) {
    return new Member(
        node.path("name").asText(),
        Role.of(node.path("role").asText()).orElseThrow(),
        new RegionCode(node.path("region").asText()));
  }

  private static JsonNode read(byte[] stored) {
    try {
      return JSON.readTree(new String(stored, StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored staff account cannot be read", e);
    }
  }

  private static String key(String name) {
    return Keys.account("staff") + ":" + name;
  }
}
