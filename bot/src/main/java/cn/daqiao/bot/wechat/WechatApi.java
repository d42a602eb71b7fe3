package cn.daqiao.bot.wechat;

import cn.daqiao.bot.runtime.Wechat;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;

/**
 * The platform's API over our own client: WxJava's transport blocks and prints tokens, so only its
 * messages are used.
 */
public final class WechatApi {
  /** A message may be refused for its token twice: for a stale one, and for one given out again. */
  private static final int MOST_TRIES = 3;

  private final ApiClient api;
  private final AccessToken token;

  /** Calls the account's API. */
  public WechatApi(Vertx vertx, Wechat account, InstantSource clock) {
    this(vertx, account, clock, Duration.ofSeconds(5));
  }

  /** Calls it with another limit to a call's time. */
  WechatApi(Vertx vertx, Wechat account, InstantSource clock, Duration patience) {
    this.api = new ApiClient(vertx, account.apiBase(), patience);
    this.token = new AccessToken(account, api, clock);
  }

  /** Sends a customer-service text (客服接口-发消息), at most 2,048 bytes. */
  Future<Called> sendText(String openid, String text) {
    return post(
        "/cgi-bin/message/custom/send",
        WxMpKefuMessage.TEXT().toUser(openid).content(text).build().toJson(),
        1);
  }

  private Future<Called> post(String path, String body, int tries) {
    return token
        .get()
        .transform(
            got -> got.failed() ? notSent(got.cause()) : post(path, body, tries, got.result()));
  }

  private Future<Called> post(String path, String body, int tries, AccessToken.Held with) {
    var query = "?access_token=" + URLEncoder.encode(with.value(), StandardCharsets.UTF_8);
    return api.post(path + query, body)
        .map(WechatApi::called)
        .compose(called -> {
          if (called instanceof Called.Failed(int code) && Codes.kind(code) == Codes.Kind.TOKEN) {
            token.refused(with);
            return tries < MOST_TRIES
                ? post(path, body, tries + 1)
                : Future.succeededFuture(called);
          }
          return Future.succeededFuture(called);
        });
  }

  private static Future<Called> notSent(Throwable cause) {
    return cause instanceof AccessToken.NoTokenException none
        ? Future.succeededFuture(none.called())
        : Future.failedFuture(cause);
  }

  private static Called called(ApiClient.Outcome outcome) {
    return switch (outcome) {
      case ApiClient.Outcome.Unreached() -> new Called.NotSent("no connection");
      case ApiClient.Outcome.Unanswered(var why) -> new Called.NoAnswer(why);
      // A gateway that ran out of time does not know whether the message went through.
      case ApiClient.Outcome.Status(int status) when status == 504 ->
          new Called.NoAnswer("HTTP 504");
      case ApiClient.Outcome.Status(int status) -> new Called.Failed(status);
      case ApiClient.Outcome.Answered(var json) when !json.path("errcode").isIntegralNumber() ->
          new Called.NoAnswer("no errcode");
      case ApiClient.Outcome.Answered(var json) -> {
        int code = json.path("errcode").asInt();
        yield code == 0 ? new Called.Taken() : new Called.Failed(code);
      }
    };
  }
}
