package cn.daqiao.bot.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A router behind a real server, called as clients do. */
public final class Calls implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private final HttpServer server;
  private final HttpClient client = client("127.0.0.1");

  public Calls(Vertx vertx, Router router) {
    server =
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .orTimeout(20, TimeUnit.SECONDS)
            .join();
  }

  /** Where it listens. */
  public int port() {
    return server.actualPort();
  }

  /** An answer. */
  public record Answer(HttpResponse<String> response) {
    public int status() {
      return response.statusCode();
    }

    public String text() {
      return response.body();
    }

    public JsonNode json() {
      try {
        return JSON.readTree(response.body());
      } catch (JsonProcessingException e) {
        throw new AssertionError(response.body(), e);
      }
    }

    /** The fields that a problem names. */
    public Set<String> fields() {
      var fields = new TreeSet<String>();
      json().path("errors").forEach(error -> fields.add(error.path("field").asText()));
      return fields;
    }
  }

  public static HttpClient client(String from) {
    try {
      return HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .localAddress(InetAddress.getByName(from))
          .build();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  public Answer json(String method, String path, @Nullable String bearer, @Nullable String body) {
    var bytes = body == null ? null : body.getBytes(StandardCharsets.UTF_8);
    return send(client, method, path, bearer, bytes, "content-type", "application/json");
  }

  public Answer send(
      String method, String path, @Nullable String bearer, byte[] body, String... headers) {
    return send(client, method, path, bearer, body, headers);
  }

  public Answer send(
      HttpClient from,
      String method,
      String path,
      @Nullable String bearer,
      byte @Nullable [] body,
      String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + path))
            .timeout(Duration.ofSeconds(20))
            .method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (bearer != null) {
      request.header("authorization", "Bearer " + bearer);
    }
    try {
      return new Answer(from.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(method + " " + path, e);
    }
  }

  /** A form with one file, as browsers send it. */
  public Answer upload(
      String path, @Nullable String bearer, String name, byte[] content, String... headers) {
    var head =
        "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    var tail = "\r\n--cut--\r\n";
    var body = new ByteArrayOutputStream();
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes(tail.getBytes(StandardCharsets.UTF_8));
    var all = new ArrayList<>(List.of("content-type", "multipart/form-data; boundary=cut"));
    all.addAll(List.of(headers));
    return send(client, "POST", path, bearer, body.toByteArray(), all.toArray(String[]::new));
  }

  @Override
  public void close() {
    server.close();
  }
}
