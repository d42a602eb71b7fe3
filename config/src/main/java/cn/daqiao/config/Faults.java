package cn.daqiao.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with the data files, so that one report names every fault. */
public final class Faults {
  private final List<String> found = new ArrayList<>();

  /**
   * Notes one fault.
   *
   * @param file the file as the reader of the report would look for it
   * @param line 1-based, 0 where the whole file is meant
   * @param reason a sentence that says what to do
   */
  public void add(Path file, int line, String reason) {
    found.add(file + (line > 0 ? ":" + line : "") + ": " + reason);
  }

  /** Notes all that another collection has. */
  void addAll(Faults others) {
    found.addAll(others.found);
  }

  /** Every fault so far, in order. */
  public List<String> found() {
    return List.copyOf(found);
  }

  /** Throws one exception with every fault, if there is any. */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new BadDataException(found);
    }
  }
}
