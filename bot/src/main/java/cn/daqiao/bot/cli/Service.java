package cn.daqiao.bot.cli;

import cn.daqiao.bot.runtime.Settings;
import java.io.IOException;
import java.nio.file.Path;

/** The product, opened in this process: by {@code serve} with its ports, else without. */
public interface Service extends AutoCloseable {

  /** Performs one operation. Blocks. */
  Outcome perform(Operation operation);

  /** The line that {@code serve} prints when it takes requests; blank without ports. */
  String readyLine();

  /** Saves, commits and closes in order. Blocks. */
  @Override
  void close();

  /** Opens the product. */
  interface Opener {
    /**
     * Opens it on the settings' store. Blocks.
     *
     * @param mode how much of it
     */
    Service open(Settings settings, Mode mode) throws IOException;

    /** Brings a backup into the settings' empty store; refused while another process holds it. */
    Outcome restore(Settings settings, Path folder) throws IOException;

    /** Proves that a backup is whole. */
    Outcome check(Settings settings, Path folder) throws IOException;
  }

  /** How much of the product a command needs. */
  enum Mode {
    /** For one operation of a command. */
    COMMAND,
    /** With ports, followers, pushing. */
    SERVE,
    /** The same, with sample data in an empty store. */
    DEMO
  }
}
