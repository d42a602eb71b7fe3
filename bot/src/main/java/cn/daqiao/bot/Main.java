package cn.daqiao.bot;

import cn.daqiao.bot.cli.Cli;

/** The one entry: hands the words of the command line to the commands. */
public final class Main {
  private Main() {}

  /** Runs one command; its exit status is that of the interface. */
  public static void main(String[] args) {
    Runtime.getRuntime().exit(Cli.run(new App.Opening(), args));
  }
}
