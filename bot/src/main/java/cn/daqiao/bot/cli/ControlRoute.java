package cn.daqiao.bot.cli;

import cn.daqiao.bot.http.Http;
import cn.daqiao.bot.http.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Function;

/** {@code POST /control} on the staff port: operations of commands, with the run file's token. */
public final class ControlRoute {
  private final byte[] expected;
  private final Function<Operation, Future<Outcome>> operator;

  /** Opens with that token only. */
  public ControlRoute(String token, Function<Operation, Future<Outcome>> operator) {
    expected = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
    this.operator = operator;
  }

  /** Adds the route; the router's bodies must be read already. */
  public void mount(Router router) {
    router
        .post("/control")
        .handler(
            Http.json(context -> {
              var given = context.request().getHeader("authorization");
              if (given == null
                  || !MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8))) {
                throw Problem.of(401, "这个入口只给本机的命令用。");
              }
              try {
                var operation = Http.JSON.treeToValue(Http.body(context), Operation.class);
                return operator.apply(operation).map(Http.JSON::valueToTree);
              } catch (JsonProcessingException e) {
                throw Problem.of(400, "没有这种操作。");
              }
            }));
  }
}
