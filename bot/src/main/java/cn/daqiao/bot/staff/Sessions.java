package cn.daqiao.bot.staff;

import cn.daqiao.bot.http.Problem;
import cn.daqiao.bot.redis.Args;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.Saved;
import cn.daqiao.bot.redis.Script;
import cn.daqiao.bot.redis.Seal;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Staff sessions: a random token, kept as a keyed hash, that ends after a working day. */
public final class Sessions {
  private static final Script OPEN = Script.load("put-for");
  private static final Duration LENGTH = Duration.ofHours(10);
  private static final String PREFIX = "Bearer ";

  private final Redis redis;
  private final Door door;
  private final Seal seal;
  private final Members members;
  private final Attempts attempts;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  /** Sessions of these members. */
  public Sessions(Redis redis, Door door, Seal seal, Members members, InstantSource clock) {
    this.redis = redis;
    this.door = door;
    this.seal = seal;
    this.members = members;
    attempts = new Attempts(redis, seal, clock);
    this.clock = clock;
  }

  /** A new session's token; 401 when name and password do not fit, 429 after too many tries. */
  Future<String> open(String name, String password, String address) {
    var attempt = new Attempts.Attempt(name, address);
    return attempts
        .allow(attempt)
        .compose(allowed -> {
          if (!allowed) {
            throw Problem.of(429, "试的次数太多了，请十分钟后再试，或找管理员重设密码。");
          }
          return members.check(name, password);
        })
        .compose(found -> {
          var member = found.orElseThrow(() -> Problem.of(401, "账号或密码不对。"));
          return attempts.succeeded(attempt).compose(done -> start(member));
        });
  }

  private Future<String> start(Member member) {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var until = clock.instant().plus(LENGTH).toEpochMilli();
    var args = new Args().add(until + " " + member.name()).add(LENGTH.multipliedBy(2).toSeconds());
    return door.save(OPEN, List.of(key(token)), args)
        .map(saved ->
            switch (saved) {
              case Saved.Ok ignored -> token;
              case Saved.Unknown ignored -> throw Problem.of(503, "暂时登录不了，请稍后再试。");
            });
  }

  /** Who calls; 401 without a running session. */
  Future<Member> of(RoutingContext context) {
    return redis
        .call(commands -> commands.get(key(token(context))))
        .compose(stored -> {
          if (stored == null) {
            throw over();
          }
          var parts = new String(stored, StandardCharsets.UTF_8).split(" ", 2);
          var until = Instant.ofEpochMilli(Long.parseLong(parts[0]));
          return clock.instant().isBefore(until)
              ? members.find(parts[1])
              : Future.succeededFuture(Optional.<Member>empty());
        })
        .map(found -> found.orElseThrow(Sessions::over));
  }

  /** Ends the session. */
  Future<Void> close(RoutingContext context) {
    return redis.call(commands -> commands.del(key(token(context)))).mapEmpty();
  }

  private static String token(RoutingContext context) {
    var header = context.request().getHeader("authorization");
    if (header == null || !header.startsWith(PREFIX) || header.length() > 200) {
      throw over();
    }
    return header.substring(PREFIX.length()).strip();
  }

  private static Problem over() {
    return Problem.of(401, "请先登录：POST /api/v1/staff/session。");
  }

  private String key(String token) {
    return Keys.account("session") + ":" + seal.hash("session", token);
  }
}
