package cn.daqiao.bot.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Proves that a copy is whole, without any store. */
public final class CheckBackup {
  private CheckBackup() {}

  /** Compares every file with the manifest and reads every entry. Blocks. */
  public static Proof check(Path folder) {
    try {
      var manifest = Manifest.read(folder);
      var faults = faults(folder, manifest);
      return faults.isEmpty() ? new Proof.Whole(manifest.report()) : new Proof.Broken(faults);
    } catch (IOException e) {
      return new Proof.Broken(List.of(reason(e)));
    }
  }

  /**
   * The manifest of a whole backup.
   *
   * @throws BadBackupException naming every fault
   */
  static Manifest whole(Path folder) throws IOException {
    return switch (check(folder)) {
      case Proof.Whole whole -> Manifest.read(folder);
      case Proof.Broken(var faults) -> throw new BadBackupException(faults);
    };
  }

  private static List<String> faults(Path folder, Manifest manifest) {
    var faults = new ArrayList<String>();
    boolean store = false;
    for (var part : manifest.files()) {
      try {
        compare(folder, part);
        store |= part.name().equals(Manifest.STORE);
      } catch (IOException e) {
        faults.add(part.name() + " " + reason(e));
      }
    }
    if (store) {
      try {
        count(folder, manifest);
      } catch (IOException e) {
        faults.add(Manifest.STORE + " " + reason(e));
      }
    } else if (faults.isEmpty()) {
      faults.add(Manifest.NAME + " does not name " + Manifest.STORE);
    }
    return faults;
  }

  private static void compare(Path folder, Manifest.Part part) throws IOException {
    var file = folder.resolve(part.name()).normalize();
    if (!file.startsWith(folder.normalize())) {
      throw new IOException("lies outside the backup");
    }
    if (!Files.isRegularFile(file)) {
      throw new IOException("is missing");
    }
    long bytes = Files.size(file);
    if (bytes != part.bytes()) {
      throw new IOException("has " + bytes + " bytes instead of " + part.bytes());
    }
    if (!PrivateFiles.sha256(file).equals(part.sha256())) {
      throw new IOException("was changed after it was written: its SHA-256 differs");
    }
  }

  private static void count(Path folder, Manifest manifest) throws IOException {
    long keys = DumpReader.read(folder.resolve(Manifest.STORE), (key, ttl, dump) -> {});
    if (keys != manifest.keys()) {
      throw new IOException("holds " + keys + " keys instead of " + manifest.keys());
    }
  }

  private static String reason(IOException failure) {
    var message = failure.getMessage();
    return message == null ? "cannot be read" : message;
  }
}
