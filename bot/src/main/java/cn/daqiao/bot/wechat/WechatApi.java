package cn.daqiao.bot.wechat;

import cn.daqiao.bot.http.Http;
import cn.daqiao.bot.runtime.Wechat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.net.ConnectException;
import java.time.Duration;
import java.time.InstantSource;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;

/**
 * The platform's API over our own client: WxJava's transport blocks and prints tokens, so only its
 * messages are used.
 */
public final class WechatApi {
  /** How long one call may take. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Wechat account;
  private final WebClient client;
  private final AccessToken token;

  /** Calls the account's API. */
  public WechatApi(Vertx vertx, Wechat account, InstantSource clock) {
    this.account = account;
    this.client =
        WebClient.create(
            vertx, new WebClientOptions().setConnectTimeout(2_000).setUserAgentEnabled(false));
    this.token = new AccessToken(account, client, clock);
  }

  /** How a call came out. */
  sealed interface Called {
    /** The platform took it. */
    record Taken() implements Called {}

    /** The platform answered with an error code. */
    record Failed(int code) implements Called {}

    /** Nothing was sent: no connection or no token. */
    record NotSent(String why) implements Called {}

    /** It was sent and no answer came: it may or may not have arrived. */
    record NoAnswer(String why) implements Called {}
  }

  /** Sends a customer-service text (客服接口-发消息), at most 2,048 bytes. */
  Future<Called> sendText(String openid, String text) {
    var body = WxMpKefuMessage.TEXT().toUser(openid).content(text).build().toJson();
    return token
        .get()
        .<Called>transform(got ->
            got.failed()
                ? Future.succeededFuture(new Called.NotSent("no access token"))
                : post(got.result(), body))
        .compose(first -> again(first, body));
  }

  /** A refused token is fetched anew once; the message itself was not taken. */
  private Future<Called> again(Called first, String body) {
    if (first instanceof Called.Failed(int code) && Codes.isToken(code)) {
      return token
          .get()
          .transform(got ->
              got.failed()
                  ? Future.succeededFuture(new Called.NotSent("no access token"))
                  : post(got.result(), body));
    }
    return Future.succeededFuture(first);
  }

  private Future<Called> post(String accessToken, String body) {
    return client
        .postAbs(account.apiBase() + "/cgi-bin/message/custom/send")
        .addQueryParam("access_token", accessToken)
        .timeout(PATIENCE.toMillis())
        .putHeader("content-type", "application/json; charset=utf-8")
        .sendBuffer(Buffer.buffer(body))
        .transform(done -> {
          if (done.failed()) {
            return Future.succeededFuture(lost(done.cause()));
          }
          var response = done.result();
          if (response.statusCode() >= 500) {
            return Future.succeededFuture(new Called.NoAnswer("HTTP " + response.statusCode()));
          }
          int code = json(response).path("errcode").asInt(response.statusCode() == 200 ? 0 : -1);
          if (Codes.isToken(code)) {
            token.refused(accessToken);
          }
          return Future.succeededFuture(code == 0 ? new Called.Taken() : new Called.Failed(code));
        });
  }

  private static Called lost(Throwable cause) {
    return cause instanceof ConnectException
        ? new Called.NotSent("no connection")
        : new Called.NoAnswer(cause.getClass().getSimpleName());
  }

  /** The platform labels its JSON as text. */
  static JsonNode json(HttpResponse<Buffer> response) {
    try {
      var buffer = response.body();
      return buffer == null ? MissingNode.getInstance() : Http.JSON.readTree(buffer.toString());
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
