package cn.daqiao.bot.cli;

/** Whether a person sits in front of this command. */
final class Terminal {
  private Terminal() {}

  static boolean watched() {
    var console = System.console();
    return console != null && console.isTerminal();
  }

  /** Asks without showing what is typed. */
  static String secret(String prompt) {
    var console = System.console();
    var typed = console == null ? null : console.readPassword(prompt);
    return typed == null ? "" : new String(typed);
  }
}
