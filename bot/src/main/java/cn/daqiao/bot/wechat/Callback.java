package cn.daqiao.bot.wechat;

import cn.daqiao.bot.http.Problem;
import cn.daqiao.bot.runtime.Wechat;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /wechat}: the platform's URL check and its callbacks. What is not signed is refused with
 * 403; what is signed but means nothing is answered {@code success}, so that the platform does not
 * stop calling.
 */
public final class Callback {
  private static final Logger LOG = LoggerFactory.getLogger(Callback.class);
  private static final long LARGEST_BODY = 64 * 1024;
  private static final Duration LARGEST_SKEW = Duration.ofMinutes(5);
  private static final String SUCCESS = "success";

  private final Wechat account;
  private final String token;
  private final @Nullable Keys keys;
  private final InstantSource clock;
  private final Talk talk;

  /** Serves the account; its token must be set. */
  public Callback(Wechat account, InstantSource clock, Talk talk) {
    this.account = account;
    this.token = Objects.requireNonNull(account.token(), "the token decides whether this exists");
    this.keys = Keys.of(account);
    this.clock = clock;
    this.talk = talk;
  }

  /** Adds both routes. */
  public void mount(Router router) {
    router.get("/wechat").handler(this::check);
    router
        .post("/wechat")
        .handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY))
        .handler(this::receive);
  }

  private void check(RoutingContext context) {
    var request = context.request();
    requireFresh(request);
    var echo = param(request, "echostr");
    var sealedSignature = request.getParam("msg_signature");
    if (keys != null && sealedSignature != null && "aes".equals(param(request, "encrypt_type"))) {
      require(sealedSignature, request, echo);
      echo = keys.open(echo).map(Keys.Opened::message).orElseThrow(Callback::refused);
    } else {
      require(request.getParam("signature"), request);
    }
    context.response().putHeader("content-type", "text/plain; charset=utf-8").end(echo);
  }

  private void receive(RoutingContext context) {
    var request = context.request();
    requireFresh(request);
    var buffer = context.body().buffer();
    var body = buffer == null ? "" : buffer.toString(StandardCharsets.UTF_8);
    if (keys == null) {
      require(request.getParam("signature"), request);
      answer(context, body, null);
    } else {
      var encrypted = Envelope.parse(body).map(e -> e.get("Encrypt")).orElse("");
      require(request.getParam("msg_signature"), request, encrypted);
      var opened = keys.open(encrypted);
      if (opened.isEmpty() || !opened.get().appId().equals(account.appId())) {
        end(context, SUCCESS);
      } else {
        answer(context, opened.get().message(), opened.get());
      }
    }
  }

  private void answer(RoutingContext context, String xml, Keys.@Nullable Opened sealed) {
    var envelope = Envelope.parse(xml).filter(e -> !e.get("FromUserName").isBlank());
    var event = envelope.flatMap(e -> Envelopes.event(e, clock.instant()));
    if (envelope.isEmpty() || event.isEmpty()) {
      end(context, SUCCESS);
      return;
    }
    var from = envelope.get();
    Future.succeededFuture()
        .compose(
            nothing -> talk.take(from.get("FromUserName"), Envelopes.onceKey(from), event.get()))
        .onSuccess(words -> end(context, words.map(w -> reply(from, w, sealed)).orElse(SUCCESS)))
        .onFailure(failure -> {
          // No reply makes the platform call again, which is what a lost turn needs.
          LOG.error("a turn failed: {}", failure.toString());
          if (!context.response().closed()) {
            context.request().connection().close();
          }
        });
  }

  private String reply(Envelope to, String words, Keys.@Nullable Opened sealed) {
    var now = clock.instant();
    var plain = PassiveReply.text(to, words, now);
    if (sealed == null) {
      return plain;
    }
    return PassiveReply.sealed(
        sealed.seal(plain),
        token,
        String.valueOf(now.getEpochSecond()),
        Long.toString(ThreadLocalRandom.current().nextLong(1_000_000_000L)));
  }

  private static void end(RoutingContext context, String body) {
    if (!context.response().ended() && !context.response().closed()) {
      var type = body.startsWith("<") ? "text/xml; charset=utf-8" : "text/plain";
      context.response().putHeader("content-type", type).end(body);
    }
  }

  private void require(@Nullable String given, HttpServerRequest request, String... more) {
    var parts = new String[3 + more.length];
    parts[0] = token;
    parts[1] = param(request, "timestamp");
    parts[2] = param(request, "nonce");
    System.arraycopy(more, 0, parts, 3, more.length);
    if (!Signature.matches(given, parts)) {
      throw refused();
    }
  }

  private void requireFresh(HttpServerRequest request) {
    try {
      long skew =
          Math.abs(Long.parseLong(param(request, "timestamp")) - clock.instant().getEpochSecond());
      if (skew <= LARGEST_SKEW.toSeconds()) {
        return;
      }
    } catch (NumberFormatException e) {
      // No timestamp at all is as stale as an old one.
    }
    throw refused();
  }

  private static String param(HttpServerRequest request, String name) {
    return Optional.ofNullable(request.getParam(name)).orElse("");
  }

  private static Problem refused() {
    return Problem.of(403, "签名不对或已过期：请核对公众号后台的 Token、EncodingAESKey 和服务器时间。");
  }
}
