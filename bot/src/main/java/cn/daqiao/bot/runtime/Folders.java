package cn.daqiao.bot.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/** What is wrong with folders and files that are named by settings. */
final class Folders {
  private static final int KEY_BYTES = 32;

  private Folders() {}

  /** What keeps a folder from being used, or from being made. */
  static Optional<String> folderFault(Path folder) {
    if (!Files.exists(folder)) {
      var nearest = folder.getParent();
      while (nearest != null && !Files.exists(nearest)) {
        nearest = nearest.getParent();
      }
      return nearest != null && Files.isDirectory(nearest) && Files.isWritable(nearest)
          ? Optional.empty()
          : Optional.of(folder + " cannot be made: make it, or name a folder that can be written");
    }
    return Files.isDirectory(folder) && Files.isWritable(folder)
        ? Optional.empty()
        : Optional.of(folder + " is no folder that can be written");
  }

  /** What keeps a key file from being used, or from being made. */
  static Optional<String> keyFault(Path file) {
    if (!Files.exists(file)) {
      var folder = file.getParent();
      return folder == null ? Optional.empty() : folderFault(folder);
    }
    try {
      var text = Files.isDirectory(file) ? "" : Files.readString(file).strip();
      return Base64.getDecoder().decode(text).length == KEY_BYTES
          ? Optional.empty()
          : Optional.of(unfit(file));
    } catch (IllegalArgumentException e) {
      return Optional.of(unfit(file));
    } catch (IOException e) {
      return Optional.of(file + " cannot be read as text by this user");
    }
  }

  private static String unfit(Path file) {
    return file + " must hold 32 bytes in Base64, as from: openssl rand -base64 32";
  }
}
