package cn.daqiao.bot.http;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The calls that openapi.yaml describes, beside those that a router serves. */
public final class Described {
  private Described() {}

  /** What this router serves and the description does not have. */
  public static Set<String> missing(Router router) throws IOException {
    var served = new TreeSet<String>();
    for (var route : router.getRoutes()) {
      var path = route.getPath();
      if (path != null && route.methods() != null) {
        var plain = path.replaceAll(":(\\w+)", "{$1}");
        route.methods().forEach(method -> served.add(method.name() + " " + plain));
      }
    }
    if (served.isEmpty()) {
      throw new IllegalStateException("a router without routes");
    }
    served.removeAll(all());
    return served;
  }

  private static Set<String> all() throws IOException {
    var all = new TreeSet<String>();
    var yaml = new YAMLMapper().readTree(Pages.read("web/openapi.yaml"));
    for (var path : yaml.path("paths").properties()) {
      path.getValue()
          .fieldNames()
          .forEachRemaining(
              method -> all.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
    }
    return all;
  }
}
