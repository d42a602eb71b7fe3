package cn.daqiao.bot.backup;

import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.runtime.Aside;
import cn.daqiao.bot.runtime.Settings;
import io.vertx.core.Future;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Copies everything that is kept while the service runs on: each key of the store as it stood at
 * some moment between start and end, the archive of the match log, and the data key where it lies
 * in the data folder. Indexes are not part of it; they are derived.
 */
public final class Backup {
  private static final Pattern VERSION = Pattern.compile("redis_version:(\\S+)");

  private Backup() {}

  /**
   * Writes a backup. The folder holds none until the very end: {@code manifest.json} comes last.
   *
   * @param folder new or empty; made with mode 0700
   * @param now when
   * @return what was copied; fails with a sentence when the folder or the store cannot be used
   */
  public static Future<Report> write(Redis redis, Settings settings, Path folder, Instant now) {
    return Aside.run("backup", () -> copy(redis, settings, folder, now));
  }

  private static Report copy(Redis redis, Settings settings, Path folder, Instant now)
      throws IOException {
    PrivateFiles.emptyFolder(folder);
    if (Restore.unfinished(redis).await()) {
      throw new IOException("a restore into this store broke off; finish it before any backup");
    }
    var store = folder.resolve(Manifest.STORE);
    long keys = dump(redis, store);
    var parts = new ArrayList<Manifest.Part>();
    parts.add(Manifest.Part.of(folder, store));
    var place = KeyCare.place(settings);
    if (place.equals(Manifest.INSIDE)) {
      var key = folder.resolve(Manifest.KEY);
      PrivateFiles.copy(settings.keyFile(), key);
      parts.add(Manifest.Part.of(folder, key));
    }
    // After the store: rows on their way from there into the archive are then in one or both.
    parts.addAll(archive(settings.dataDir(), folder));
    var manifest =
        new Manifest(now, keys, version(redis), place, KeyCare.print(settings.keyFile()), parts);
    manifest.write(folder);
    return manifest.report();
  }

  private static long dump(Redis redis, Path store) throws IOException {
    try (var out = new DumpWriter(store)) {
      Keyspace.each(redis, keys -> dump(redis, keys, out));
      return out.finish();
    }
  }

  private static void dump(Redis redis, List<String> keys, DumpWriter out) throws IOException {
    var dumps = keys.stream().map(key -> redis.call(c -> c.dump(key))).toList();
    var ttls = keys.stream().map(key -> redis.call(c -> c.pttl(key))).toList();
    for (int i = 0; i < keys.size(); i++) {
      var dump = dumps.get(i).await();
      long ttl = ttls.get(i).await();
      // A key may be deleted or expire between the scan, its DUMP and its PTTL.
      if (dump != null && ttl != -2) {
        out.add(keys.get(i), ttl, dump);
      }
    }
  }

  private static List<Manifest.Part> archive(Path dataDir, Path folder) throws IOException {
    var parts = new ArrayList<Manifest.Part>();
    for (var file : PrivateFiles.below(dataDir.resolve(Manifest.ARCHIVE))) {
      var copy = folder.resolve(dataDir.relativize(file).toString());
      var into = PrivateFiles.folderOf(copy);
      PrivateFiles.copy(file, copy);
      PrivateFiles.sync(into);
      parts.add(Manifest.Part.of(folder, copy));
    }
    return parts;
  }

  private static String version(Redis redis) {
    var found = VERSION.matcher(redis.call(c -> c.info("server")).await());
    return found.find() ? found.group(1) : "";
  }
}
