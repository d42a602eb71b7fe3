package cn.daqiao.bot.wechat;

import cn.daqiao.bot.dialogue.Event;
import cn.daqiao.bot.turn.Channel;
import cn.daqiao.bot.turn.Inbound;
import cn.daqiao.bot.turn.Reply;
import cn.daqiao.bot.turn.Turns;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/** Callbacks become turns; what takes longer than the platform waits goes through the outbox. */
public final class TurnTalk implements Talk {
  /** The platform waits five seconds (被动回复用户消息); the rest is for the way back. */
  private static final Duration LONGEST = Duration.ofMillis(4_200);

  private final Vertx vertx;
  private final BiFunction<Inbound, Future<?>, Future<Reply>> turns;
  private final Duration longest;

  /** Takes turns. */
  public TurnTalk(Vertx vertx, Turns turns) {
    this(vertx, turns::take, LONGEST);
  }

  TurnTalk(Vertx vertx, BiFunction<Inbound, Future<?>, Future<Reply>> turns, Duration longest) {
    this.vertx = vertx;
    this.turns = turns;
    this.longest = longest;
  }

  /** The store was away and nothing is saved: whoever called has to call again. */
  static final class UnsavedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private UnsavedException() {
      super("nothing is saved", null, false, false);
    }
  }

  @Override
  public Future<Optional<String>> take(String openid, String onceKey, Event event) {
    var deadline = vertx.timer(longest.toMillis(), TimeUnit.MILLISECONDS);
    return turns
        .apply(new Inbound(Channel.WECHAT, openid, onceKey, event), deadline)
        .onComplete(done -> deadline.cancel())
        .compose(reply ->
            switch (reply) {
              case Reply.Said(var parts) -> Future.succeededFuture(Optional.of(parts.getFirst()));
              case Reply.Silent silent -> Future.succeededFuture(Optional.empty());
              case Reply.Late late -> Future.succeededFuture(Optional.empty());
              case Reply.Unsaved unsaved -> Future.failedFuture(new UnsavedException());
            });
  }
}
