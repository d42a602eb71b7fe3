package cn.daqiao.bot.policy;

/** The answers in use; an import of documents puts others in their place. */
public final class Desk {
  private volatile Answers answers;

  /** Begins with these. */
  public Desk(Answers first) {
    answers = first;
  }

  /** Those in use now. */
  public Answers get() {
    return answers;
  }

  /** Puts others in their place; the old ones may still be answering and are left to end. */
  public void replace(Answers fresh) {
    answers = fresh;
  }
}
