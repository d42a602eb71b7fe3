package cn.daqiao.bot.dialogue;

import java.util.List;

/** Where a step leads: the person's record, the conversation's state, and what is to be done. */
public record Step(Person person, State state, List<Effect> effects) {

  /** Copies the list. */
  public Step {
    effects = List.copyOf(effects);
  }
}
