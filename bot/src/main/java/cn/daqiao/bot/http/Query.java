package cn.daqiao.bot.http;

import cn.daqiao.bot.json.FieldFault;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters behind a call's question mark. An empty one counts as absent, since forms send
 * those; one that cannot be used is a 400 that names it.
 */
public final class Query {
  private final MultiMap params;

  Query(MultiMap params) {
    this.params = params;
  }

  /** The parameters of a call. */
  public static Query of(RoutingContext context) {
    return new Query(context.queryParams());
  }

  /** The parameter without blanks around it; null when absent. */
  public @Nullable String text(String name) {
    var text = params.get(name);
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** The parameter; 400 when absent. */
  public String need(String name) {
    var text = text(name);
    if (text == null) {
      throw bad(name, "要写明，例如 ?" + name + "=…");
    }
    return text;
  }

  /** What a word stands for; null when absent, 400 with all words for another. */
  public <T> @Nullable T choice(String name, Map<String, T> words) {
    var text = text(name);
    if (text == null) {
      return null;
    }
    var meant = words.get(text);
    if (meant == null) {
      throw bad(name, "只能是 " + String.join("、", words.keySet()) + "。");
    }
    return meant;
  }

  /** The page asked for, 1-based, the first when absent; 400 for anything but a whole number. */
  public int page() {
    var text = text("page");
    if (text == null) {
      return 1;
    }
    if (!text.matches("[1-9]\\d{0,6}")) {
      throw bad("page", "要是从 1 开始的页数，例如 ?page=1。");
    }
    return Integer.parseInt(text);
  }

  /** 400 for a parameter that cannot be used. */
  public static Problem bad(String name, String reason) {
    return new Problem(
        400, "地址里的参数 " + name + " 用不了：" + reason, List.of(new FieldFault(name, reason)));
  }
}
