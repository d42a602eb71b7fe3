package cn.daqiao.bot.backup;

import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Redis;
import io.lettuce.core.KeyScanCursor;
import io.lettuce.core.ScanArgs;
import io.vertx.core.Future;
import java.io.IOException;
import java.util.List;

/** All keys of a store, on every master of it. */
final class Keyspace {
  /** There while a restore is under way: the digest of the backup that is brought back. */
  static final String RESTORING = Keys.account("restoring");

  /** What means nothing to another run: leases, logins, the store's name, this room's own mark. */
  private static final List<String> LEFT_OUT =
      List.of(
          Keys.account("lead"),
          Keys.account("session"),
          Keys.account("attempts"),
          Keys.account(Keys.IDENTITY),
          RESTORING);

  private static final int BATCH = 500;

  private Keyspace() {}

  /** Takes some keys. */
  interface Batch {
    void take(List<String> keys) throws IOException;
  }

  /**
   * Names every key that is there all the while, perhaps twice; one that comes or goes meanwhile
   * perhaps. Blocks.
   */
  static void each(Redis redis, Batch batch) throws IOException {
    // The client goes from master to master by itself in a cluster.
    KeyScanCursor<String> cursor = redis.call(c -> c.scan(ScanArgs.Builder.limit(BATCH))).await();
    while (true) {
      batch.take(cursor.getKeys().stream().filter(Keyspace::isKept).toList());
      if (cursor.isFinished()) {
        return;
      }
      var from = cursor;
      Future<KeyScanCursor<String>> next =
          redis.call(c -> c.scan(from, ScanArgs.Builder.limit(BATCH)));
      cursor = next.await();
    }
  }

  /**
   * Fences go with the lead's numbers, which begin anew: kept, they would refuse every new lead.
   * The last lines of conversations are promised to be gone after a day.
   */
  static boolean isKept(String key) {
    return !key.endsWith("}:fence")
        && !key.contains("}:recent:")
        && LEFT_OUT.stream().noneMatch(name -> key.equals(name) || key.startsWith(name + ":"));
  }
}
