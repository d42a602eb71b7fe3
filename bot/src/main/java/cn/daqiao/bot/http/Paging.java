package cn.daqiao.bot.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.Function;

/** Lists in pages of fifty: {@code {"items", "page", "pages", "total"}}. */
public final class Paging {
  /** Items on a page. */
  public static final int SIZE = 50;

  private Paging() {}

  /** The page asked for, 1-based; 400 for anything but a whole number from 1. */
  public static int asked(RoutingContext context) {
    return Query.of(context).page();
  }

  /** The page asked for of a whole list. */
  public static <T> JsonNode page(
      RoutingContext context, List<T> all, Function<T, ? extends JsonNode> write) {
    int page = asked(context);
    int from = Math.min(all.size(), (page - 1) * SIZE);
    var items = all.subList(from, Math.min(all.size(), from + SIZE)).stream().map(write).toList();
    return of(items, page, all.size());
  }

  /** The page asked for of a whole list, whose items take a while to write. */
  public static <T> Future<JsonNode> gather(
      RoutingContext context, List<T> all, Function<T, Future<? extends JsonNode>> write) {
    int page = asked(context);
    int from = Math.min(all.size(), (page - 1) * SIZE);
    var items = all.subList(from, Math.min(all.size(), from + SIZE)).stream().map(write).toList();
    return Future.all(items).map(done -> of(done.<JsonNode>list(), page, all.size()));
  }

  /** A page whose items were found elsewhere. */
  public static JsonNode of(List<? extends JsonNode> items, int page, long total) {
    var node = JsonNodeFactory.instance.objectNode();
    node.putArray("items").addAll(items);
    node.put("page", page);
    node.put("pages", Math.max(1, (total + SIZE - 1) / SIZE));
    node.put("total", total);
    return node;
  }
}
