package cn.daqiao.bot.wechat;

import cn.daqiao.bot.http.Problem;
import cn.daqiao.bot.runtime.Wechat;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Objects;
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
  private static final int LARGEST_BODY = 64 * 1024;
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
    router.post("/wechat").handler(this::receive);
  }

  private void check(RoutingContext context) {
    var query = fresh(context);
    var echo = query.echo();
    if (keys != null && query.sealed() && !query.sealedSignature().isEmpty()) {
      require(query.isSigned(token, echo));
      echo = keys.open(echo).map(Keys.Opened::message).orElseThrow(Callback::refused);
    } else {
      require(query.isSigned(token));
    }
    // A sniffing browser must not run what a stranger had us echo.
    context
        .response()
        .putHeader("content-type", "text/plain; charset=utf-8")
        .putHeader("x-content-type-options", "nosniff")
        .end(echo);
  }

  /** What can be refused by its address alone is refused before its body is kept. */
  private void receive(RoutingContext context) {
    var query = fresh(context);
    require(keys == null ? query.isSigned(token) : !query.sealedSignature().isEmpty());
    SmallBody.read(context.request(), LARGEST_BODY)
        .map(buffer -> buffer.toString(StandardCharsets.UTF_8))
        .onSuccess(body -> {
          if (keys == null) {
            answer(context, body, null);
          } else {
            unseal(context, query, body, keys);
          }
        })
        .onFailure(context::fail);
  }

  private void unseal(RoutingContext context, SignedQuery query, String body, Keys with) {
    var encrypted = Envelope.parse(body).map(e -> e.get("Encrypt")).orElse("");
    if (!query.isSigned(token, encrypted)) {
      context.fail(refused());
      return;
    }
    var opened = with.open(encrypted);
    if (opened.isEmpty()) {
      LOG.error("a signed callback cannot be decrypted: check the EncodingAESKey");
      end(context, SUCCESS);
    } else if (!opened.get().appId().equals(account.appId())) {
      LOG.warn("a callback for another app id was passed over");
      end(context, SUCCESS);
    } else {
      answer(context, opened.get().message(), opened.get());
    }
  }

  private void answer(RoutingContext context, String xml, Keys.@Nullable Opened sealed) {
    var envelope = Envelope.parse(xml).filter(e -> !e.get("FromUserName").isBlank());
    var event = envelope.flatMap(e -> Envelopes.event(e, clock.instant()));
    if (envelope.isEmpty() || event.isEmpty()) {
      LOG.info(
          "a callback was passed over: {}", envelope.map(Envelopes::kind).orElse("broken XML"));
      end(context, SUCCESS);
      return;
    }
    var from = envelope.get();
    Future.succeededFuture()
        .compose(
            nothing -> talk.take(from.get("FromUserName"), Envelopes.onceKey(from), event.get()))
        .map(words -> words.map(w -> reply(from, w, sealed)).orElse(SUCCESS))
        .onSuccess(reply -> end(context, reply))
        .onFailure(failure -> abandon(context, failure));
  }

  /**
   * A lost turn gets no answer at all: the platform then calls again, where any answer would end
   * the matter and an error would be shown to the person.
   */
  private static void abandon(RoutingContext context, Throwable failure) {
    LOG.error("a turn failed: {}", where(failure));
    if (!context.response().ended() && !context.response().closed()) {
      context.response().reset();
    }
  }

  /** A failure without its message, which may quote what a person wrote. */
  private static String where(Throwable failure) {
    var stack = failure.getStackTrace();
    return failure.getClass().getName() + (stack.length == 0 ? "" : " at " + stack[0]);
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

  private SignedQuery fresh(RoutingContext context) {
    var query = SignedQuery.of(context.request());
    require(query.isFresh(clock.instant()));
    return query;
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw refused();
    }
  }

  private static Problem refused() {
    return Problem.of(403, "签名不对或已过期：请核对公众号后台的 Token、EncodingAESKey 和服务器时间。");
  }
}
