package cn.daqiao.config;

import java.util.List;

/** The data folder cannot be used; the message lists every fault, a line each. */
public final class BadDataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadDataException(List<String> faults) {
    super(faults.size() + " faults in the data files:\n" + String.join("\n", faults));
  }
}
