package cn.daqiao.bot.backup;

import cn.daqiao.bot.redis.DataKey;
import cn.daqiao.bot.runtime.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The data key of a backup: without the very same one nothing personal can be opened again. */
final class KeyCare {
  private KeyCare() {}

  /** Whether the key lies in the data folder and so belongs into the backup. */
  static String place(Settings settings) {
    if (!Files.exists(settings.keyFile())) {
      return Manifest.NONE;
    }
    return isInside(settings) ? Manifest.INSIDE : Manifest.OUTSIDE;
  }

  private static boolean isInside(Settings settings) {
    return settings.keyFile().normalize().startsWith(settings.dataDir());
  }

  /** What tells keys apart; null where there is none. */
  static @Nullable String print(Path file) throws IOException {
    return Files.exists(file) ? DataKey.load(file).hash("backup", "the data key") : null;
  }

  /**
   * Refuses to go on with another key than the backup's.
   *
   * @return whether the backup's own copy is to be put in place
   */
  static boolean needsCopy(Settings settings, Manifest manifest) throws IOException {
    var wanted = manifest.keyPrint();
    var file = settings.keyFile();
    if (wanted == null || wanted.equals(print(file))) {
      return false;
    }
    if (Files.exists(file)) {
      throw new IOException(
          file
              + " is not the data key of this backup, whose people could not be read with it; "
              + "move it away or set DAQIAO_DATA_KEY_FILE to the right one");
    }
    if (manifest.dataKey().equals(Manifest.OUTSIDE)) {
      throw new IOException(
          "the data key of this backup was kept outside of it; set DAQIAO_DATA_KEY_FILE to it");
    }
    if (!isInside(settings)) {
      throw new IOException(
          file + " is not there; copy the backup's data.key to it or unset DAQIAO_DATA_KEY_FILE");
    }
    return true;
  }
}
