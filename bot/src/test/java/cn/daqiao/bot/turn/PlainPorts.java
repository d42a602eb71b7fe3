package cn.daqiao.bot.turn;

import cn.daqiao.bot.Shipped;
import cn.daqiao.bot.dialogue.Event;
import cn.daqiao.matcher.policy.Answer;
import io.vertx.core.Future;
import java.util.List;

/** The dialogue as people meet it, in a county that has no vacancies and keeps no match log. */
public final class PlainPorts {
  /** Knows no answer to anything. */
  public static final Ports.PolicyPort NO_ANSWER =
      (person, asked, at) ->
          Future.succeededFuture(
              new Event.Answered(
                  at,
                  new Answer(
                      asked.question(), Answer.Outcome.REFUSE, "没找到", List.of(), 0, List.of())));

  /** For conversations without a question. */
  public static final Ports.PolicyPort NOT_ASKED =
      (person, asked, at) -> Future.failedFuture(new AssertionError("nobody asks a question here"));

  private PlainPorts() {}

  /** Everybody acts for himself or herself. */
  public static Ports of(Ports.PolicyPort policy) {
    return of(
        policy, (person, task) -> Future.failedFuture(new AssertionError("nobody acts here")));
  }

  /** Some act for others. */
  public static Ports of(Ports.PolicyPort policy, Ports.Tasks tasks) {
    var dialogue = Shipped.dialogue();
    return new Ports(
        dialogue::step,
        new Words(Shipped.CATALOG.texts())::say,
        (person, wanted, at) ->
            Future.succeededFuture(new Event.Found(at, List.of(), List.of(), false)),
        policy,
        (person, version, effect, pushed, at) -> List.of(),
        tasks);
  }
}
