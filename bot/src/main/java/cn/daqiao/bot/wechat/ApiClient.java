package cn.daqiao.bot.wechat;

import cn.daqiao.bot.http.Http;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Posts JSON to the platform and tells what is known of how it came out. The client's own messages
 * name the address and with it the access token, so none of them goes any further.
 */
final class ApiClient {
  private static final int CONNECTIONS = 50;
  private static final Duration CONNECT = Duration.ofSeconds(2);

  private final HttpClient client;
  private final String base;
  private final Duration patience;

  /** Calls the API at a base address; one call may take so long in all. */
  ApiClient(Vertx vertx, String base, Duration patience) {
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout((int) CONNECT.toMillis())
                // A kept connection that the server is just closing loses a call, and nobody can
                // tell
                // then whether the message arrived; a new one is either there or not.
                .setKeepAlive(false),
            new PoolOptions().setHttp1MaxSize(CONNECTIONS));
    this.base = base;
    this.patience = patience;
  }

  /** How a call came out. */
  sealed interface Outcome {
    /** A whole JSON object came back. */
    record Answered(ObjectNode json) implements Outcome {}

    /** A status other than 200 came back. */
    record Status(int status) implements Outcome {}

    /** Nothing was sent: there was no connection. */
    record Unreached() implements Outcome {}

    /** It was sent, and no answer came that can be read. */
    record Unanswered(String why) implements Outcome {}
  }

  /** Posts a body; never fails. */
  Future<Outcome> post(String pathAndQuery, String body) {
    var options =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setAbsoluteURI(base + pathAndQuery)
            .setConnectTimeout(CONNECT.toMillis())
            .putHeader("content-type", "application/json; charset=utf-8");
    return client
        .request(options)
        .transform(connected ->
            connected.failed()
                ? Future.succeededFuture(new Outcome.Unreached())
                : send(connected.result(), Buffer.buffer(body)));
  }

  private Future<Outcome> send(HttpClientRequest request, Buffer body) {
    return request
        .send(body)
        .compose(
            response -> response.body().map(bytes -> read(response.statusCode(), bytes.toString())))
        .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
        .recover(lost -> {
          // Ends a call that is still waiting; does nothing to one that broke.
          request.reset();
          return Future.succeededFuture(new Outcome.Unanswered(lost.getClass().getSimpleName()));
        });
  }

  /** The platform labels its JSON as text, so the label is not looked at. */
  private static Outcome read(int status, String body) {
    if (status != 200) {
      return new Outcome.Status(status);
    }
    try {
      return Http.JSON.readTree(body) instanceof ObjectNode json
          ? new Outcome.Answered(json)
          : new Outcome.Unanswered("no JSON object");
    } catch (JsonProcessingException e) {
      return new Outcome.Unanswered("broken JSON");
    }
  }
}
