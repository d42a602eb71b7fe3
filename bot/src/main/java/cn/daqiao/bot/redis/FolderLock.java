package cn.daqiao.bot.redis;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The right to work on a data folder. The operating system takes it back when the holder dies, by
 * whatever means; the file {@code run/lock} names the holder's process.
 */
public final class FolderLock implements AutoCloseable {
  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the folder, making it with mode 0700 where it is missing.
   *
   * @throws FolderHeldException when another process, or this one, holds it
   */
  public static FolderLock take(Path dataDir) throws IOException {
    privateFolder(dataDir);
    var file = privateFolder(dataDir.resolve("run")).resolve("lock");
    var channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() == null) {
        throw held(dataDir, file);
      }
      channel.truncate(0);
      var pid = Long.toString(ProcessHandle.current().pid());
      channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
      return new FolderLock(channel);
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw held(dataDir, file);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Makes a folder that only this user may enter. */
  static Path privateFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
    }
    return folder;
  }

  private static FolderHeldException held(Path dataDir, Path file) throws IOException {
    var text = Files.readString(file, StandardCharsets.US_ASCII).strip();
    if (!text.matches("\\d{1,18}")) {
      return new FolderHeldException(dataDir, 0, "another process");
    }
    long pid = Long.parseLong(text);
    var name =
        ProcessHandle.of(pid)
            .flatMap(handle -> handle.info().command())
            .map(command -> String.valueOf(Path.of(command).getFileName()))
            .orElse("");
    return new FolderHeldException(dataDir, pid, name);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
