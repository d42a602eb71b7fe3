package cn.daqiao.bot;

import cn.daqiao.bot.backup.Restore;
import cn.daqiao.bot.redis.DataKey;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.EmbeddedRedis;
import cn.daqiao.bot.redis.FolderLock;
import cn.daqiao.bot.redis.Ids;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.Seal;
import cn.daqiao.bot.redis.Wakes;
import cn.daqiao.bot.runtime.Settings;
import io.lettuce.core.SetArgs;
import io.vertx.core.Future;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The store, opened: embedded or elsewhere, with its one door and the keys to what is sealed. */
record StoreAccess(
    @Nullable EmbeddedRedis embedded,
    @Nullable FolderLock lock,
    Redis redis,
    Door door,
    Seal seal,
    Ids ids,
    Wakes wakes,
    String node,
    String identity)
    implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StoreAccess.class);

  /**
   * Opens the settings' store and takes the data folder. Blocks.
   *
   * @throws IOException when another process holds the folder, or the store cannot be reached
   */
  static StoreAccess open(Settings settings) throws IOException {
    EmbeddedRedis embedded = null;
    FolderLock lock = null;
    try {
      if (settings.redisUri() == null) {
        embedded = EmbeddedRedis.start(settings.dataDir());
      } else {
        lock = FolderLock.take(settings.dataDir());
      }
      if (settings.dataKeyFile() == null) {
        LOG.warn("the key to personal data lies in the data folder; set DAQIAO_DATA_KEY_FILE");
      }
      var seal = DataKey.loadOrMake(settings.keyFile());
      var uri = embedded != null ? embedded.uri() : Objects.requireNonNull(settings.redisUri());
      if (embedded == null && settings.redisWait() == 0) {
        LOG.warn("a save counts with one copy only; a lost store server loses people");
      }
      var redis = Redis.connect(uri);
      requireSameKey(redis, seal);
      if (blocking(Restore.unfinished(redis))) {
        redis.close();
        throw new IOException("a restore broke off in this store; run it again to its end");
      }
      var ids = new Ids(settings.clock(), new SecureRandom());
      var node = node(settings.dataDir(), ids);
      return new StoreAccess(
          embedded,
          lock,
          redis,
          new Door(redis, settings.redisWait()),
          seal,
          ids,
          new Wakes(redis, node),
          node,
          identity(redis, ids));
    } catch (IOException | RuntimeException e) {
      if (embedded != null) {
        embedded.close();
      }
      if (lock != null) {
        lock.close();
      }
      throw e instanceof IOException unusable
          ? unusable
          : new IOException("the store cannot be reached: " + e.getMessage(), e);
    }
  }

  /** Two keys on one store would make two people of one: every node has to use the same. */
  private static void requireSameKey(Redis redis, Seal seal) throws IOException {
    var mark = seal.hash("store", "the data key").getBytes(StandardCharsets.US_ASCII);
    var key = Keys.account("datakey");
    blocking(redis.call(commands -> commands.set(key, mark, SetArgs.Builder.nx())));
    var stands = blocking(redis.call(commands -> commands.get(key)));
    if (!Arrays.equals(mark, stands)) {
      redis.close();
      throw new IOException(
          "this store was filled under another data key; set DAQIAO_DATA_KEY_FILE to that one");
    }
  }

  /**
   * What tells this store from every other, and from itself before a restore: what was derived from
   * another one is no good here.
   */
  private static String identity(Redis redis, Ids ids) throws IOException {
    var key = Keys.account(Keys.IDENTITY);
    var fresh = ids.ulid().getBytes(StandardCharsets.US_ASCII);
    blocking(redis.call(commands -> commands.set(key, fresh, SetArgs.Builder.nx())));
    var stands = blocking(redis.call(commands -> commands.get(key)));
    return new String(Objects.requireNonNull(stands), StandardCharsets.US_ASCII);
  }

  private static <T> T blocking(Future<T> future) throws IOException {
    try {
      return future.await(10, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new IOException("the store does not answer", e);
    }
  }

  /**
   * This node's name, the same after a restart: a node that was killed takes its own lease back at
   * once instead of waiting for it to run out.
   */
  private static String node(Path dataDir, Ids ids) throws IOException {
    var file = dataDir.resolve("run").resolve("node");
    if (!Files.exists(file)) {
      Files.writeString(file, ids.ulid());
    }
    return Files.readString(file).strip();
  }

  @Override
  public void close() {
    redis.close();
    try {
      if (embedded != null) {
        embedded.close();
      }
      if (lock != null) {
        lock.close();
      }
    } catch (IOException e) {
      LOG.error("the store did not stop as it should", e);
    }
  }
}
