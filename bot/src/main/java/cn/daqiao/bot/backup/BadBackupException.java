package cn.daqiao.bot.backup;

import java.io.IOException;
import java.util.List;

/** A backup is not whole; the message names every fault. */
public final class BadBackupException extends IOException {
  private static final long serialVersionUID = 1;

  BadBackupException(List<String> faults) {
    super("the backup is not whole: " + String.join("; ", faults));
  }
}
