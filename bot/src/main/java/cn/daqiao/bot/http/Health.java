package cn.daqiao.bot.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * {@code /health/live} says only that the process turns, {@code /health/ready} that store and
 * indexes answer, {@code /metrics} gives figures for Prometheus.
 */
public final class Health {
  private final Supplier<Future<Boolean>> store;
  private final List<BooleanSupplier> indexes;
  private final Supplier<String> metrics;

  /** Asks these when asked. */
  public Health(
      Supplier<Future<Boolean>> store, List<BooleanSupplier> indexes, Supplier<String> metrics) {
    this.store = store;
    this.indexes = indexes;
    this.metrics = metrics;
  }

  /** Adds the routes. */
  public void mount(Router router) {
    router
        .get("/health/live")
        .handler(context ->
            Http.send(context, 200, JsonNodeFactory.instance.objectNode().put("status", "up")));
    router.get("/health/ready").handler(this::ready);
    router
        .get("/metrics")
        .handler(context ->
            context
                .response()
                .putHeader("content-type", "text/plain; version=0.0.4; charset=utf-8")
                .end(metrics.get()));
  }

  private void ready(RoutingContext context) {
    store
        .get()
        .otherwise(false)
        .onSuccess(stored -> {
          boolean indexed = indexes.stream().allMatch(BooleanSupplier::getAsBoolean);
          var node = JsonNodeFactory.instance.objectNode();
          node.put("status", stored && indexed ? "ready" : "not ready");
          node.put("store", stored);
          node.put("indexes", indexed);
          Http.send(context, stored && indexed ? 200 : 503, node);
        });
  }
}
