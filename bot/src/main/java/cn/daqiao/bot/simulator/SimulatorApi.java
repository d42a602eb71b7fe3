package cn.daqiao.bot.simulator;

import cn.daqiao.bot.http.Http;
import cn.daqiao.bot.http.Pages;
import cn.daqiao.bot.http.Problem;
import cn.daqiao.bot.push.Simulator;
import cn.daqiao.bot.runtime.SteerableClock;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;

/** {@code /simulator/}: writes and reads as anybody, and moves the time forward. */
public final class SimulatorApi {
  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_TEXT = 10_000;
  private static final Duration LONGEST_STEP = Duration.ofDays(3_660);

  private final Simulator simulator;
  private final SteerableClock clock;

  /** Serves that simulator. */
  public SimulatorApi(Simulator simulator, SteerableClock clock) {
    this.simulator = simulator;
    this.clock = clock;
  }

  /** Adds the routes; the router's bodies must be read already. */
  public void mount(Router router) {
    Pages.serve(router, "/simulator/", "simulator.html");
    // Behind the page: a route without the last slash also takes what has it.
    router.get("/simulator").handler(context -> context.redirect("/simulator/"));
    Pages.serve(router, "/simulator/simulator.css", "simulator.css");
    Pages.serve(router, "/simulator/simulator.js", "simulator.js");
    router.post("/simulator/messages").handler(Http.json(this::say));
    router.get("/simulator/messages").handler(Http.json(this::read));
    router.post("/simulator/clock").handler(Http.json(this::advance));
  }

  private Future<JsonNode> say(RoutingContext context) {
    var body = Http.body(context);
    var text = body.path("text");
    if (!text.isTextual() || text.asText().length() > LONGEST_TEXT) {
      throw Problem.of(400, "text 要是一段文字，最多" + LONGEST_TEXT + "个字。");
    }
    return simulator.say(name(body.path("as").asText("")), text.asText()).map(SimulatorApi::write);
  }

  private Future<JsonNode> read(RoutingContext context) {
    var after = context.request().getParam("after", "0");
    if (!after.matches("\\d{1,15}")) {
      throw Problem.of(400, "after 要是上一条消息的 seq。");
    }
    return simulator
        .messages(name(context.request().getParam("as", "")), Long.parseLong(after))
        .map(SimulatorApi::write);
  }

  private Future<JsonNode> advance(RoutingContext context) {
    try {
      var step = Duration.parse(Http.body(context).path("advance").asText(""));
      if (!step.isNegative() && step.compareTo(LONGEST_STEP) <= 0) {
        clock.advance(step);
        return Future.succeededFuture(
            JsonNodeFactory.instance.objectNode().put("now", clock.instant().toString()));
      }
    } catch (DateTimeException e) {
      // Falls through to the one problem for both cases.
    }
    throw Problem.of(400, "advance 要写成 PT10H 或 P1D 这样，时间只能往前走。");
  }

  private static String name(String as) {
    if (as.isBlank() || as.length() > LONGEST_NAME) {
      throw Problem.of(400, "as 要写明模拟的人，最多" + LONGEST_NAME + "个字。");
    }
    return as.strip();
  }

  private static JsonNode write(List<Simulator.Message> messages) {
    var node = JsonNodeFactory.instance.objectNode();
    var list = node.putArray("messages");
    for (var message : messages) {
      var item = list.addObject();
      item.put("seq", message.seq());
      item.put("at", message.at().toString());
      item.put("from", message.from());
      item.put("text", message.text());
      if (message.dueAt() != null) {
        item.put("dueAt", message.dueAt().toString());
      }
    }
    return node;
  }
}
