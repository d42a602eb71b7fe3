package cn.daqiao.bot.runtime;

import java.util.List;

/** The settings cannot be used; the message names every fault. */
public final class BadSettingsException extends Exception {
  private static final long serialVersionUID = 1L;

  BadSettingsException(List<String> faults) {
    super("settings: " + String.join("; ", faults));
  }
}
