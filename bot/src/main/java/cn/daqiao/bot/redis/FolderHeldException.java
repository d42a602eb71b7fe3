package cn.daqiao.bot.redis;

import java.io.IOException;
import java.nio.file.Path;

/** Another process works on the data folder. */
public final class FolderHeldException extends IOException {
  private static final long serialVersionUID = 1;
  private final long holder;

  FolderHeldException(Path folder, long holder, String name) {
    super(
        "the data folder "
            + folder
            + " is in use by "
            + (holder > 0 ? "process " + holder + (name.isEmpty() ? "" : " (" + name + ")") : name)
            + "; stop it first or set DAQIAO_DATA_DIR to another folder");
    this.holder = holder;
  }

  /** The holder's process id, 0 when it left none. */
  public long holder() {
    return holder;
  }
}
