package cn.daqiao.bot.turn;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A message that is being answered, for everybody who waits for the answer: copies of one message
 * wait together, and each may stop waiting at its deadline, which sends the words through the
 * outbox.
 */
final class Turn {
  private final List<Promise<Reply>> waiting = new ArrayList<>();
  private @Nullable Reply reply;
  private boolean late;

  /** The answer, or {@link Reply.Late} at the deadline. */
  Future<Reply> await(@Nullable Future<?> deadline) {
    Promise<Reply> promise = Promise.promise();
    synchronized (this) {
      if (reply != null) {
        return Future.succeededFuture(reply);
      }
      waiting.add(promise);
    }
    if (deadline != null) {
      deadline.onComplete(end -> giveUp(promise));
    }
    return promise.future();
  }

  /** Whether somebody has stopped waiting, so that the words must go through the outbox. */
  synchronized boolean isLate() {
    return late;
  }

  /**
   * Answers everybody.
   *
   * @param outbox brings the words into the outbox, for somebody who stopped waiting meanwhile
   */
  Future<Void> finish(Reply answer, Supplier<Future<Boolean>> outbox) {
    boolean now;
    synchronized (this) {
      now = !late || !(answer instanceof Reply.Said);
      if (now) {
        reply = answer;
      }
    }
    if (now) {
      return settle(answer);
    }
    // When the words cannot be brought there, those who still wait shall have them.
    return outbox
        .get()
        .otherwise(false)
        .compose(brought -> settle(brought ? new Reply.Late() : answer));
  }

  private Future<Void> settle(Reply answer) {
    List<Promise<Reply>> all;
    synchronized (this) {
      reply = answer;
      all = List.copyOf(waiting);
      waiting.clear();
    }
    all.forEach(promise -> promise.tryComplete(answer));
    return Future.succeededFuture();
  }

  private void giveUp(Promise<Reply> promise) {
    synchronized (this) {
      if (reply != null || !waiting.remove(promise)) {
        return;
      }
      late = true;
    }
    promise.tryComplete(new Reply.Late());
  }
}
