package cn.daqiao.bot.wechat;

import static cn.daqiao.bot.wechat.Served.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.daqiao.bot.dialogue.Event;
import cn.daqiao.bot.turn.Reply;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TurnTalkTest {
  private static final Vertx VERTX = Vertx.vertx();
  private static final Event HELLO = new Event.Said(Served.NOW, "你好");

  @AfterAll
  static void close() throws Exception {
    done(VERTX.close());
  }

  private static Optional<String> said(Reply reply) throws Exception {
    var talk =
        new TurnTalk(VERTX, (in, end) -> Future.succeededFuture(reply), Duration.ofSeconds(5));
    return done(talk.take("oA", "m:1", HELLO));
  }

  @Test
  void wordsAreSaidNowOrNotAtAll() throws Exception {
    assertEquals(Optional.of("好的"), said(new Reply.Said(List.of("好的"))));
    assertEquals(Optional.empty(), said(new Reply.Silent()));
    assertEquals(Optional.empty(), said(new Reply.Late()));
  }

  @Test
  void whatWasNotSavedHasToComeAgain() {
    var failure = assertThrows(ExecutionException.class, () -> said(new Reply.Unsaved("请稍后再试")));
    assertInstanceOf(TurnTalk.UnsavedException.class, failure.getCause());
  }

  @Test
  void aTurnHearsOfItsDeadline() throws Exception {
    var talk =
        new TurnTalk(
            VERTX,
            (in, end) -> {
              var waiting = Promise.<Reply>promise();
              end.onComplete(over -> waiting.complete(new Reply.Late()));
              return waiting.future();
            },
            Duration.ofMillis(30));
    assertEquals(Optional.empty(), done(talk.take("oA", "m:1", HELLO)));
  }
}
