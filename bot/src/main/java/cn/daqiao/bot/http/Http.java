package cn.daqiao.bot.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** JSON in, JSON or a problem out. */
public final class Http {
  /**
   * Reads and writes JSON; a number with too many digits, a field given twice or a second value
   * behind is refused.
   */
  public static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private static final Logger LOG = LoggerFactory.getLogger(Http.class);

  private Http() {}

  /** A handler that answers 200 with what the function brings, or the problem that it throws. */
  public static Handler<RoutingContext> json(Function<RoutingContext, Future<JsonNode>> function) {
    return context ->
        Future.succeededFuture(context)
            .compose(function)
            .onSuccess(node -> send(context, 200, node))
            .onFailure(context::fail);
  }

  /** Answers with a status and JSON. */
  public static void send(RoutingContext context, int status, JsonNode node) {
    if (context.response().ended() || context.response().closed()) {
      return;
    }
    context
        .response()
        .setStatusCode(status)
        .putHeader("content-type", "application/json; charset=utf-8")
        .putHeader("cache-control", "no-store")
        .putHeader("x-content-type-options", "nosniff")
        .end(Buffer.buffer(node.toString()));
  }

  /** The body as one JSON object; 415 when the call says that it is something else. */
  public static ObjectNode body(RoutingContext context) {
    var type = context.request().getHeader("content-type");
    if (type != null && !type.isBlank() && !type.toLowerCase(Locale.ROOT).contains("json")) {
      throw Problem.of(415, "请把正文写成 JSON，并注明 Content-Type: application/json。");
    }
    try {
      var buffer = context.body().buffer();
      var node = buffer == null ? null : JSON.readTree(buffer.getBytes());
      if (node instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      throw Problem.of(
          400,
          at == null
              ? "请求的正文不是完整的 JSON。"
              : "请求的正文不是完整的 JSON，请看第" + at.getLineNr() + "行第" + at.getColumnNr() + "个字附近。");
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
    throw Problem.of(400, "请求的正文要是一个 JSON 对象。");
  }

  /** Turns every failure below a router into a problem; only bugs and lost servers are logged. */
  public static void answerFailures(Router root) {
    root.route().failureHandler(Http::fail);
    for (int status : new int[] {404, 405}) {
      root.errorHandler(status, context -> problem(context, of(status)));
    }
    root.errorHandler(500, Http::fail);
  }

  private static void fail(RoutingContext context) {
    switch (context.failure()) {
      case Problem problem -> problem(context, problem);
      case null -> problem(context, of(context.statusCode()));
      default -> {
        LOG.error("{} {} failed", context.request().method(), route(context), context.failure());
        problem(context, of(context.statusCode() < 400 ? 500 : context.statusCode()));
      }
    }
  }

  /** The route's pattern: a path itself may carry what no log may hold. */
  private static String route(RoutingContext context) {
    var route = context.currentRoute();
    return route == null || route.getPath() == null ? "unknown route" : route.getPath();
  }

  private static Problem of(int status) {
    return Problem.of(
        status,
        switch (status) {
          case 404 -> "没有这个地址，请对照 /api/v1/openapi.yaml。";
          case 405 -> "这个地址不支持这种请求，请对照 /api/v1/openapi.yaml。";
          case 413 -> "内容太大了，请拆成几份。";
          default ->
              status >= 500 ? "服务暂时出了问题，没有保存的内容请稍后再试。" : "这个请求看不明白，请对照 /api/v1/openapi.yaml。";
        });
  }

  private static void problem(RoutingContext context, Problem problem) {
    if (context.response().ended() || context.response().closed()) {
      return;
    }
    var node = JsonNodeFactory.instance.objectNode();
    node.put("type", "about:blank");
    node.put("title", HttpResponseStatus.valueOf(problem.status()).reasonPhrase());
    node.put("status", problem.status());
    node.put("detail", problem.detail());
    if (!problem.errors().isEmpty()) {
      var errors = node.putArray("errors");
      problem
          .errors()
          .forEach(e -> errors.addObject().put("field", e.field()).put("reason", e.reason()));
    }
    context
        .response()
        .setStatusCode(problem.status())
        .putHeader("content-type", "application/problem+json; charset=utf-8")
        .putHeader("cache-control", "no-store")
        .putHeader("x-content-type-options", "nosniff")
        .end(Buffer.buffer(node.toString()));
  }
}
