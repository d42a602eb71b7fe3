package cn.daqiao.bot.wechat.standin;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The stable access token (获取稳定版接口调用凭据): the same one until five minutes before its end, replaced
 * at once only by force, which is limited.
 */
public final class Tokens {
  private static final Duration LIFETIME = Duration.ofHours(2);
  private static final Duration OVERLAP = Duration.ofMinutes(5);
  private static final int FORCES_A_DAY = 20;
  private static final Duration FORCES_APART = Duration.ofSeconds(30);
  private final String appId;
  private final String secret;
  private final InstantSource clock;
  private String token = "";
  private String before = "";
  private Instant end = Instant.MIN;
  private Instant beforeEnd = Instant.MIN;
  private Instant lastForce = Instant.MIN;
  private int issued;
  private int fetches;
  private int forced;

  Tokens(String appId, String secret, InstantSource clock) {
    this.appId = appId;
    this.secret = secret;
    this.clock = clock;
  }

  /** How many calls asked for a token. */
  public synchronized int fetches() {
    return fetches;
  }

  /** How many of them replaced it by force. */
  public synchronized int forced() {
    return forced;
  }

  /** The token at present; blank before the first fetch. */
  public synchronized String current() {
    return token;
  }

  /** Ends the token at once, as a change of the secret does; the next fetch brings another. */
  public synchronized void expire() {
    end = Instant.MIN;
    beforeEnd = Instant.MIN;
  }

  synchronized JsonObject fetch(JsonObject body) {
    fetches++;
    if (!"client_credential".equals(body.getString("grant_type"))) {
      return Replies.error(40002);
    }
    if (!appId.equals(body.getString("appid"))) {
      return Replies.error(40013);
    }
    if (!secret.equals(body.getString("secret"))) {
      return Replies.error(40125);
    }
    var now = clock.instant();
    boolean force = body.getBoolean("force_refresh", false);
    if (force && !end.equals(Instant.MIN)) {
      if (forced >= FORCES_A_DAY || now.isBefore(lastForce.plus(FORCES_APART))) {
        return Replies.error(45009);
      }
      forced++;
      lastForce = now;
      issue(now, now);
    } else if (!now.isBefore(end.minus(end.equals(Instant.MIN) ? Duration.ZERO : OVERLAP))) {
      issue(now, end);
    }
    return new JsonObject()
        .put("access_token", token)
        .put("expires_in", Duration.between(now, end).toSeconds());
  }

  synchronized boolean accepts(String given) {
    var now = clock.instant();
    return !given.isEmpty()
        && ((given.equals(token) && now.isBefore(end))
            || (given.equals(before) && now.isBefore(beforeEnd)));
  }

  private void issue(Instant now, Instant oldEnd) {
    before = token;
    beforeEnd = oldEnd;
    token = "T" + ++issued + "x".repeat(120);
    end = now.plus(LIFETIME);
  }
}
