package cn.daqiao.bot.policy;

import static cn.daqiao.bot.turn.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daqiao.bot.Shipped;
import cn.daqiao.bot.runtime.LucenePool;
import cn.daqiao.matcher.policy.Answer.Outcome;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InquiriesTest {
  private final Vertx vertx = Vertx.vertx();
  private final LucenePool lucene = new LucenePool(vertx);
  private final Answers answers = Golden.answers(Shipped.CATALOG);

  @AfterEach
  void close() {
    lucene.close();
    answers.close();
    await(vertx.close());
  }

  private record Notes(List<String> open, Supplier<Future<Void>> saved) implements Inquiries.Notes {
    @Override
    public String masked(String q) {
      return q;
    }

    @Override
    public Future<Void> open(Reply reply, String masked, String sameness, String asker) {
      open.add(masked);
      return saved.get();
    }

    @Override
    public Future<Void> judged(
        Reply reply, String masked, String asker, String answer, boolean useful) {
      return Future.succeededFuture();
    }
  }

  private void refused(Supplier<Future<Void>> saved) {
    var notes = new Notes(new ArrayList<>(), saved);
    var q = "牛棚塌了怎么办";
    var inquiry = new Inquiries.Inquiry(q, List.of(), null, Golden.FUJIAN, "p1");
    var answer = await(new Inquiries(lucene, new Desk(answers), notes).ask(inquiry));
    assertEquals(Outcome.REFUSE, answer.outcome());
    assertEquals(List.of(q), notes.open());
  }

  @Test
  void anAnswerDoesNotWaitForItsNote() {
    refused(Promise.<Void>promise()::future);
  }

  @Test
  void aNoteThatFailsChangesNothing() {
    refused(() -> Future.failedFuture("away"));
    refused(() -> {
      throw new IllegalStateException("away");
    });
  }
}
