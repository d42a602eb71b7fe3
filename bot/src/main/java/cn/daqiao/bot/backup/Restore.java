package cn.daqiao.bot.backup;

import cn.daqiao.bot.redis.EmbeddedRedis;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.runtime.Aside;
import cn.daqiao.bot.runtime.Settings;
import io.lettuce.core.RedisException;
import io.vertx.core.Future;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Brings a backup into an empty store. Nothing is touched before the whole backup has been proved;
 * nothing that is there is deleted or overwritten. Indexes are built anew at the next start.
 */
public final class Restore {
  private Restore() {}

  /**
   * Brings a backup into the store of the settings, which no service may hold. Blocks.
   *
   * @throws cn.daqiao.bot.redis.FolderHeldException naming the process that holds the data folder
   * @throws BadBackupException when the backup is not whole
   * @throws IOException with a sentence, when store, data key or archive are not fit for it
   */
  public static Report read(Settings settings, Path folder) throws IOException {
    var manifest = CheckBackup.whole(folder);
    var uri = settings.redisUri();
    if (uri != null) {
      return connected(uri, settings, folder, manifest);
    }
    try (var server = EmbeddedRedis.start(settings.dataDir())) {
      return connected(server.uri(), settings, folder, manifest);
    }
  }

  /** The same into a store that is connected already, as {@link #read} does. */
  public static Future<Report> into(Redis redis, Settings settings, Path folder) {
    return Aside.run("restore", () -> bring(redis, settings, folder, CheckBackup.whole(folder)));
  }

  /** Whether a restore into this store broke off, so that it must not be served from. */
  public static Future<Boolean> unfinished(Redis redis) {
    return redis.call(c -> c.exists(Keyspace.RESTORING)).map(found -> found > 0);
  }

  private static Report connected(String uri, Settings settings, Path folder, Manifest manifest)
      throws IOException {
    try (var redis = Redis.connect(uri)) {
      return bring(redis, settings, folder, manifest);
    } catch (RedisException e) {
      throw new IOException("the store cannot be used: " + e.getMessage(), e);
    }
  }

  private static Report bring(Redis redis, Settings settings, Path folder, Manifest manifest)
      throws IOException {
    var copyKey = KeyCare.needsCopy(settings, manifest);
    var archive = missing(settings.dataDir(), manifest);
    var mark = Manifest.check(folder).getBytes(StandardCharsets.UTF_8);
    refuseUnlessEmpty(redis, mark);
    redis.call(c -> c.set(Keyspace.RESTORING, mark)).await();
    if (copyKey) {
      put(folder.resolve(Manifest.KEY), settings.keyFile());
    }
    for (var file : archive) {
      put(folder.resolve(file), settings.dataDir().resolve(file));
    }
    var batch = new RestoreBatch(redis, manifest.redis());
    DumpReader.read(folder.resolve(Manifest.STORE), batch::take);
    batch.flush();
    redis.call(c -> c.del(Keyspace.RESTORING)).await();
    return manifest.report();
  }

  private static void refuseUnlessEmpty(Redis redis, byte[] mark) throws IOException {
    long keys = redis.call(c -> c.dbsize()).await();
    if (keys == 0) {
      return;
    }
    var standing = redis.call(c -> c.get(Keyspace.RESTORING)).await();
    if (standing == null) {
      throw new IOException(
          "the store is not empty: it holds "
              + keys
              + " keys; restore into an empty one, such as a new DAQIAO_DATA_DIR");
    }
    if (!Arrays.equals(standing, mark)) {
      throw new IOException(
          "the restore of another backup broke off here; finish that one or take an empty store");
    }
  }

  /** The archive files that are not there yet; one that differs is never overwritten. */
  private static List<String> missing(Path dataDir, Manifest manifest) throws IOException {
    var missing = new ArrayList<String>();
    for (var part : manifest.files()) {
      if (part.name().startsWith(Manifest.ARCHIVE + "/")) {
        var there = dataDir.resolve(part.name());
        if (!Files.exists(there)) {
          missing.add(part.name());
        } else if (!PrivateFiles.sha256(there).equals(part.sha256())) {
          throw new IOException(
              there + " is not the backup's; restore into an empty DAQIAO_DATA_DIR");
        }
      }
    }
    return missing;
  }

  /** Whole or not at all: a restore that broke off is run again. */
  private static void put(Path from, Path to) throws IOException {
    var into = PrivateFiles.folderOf(to);
    var fresh = to.resolveSibling(to.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    PrivateFiles.copy(from, fresh);
    Files.move(fresh, to);
    PrivateFiles.sync(into);
  }
}
