package cn.daqiao.bot.wechat;

import cn.daqiao.bot.runtime.Wechat;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.WebClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The account's access token (获取稳定版接口调用凭据). The stable endpoint hands every node the same token
 * while it is valid, so nodes need not share it; one fetch at a time a node, renewed ten minutes
 * early.
 */
final class AccessToken {
  private static final Duration MARGIN = Duration.ofMinutes(10);
  private final Wechat account;
  private final WebClient client;
  private final InstantSource clock;
  private @Nullable String current;
  private Instant until = Instant.MIN;
  private @Nullable Future<String> fetching;

  AccessToken(Wechat account, WebClient client, InstantSource clock) {
    this.account = account;
    this.client = client;
    this.clock = clock;
  }

  /** A token that is valid as far as is known. */
  synchronized Future<String> get() {
    if (current != null && clock.instant().isBefore(until)) {
      return Future.succeededFuture(current);
    }
    if (fetching == null) {
      fetching = fetch().onComplete(done -> finished());
    }
    return fetching;
  }

  /** Forgets a token that the platform refused, unless a newer one is here already. */
  synchronized void refused(String token) {
    if (token.equals(current)) {
      current = null;
    }
  }

  private synchronized void finished() {
    fetching = null;
  }

  private synchronized String keep(String token, long seconds) {
    current = token;
    var lifetime = Duration.ofSeconds(seconds);
    until =
        clock
            .instant()
            .plus(
                lifetime.compareTo(MARGIN.multipliedBy(2)) > 0
                    ? lifetime.minus(MARGIN)
                    : lifetime.dividedBy(2));
    return token;
  }

  private Future<String> fetch() {
    var body =
        JsonNodeFactory.instance
            .objectNode()
            .put("grant_type", "client_credential")
            .put("appid", account.appId())
            .put("secret", account.appSecret())
            .put("force_refresh", false);
    return client
        .postAbs(account.apiBase() + "/cgi-bin/stable_token")
        .timeout(WechatApi.PATIENCE.toMillis())
        .putHeader("content-type", "application/json")
        .sendBuffer(Buffer.buffer(body.toString()))
        .map(WechatApi::json)
        .map(reply -> {
          var token = reply.path("access_token").asText("");
          if (token.isEmpty()) {
            throw new IllegalStateException(
                "no access token, code " + reply.path("errcode").asInt());
          }
          return keep(token, reply.path("expires_in").asLong(7_200));
        });
  }
}
