package cn.daqiao.bot;

/** The one entry: hands the words of the command line to the commands of {@code cli}. */
public final class Main {
  private Main() {}

  /** Runs one command; its exit status is that of the interface. */
  public static void main(String[] args) {
    System.err.println("not built yet");
  }
}
