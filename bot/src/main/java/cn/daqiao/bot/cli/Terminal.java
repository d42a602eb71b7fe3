package cn.daqiao.bot.cli;

import java.util.Objects;

/** Whether a person sits in front of this command. */
final class Terminal {
  private Terminal() {}

  static boolean watched() {
    return Objects.requireNonNull(System.console(), "there is always one since JDK 22")
        .isTerminal();
  }

  /** Asks without showing what is typed. */
  static String secret(String prompt) {
    var typed = Objects.requireNonNull(System.console()).readPassword(prompt);
    return typed == null ? "" : new String(typed);
  }
}
