package cn.daqiao.bot.backup;

import cn.daqiao.bot.redis.Redis;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RestoreArgs;
import io.vertx.core.Future;
import java.io.IOException;
import java.util.ArrayList;

/** Sends keys to the store, many at once, and waits for them together. */
final class RestoreBatch {
  private static final int MOST = 500;
  private static final long MOST_BYTES = 4_000_000;

  private final Redis redis;
  private final String writtenBy;
  private final ArrayList<Future<String>> sent = new ArrayList<>();
  private long bytes;

  RestoreBatch(Redis redis, String writtenBy) {
    this.redis = redis;
    this.writtenBy = writtenBy;
  }

  void take(String key, long ttl, byte[] dump) throws IOException {
    // A scan may have named a key twice; the later copy is the newer one.
    var args = new RestoreArgs().ttl(Math.max(ttl, 0)).replace();
    sent.add(redis.call(c -> c.restore(key, dump, args)));
    bytes += dump.length;
    if (sent.size() >= MOST || bytes >= MOST_BYTES) {
      flush();
    }
  }

  void flush() throws IOException {
    try {
      for (var one : sent) {
        one.await();
      }
    } catch (RedisCommandExecutionException e) {
      throw new IOException(
          "the store refuses what Redis "
              + writtenBy
              + " wrote; restore into that version or a later one: "
              + e.getMessage(),
          e);
    }
    sent.clear();
    bytes = 0;
  }
}
