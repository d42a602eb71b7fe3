package cn.daqiao.bot.redis;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The file with the service's key: 32 bytes in Base64. Whoever loses it loses every person. */
public final class DataKey {
  private DataKey() {}

  /**
   * Reads the key.
   *
   * @throws IOException with a sentence that says what to do
   */
  public static Seal load(Path file) throws IOException {
    byte[] root;
    try {
      root = Base64.getDecoder().decode(Files.readString(file).strip());
    } catch (IllegalArgumentException e) {
      throw new IOException(unfit(file), e);
    }
    if (root.length != 32) {
      throw new IOException(unfit(file));
    }
    return new Seal(root);
  }

  /** Reads the key, or makes one that only this user may read, and syncs it to the disk. */
  public static Seal loadOrMake(Path file) throws IOException {
    if (!Files.exists(file)) {
      var root = new byte[32];
      new SecureRandom().nextBytes(root);
      try {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
            file, Base64.getEncoder().encodeToString(root) + "\n", StandardOpenOption.SYNC);
      } catch (FileAlreadyExistsException e) {
        return load(file);
      }
    }
    return load(file);
  }

  private static String unfit(Path file) {
    return file + " must hold 32 bytes in Base64, as from: openssl rand -base64 32";
  }
}
