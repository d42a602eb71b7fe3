package cn.daqiao.bot.policy;

import java.util.List;

/** The answers in use; an import of documents puts others in their place, which know as much. */
public final class Desk {
  private volatile Answers answers;
  private List<Lesson> lessons = List.of();

  /** Begins with these. */
  public Desk(Answers first) {
    answers = first;
  }

  /** Those in use now. */
  public Answers get() {
    return answers;
  }

  /** Puts others in their place; the old ones may still be answering and are left to end. */
  public synchronized void replace(Answers fresh) {
    fresh.teach(lessons);
    answers = fresh;
  }

  /** From now on these lessons are given. */
  public synchronized void teach(List<Lesson> all) {
    lessons = List.copyOf(all);
    answers.teach(lessons);
  }
}
