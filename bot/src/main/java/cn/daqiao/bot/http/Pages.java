package cn.daqiao.bot.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pages and files that come with the service, read once. */
public final class Pages {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "yaml", "application/yaml; charset=utf-8");

  private static final String DESCRIPTION = "openapi.yaml";
  private static final String HERE = "- url: /\n";

  private Pages() {}

  /** Serves the resource {@code web/NAME} at a path. */
  public static void serve(Router router, String path, String name) {
    serve(router, path, name, Buffer.buffer(read("web/" + name)));
  }

  /**
   * Serves the description of all calls.
   *
   * @param publicUrl where they are reached from outside; absent for the very server that is asked
   */
  public static void serveDescription(Router router, String path, @Nullable String publicUrl) {
    serve(router, path, DESCRIPTION, Buffer.buffer(description(publicUrl)));
  }

  static String description(@Nullable String publicUrl) {
    var text = new String(read("web/" + DESCRIPTION), StandardCharsets.UTF_8);
    return publicUrl == null
        ? text
        : text.replace(HERE, "- url: '" + publicUrl.replace("'", "%27") + "'\n");
  }

  private static void serve(Router router, String path, String name, Buffer content) {
    var type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
    router
        .get(path)
        .handler(context ->
            context
                .response()
                .putHeader("content-type", type)
                .putHeader("cache-control", "no-cache")
                .putHeader("x-content-type-options", "nosniff")
                .putHeader("referrer-policy", "no-referrer")
                .putHeader(
                    "content-security-policy",
                    "default-src 'self'; frame-ancestors 'none'; base-uri 'none'")
                .end(content));
  }

  /** A resource of the service. */
  static byte[] read(String resource) {
    try (var in = Pages.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + resource + " is missing from the build");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
