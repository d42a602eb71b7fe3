package cn.daqiao.bot.wechat.standin;

import cn.daqiao.bot.runtime.Wechat;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** The platform's API on a free port of this machine. */
public final class StandIn {
  /** Where tokens come from. */
  public static final String TOKEN = "/cgi-bin/stable_token";

  /** Where customer-service messages go. */
  public static final String SEND = "/cgi-bin/message/custom/send";

  private static final int LONGEST_TEXT = 2_048;

  private final InstantSource clock;
  private final Tokens tokens;
  private final Users users;
  private final Queue<SentText> sent = new ConcurrentLinkedQueue<>();
  private final Queue<String> calls = new ConcurrentLinkedQueue<>();
  private final Map<String, Queue<Fault>> faults = new ConcurrentHashMap<>();
  private final HttpServer server;

  private StandIn(Vertx vertx, Wechat account, InstantSource clock) {
    this.clock = clock;
    this.tokens =
        new Tokens(
            Objects.requireNonNull(account.appId()),
            Objects.requireNonNull(account.appSecret()),
            clock);
    this.users = new Users(clock);
    this.server = vertx.createHttpServer().requestHandler(this::take);
  }

  /** Starts the platform for one account. */
  public static Future<StandIn> start(Vertx vertx, Wechat account, InstantSource clock) {
    var platform = new StandIn(vertx, account, clock);
    return platform.server.listen(0, "127.0.0.1").map(listening -> platform);
  }

  /** Ends it: further calls find nobody. */
  public Future<?> stop() {
    return server.close();
  }

  /** What an API base is set to. */
  public String base() {
    return "http://127.0.0.1:" + server.actualPort();
  }

  /** The access tokens. */
  public Tokens tokens() {
    return tokens;
  }

  /** The people. */
  public Users users() {
    return users;
  }

  /** What reached people's phones, in order. */
  public List<SentText> sent() {
    return List.copyOf(sent);
  }

  /** The paths of all calls, in order. */
  public List<String> calls() {
    return List.copyOf(calls);
  }

  /** The next calls of a path go wrong, one fault a call. */
  public void breakNext(String path, Fault... next) {
    faults.computeIfAbsent(path, p -> new ConcurrentLinkedQueue<>()).addAll(List.of(next));
  }

  private void take(HttpServerRequest request) {
    calls.add(request.path());
    request.body().onSuccess(body -> answer(request, body));
  }

  private void answer(HttpServerRequest request, Buffer body) {
    Supplier<JsonObject> work =
        () ->
            switch (request.path()) {
              case TOKEN -> tokens.fetch(json(body));
              case SEND -> send(request, body);
              default -> Replies.error(40066);
            };
    var waiting = faults.get(request.path());
    var response = request.response().putHeader("content-type", "text/plain; charset=utf-8");
    switch (waiting == null ? null : waiting.poll()) {
      case null -> response.end(work.get().encode());
      case Fault.Code(int code) -> response.end(Replies.error(code).encode());
      case Fault.Status(int status) -> response.setStatusCode(status).end("<html>bad</html>");
      case Fault.Hang() -> work.get();
      case Fault.Truncated() -> {
        var whole = work.get().encode();
        response.end(whole.substring(0, whole.length() / 2));
      }
      case Fault.Cut() -> cut(response, work.get().encode());
    }
  }

  private static void cut(HttpServerResponse response, String whole) {
    response.putHeader("content-length", String.valueOf(whole.length()));
    response.write(whole.substring(0, whole.length() / 2)).onComplete(written -> response.reset());
  }

  private JsonObject send(HttpServerRequest request, Buffer body) {
    var token = request.getParam("access_token");
    if (token == null || token.isEmpty()) {
      return Replies.error(41001);
    }
    if (!tokens.accepts(token)) {
      return Replies.error(40001);
    }
    var message = json(body);
    var openid = message.getString("touser", "");
    var text = message.getJsonObject("text", new JsonObject()).getString("content", "");
    if (message.isEmpty()) {
      return Replies.error(47001);
    }
    if (!"text".equals(message.getString("msgtype"))) {
      return Replies.error(40008);
    }
    if (text.isEmpty()) {
      return Replies.error(44004);
    }
    if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST_TEXT) {
      return Replies.error(45002);
    }
    int code = users.spend(openid);
    if (code == 0) {
      sent.add(new SentText(openid, text, clock.instant()));
    }
    return Replies.error(code);
  }

  private static JsonObject json(Buffer body) {
    try {
      return body.toJsonObject();
    } catch (DecodeException | ClassCastException e) {
      return new JsonObject();
    }
  }
}
