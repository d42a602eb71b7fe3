package cn.daqiao.bot.wechat;

import cn.daqiao.bot.http.Problem;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/**
 * Reads a body that has to be small, whatever its sender calls it: a form or an upload is not taken
 * apart, and of one that is too large nothing is kept.
 */
final class SmallBody {
  private SmallBody() {}

  /** The body; fails with {@link Problem} 413 at the first byte too many. */
  static Future<Buffer> read(HttpServerRequest request, int limit) {
    var whole = Promise.<Buffer>promise();
    var kept = Buffer.buffer();
    request.handler(chunk -> {
      if (whole.future().isComplete()) {
        return;
      }
      if (kept.length() + chunk.length() > limit) {
        whole.fail(Problem.of(413, "消息太大了，最多 " + limit / 1024 + " KB。"));
      } else {
        kept.appendBuffer(chunk);
      }
    });
    request.exceptionHandler(broken -> whole.tryFail(Problem.of(400, "消息没有传完整，请再发一次。")));
    request.endHandler(end -> whole.tryComplete(kept));
    return whole.future();
  }
}
