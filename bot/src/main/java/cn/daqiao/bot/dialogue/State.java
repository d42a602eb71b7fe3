package cn.daqiao.bot.dialogue;

/** Where a conversation stands; lost without harm to the person's record. */
public record State() {

  /** A conversation that has not begun. */
  public static State fresh() {
    return new State();
  }
}
