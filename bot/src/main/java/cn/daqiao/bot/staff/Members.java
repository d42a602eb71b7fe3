package cn.daqiao.bot.staff;

import cn.daqiao.bot.http.Problem;
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
import io.vertx.core.WorkerExecutor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Staff accounts. Passwords are kept as Argon2id hashes and checked on threads of their own. */
public final class Members {
  private static final Script PUT = Script.load("put");
  private static final Script LIST = Script.load("desk-list");
  private static final String DESKS = Keys.account("desks");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LEAST_LENGTH = 8;

  /** OWASP's second choice of parameters: 19 MiB, two passes, one lane. */
  private static final Argon2Function ARGON =
      Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

  private static final int THREADS = 2;
  private static final int MOST_WAITING = 32;

  private final WorkerExecutor workers;
  private final AtomicInteger waiting = new AtomicInteger();
  private final Redis redis;
  private final Door door;

  /** Keeps accounts in that store. */
  public Members(Vertx vertx, Redis redis, Door door) {
    workers = vertx.createSharedWorkerExecutor("passwords", THREADS);
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
    return slow(() -> Password.hash(password).addRandomSalt().with(ARGON).getResult())
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
              case Saved.Ok ignored -> list(member);
              case Saved.Unknown(var reason) ->
                  Future.failedFuture(new IllegalStateException(reason));
            });
  }

  /** Notes where somebody sits. */
  private Future<Void> list(Member member) {
    var at = member.role().word() + " " + member.region().digits();
    return door.save(LIST, List.of(DESKS), new Args().add(member.name()).add(at))
        .compose(Saved::orAway)
        .mapEmpty();
  }

  /** Who sits where: by the accounts opened, or logged in, since it is noted. */
  Future<Set<Desk>> desks() {
    return redis
        .call(commands -> commands.hvals(DESKS))
        .map(all ->
            all.stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8).split(" "))
                .flatMap(words ->
                    Role.of(words[0])
                        .map(role -> new Desk(role, new RegionCode(words[1])))
                        .stream())
                .collect(Collectors.toSet()));
  }

  /** A role that somebody has in a region. */
  record Desk(Role role, RegionCode region) {}

  /** The member, if name and password fit. An unknown name takes as long as a wrong password. */
  Future<Optional<Member>> check(String name, String password) {
    return redis
        .call(commands -> commands.get(key(name)))
        .compose(stored ->
            this.<Optional<Member>>slow(() -> {
              if (stored == null) {
                Password.hash(password).addRandomSalt().with(ARGON);
                return Optional.empty();
              }
              var node = read(stored);
              var hash = node.path("hash").asText();
              return Password.check(password, hash).with(ARGON)
                  ? Optional.of(member(node))
                  : Optional.empty();
            }))
        .compose(found ->
            found.isEmpty() ? Future.succeededFuture(found) : list(found.get()).map(done -> found));
  }

  /** On threads of its own: whoever guesses passwords keeps no file and no search waiting. */
  private <T> Future<T> slow(Callable<T> task) {
    if (waiting.incrementAndGet() > MOST_WAITING) {
      waiting.decrementAndGet();
      return Future.failedFuture(Problem.of(503, "现在登录的人太多，请过一会儿再试。"));
    }
    return workers.executeBlocking(task, false).onComplete(done -> waiting.decrementAndGet());
  }

  /** The member with that name. */
  public Future<Optional<Member>> find(String name) {
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
