package cn.daqiao.bot.wechat;

import cn.daqiao.bot.dialogue.Event;
import cn.daqiao.bot.http.Http;
import cn.daqiao.bot.runtime.Wechat;
import cn.daqiao.bot.wechat.standin.Caller;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The callback behind a real HTTP server, and a conversation that notes what reaches it. */
final class Served implements Talk {
  static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  static final InstantSource CLOCK = InstantSource.fixed(NOW);
  static final String TOKEN = "bridge-token";
  static final String APP = "wx5823bf96d3bd56c7";
  static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
  static final String OLD_KEY = "zyxwvutsrqponmlkjihgfedcba9876543210ABCDEFG";

  final List<Taken> taken = new CopyOnWriteArrayList<>();
  final HttpServer server;
  volatile Talk talk = (openid, once, event) -> Future.succeededFuture(Optional.of("好的"));

  /** What reached the conversation. */
  record Taken(String openid, String onceKey, Event event) {}

  Served(Vertx vertx, @Nullable String key, @Nullable String oldKey) throws Exception {
    var router = Router.router(vertx);
    Http.answerFailures(router);
    new Callback(account(key, oldKey, "http://127.0.0.1:1"), CLOCK, this).mount(router);
    router.get("/alive").handler(context -> context.response().end("yes"));
    server = done(vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1"));
  }

  static Wechat account(@Nullable String key, @Nullable String oldKey, String base) {
    return new Wechat(TOKEN, APP, "the-secret", key, oldKey, base);
  }

  @Override
  public Future<Optional<String>> take(String openid, String onceKey, Event event) {
    taken.add(new Taken(openid, onceKey, event));
    return talk.take(openid, onceKey, event);
  }

  Caller caller() {
    return new Caller(at("/wechat"), TOKEN, CLOCK);
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.actualPort() + path);
  }

  static <T> T done(Future<T> future)
      throws InterruptedException, ExecutionException, TimeoutException {
    return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
  }
}
