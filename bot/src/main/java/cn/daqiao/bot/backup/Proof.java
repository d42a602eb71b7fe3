package cn.daqiao.bot.backup;

import java.util.List;

/** How the check of a backup came out. */
public sealed interface Proof {
  /** Every byte is as it was written, and everything in it can be read. */
  record Whole(Report report) implements Proof {}

  /**
   * It must not be brought back.
   *
   * @param faults sentences, each naming a file and what is wrong with it
   */
  record Broken(List<String> faults) implements Proof {
    /** Copies the faults. */
    public Broken {
      faults = List.copyOf(faults);
    }
  }
}
