package cn.daqiao.bot.wechat;

import cn.daqiao.bot.runtime.Wechat;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The account's access token (获取稳定版接口调用凭据). The stable endpoint hands every node the same token
 * while it is valid, so nodes need not share it. One fetch at a time a node; renewed ten minutes
 * early, while calls go on with the old one.
 */
final class AccessToken {
  private static final Logger LOG = LoggerFactory.getLogger(AccessToken.class);
  private static final Duration EARLY = Duration.ofMinutes(10);
  private static final Duration BETWEEN_RENEWALS = Duration.ofSeconds(30);
  private static final Duration SAFETY = Duration.ofSeconds(20);

  private final Wechat account;
  private final ApiClient api;
  private final InstantSource clock;
  private final ForceGuard guard = new ForceGuard();
  private @Nullable Held current;
  private @Nullable Future<Held> fetching;
  private Instant noRenewalBefore = Instant.MIN;
  private @Nullable String refusedBefore;
  private boolean force;

  AccessToken(Wechat account, ApiClient api, InstantSource clock) {
    this.account = account;
    this.api = api;
    this.clock = clock;
  }

  /** A token; never printed. Two with the same value may have been fetched at different times. */
  static final class Held {
    private final String value;
    private final Instant renewAt;
    private final Instant end;

    private Held(String value, Duration lifetime, Instant now) {
      this.value = value;
      var half = lifetime.dividedBy(2);
      this.renewAt = now.plus(longer(lifetime.minus(EARLY), half));
      this.end = now.plus(longer(lifetime.minus(SAFETY), half));
    }

    private static Duration longer(Duration one, Duration other) {
      return one.compareTo(other) > 0 ? one : other;
    }

    String value() {
      return value;
    }

    @Override
    public String toString() {
      return "an access token";
    }
  }

  /** There is no token: the platform gave none. */
  static final class NoTokenException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient ApiClient.Outcome outcome;

    private NoTokenException(ApiClient.Outcome outcome) {
      super("no access token", null, false, false);
      this.outcome = outcome;
    }

    /** What this means for a message that needed the token: it was not sent. */
    Called called() {
      return switch (outcome) {
        case ApiClient.Outcome.Answered(var json) when json.path("errcode").isIntegralNumber() ->
            new Called.Failed(json.path("errcode").asInt());
        case ApiClient.Outcome.Answered answered -> new Called.NotSent("no token in the answer");
        case ApiClient.Outcome.Status(int status) -> new Called.Failed(status);
        case ApiClient.Outcome.Unreached() -> new Called.NotSent("no connection");
        case ApiClient.Outcome.Unanswered(var why) -> new Called.NotSent("no token: " + why);
      };
    }
  }

  /**
   * A token that is valid as far as is known; fails with {@link NoTokenException} alone. Completes
   * on the caller's own context.
   */
  Future<Held> get() {
    Future<Held> found;
    Promise<Held> started = null;
    boolean forced = false;
    synchronized (this) {
      var now = clock.instant();
      var held = current;
      boolean usable = held != null && now.isBefore(held.end);
      if (held != null && usable && (now.isBefore(held.renewAt) || now.isBefore(noRenewalBefore))) {
        return Future.succeededFuture(held);
      }
      if (fetching == null) {
        started = Promise.promise();
        fetching = started.future();
        forced = force && guard.permits(now);
        force = false;
        noRenewalBefore = now.plus(BETWEEN_RENEWALS);
      }
      found = held != null && usable ? Future.succeededFuture(held) : fetching;
    }
    if (started != null) {
      fetch(forced).onComplete(started);
    }
    return onOwnContext(found);
  }

  /**
   * Forgets a token that the platform refused, unless a newer one is here already. The stable
   * endpoint may give the same again; refused twice it is replaced by force.
   */
  synchronized void refused(Held token) {
    if (token == current) {
      current = null;
      force = token.value.equals(refusedBefore);
      refusedBefore = token.value;
    }
  }

  /** What may not be replaced by force is at least asked for. */
  private Future<Held> fetch(boolean forced) {
    return ask(forced)
        .compose(
            outcome -> forced && !isToken(outcome) ? ask(false) : Future.succeededFuture(outcome))
        .map(this::keep);
  }

  private Future<ApiClient.Outcome> ask(boolean forced) {
    var body =
        JsonNodeFactory.instance
            .objectNode()
            .put("grant_type", "client_credential")
            .put("appid", account.appId())
            .put("secret", account.appSecret())
            .put("force_refresh", forced);
    return api.post("/cgi-bin/stable_token", body.toString());
  }

  private static boolean isToken(ApiClient.Outcome outcome) {
    return outcome instanceof ApiClient.Outcome.Answered(var json)
        && json.path("access_token").isTextual();
  }

  private Held keep(ApiClient.Outcome outcome) {
    synchronized (this) {
      fetching = null;
      if (outcome instanceof ApiClient.Outcome.Answered(var json)
          && json.path("access_token").isTextual()) {
        var lifetime = Duration.ofSeconds(Math.max(0, json.path("expires_in").asLong(7_200)));
        var held = new Held(json.path("access_token").asText(), lifetime, clock.instant());
        current = held;
        return held;
      }
    }
    var none = new NoTokenException(outcome);
    LOG.error("the platform gives no access token: {}", none.called());
    throw none;
  }

  private static <T> Future<T> onOwnContext(Future<T> future) {
    var context = Vertx.currentContext();
    if (context == null || future.isComplete()) {
      return future;
    }
    var here = Promise.<T>promise();
    future.onComplete(done -> context.runOnContext(now -> here.handle(done)));
    return here.future();
  }
}
