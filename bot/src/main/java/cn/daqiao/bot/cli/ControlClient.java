package cn.daqiao.bot.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Performs operations in the running service. */
final class ControlClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final ControlFile control;

  ControlClient(ControlFile control) {
    this.control = control;
  }

  /**
   * Performs one operation.
   *
   * @throws ConnectException when the service no longer listens
   */
  Outcome perform(Operation operation) throws IOException, InterruptedException {
    try (var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build()) {
      var request =
          HttpRequest.newBuilder(
                  URI.create("http://" + control.host() + ":" + control.staff() + "/control"))
              .timeout(Duration.ofMinutes(30))
              .header("authorization", "Bearer " + control.token())
              .header("content-type", "application/json")
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      JSON.writerFor(Operation.class).writeValueAsString(operation)))
              .build();
      var response = client.send(request, HttpResponse.BodyHandlers.ofString());
      return response.statusCode() == 200
          ? JSON.readValue(response.body(), Outcome.class)
          : Outcome.failed("服务没有照办（" + response.statusCode() + "），请看服务的日志。");
    }
  }
}
