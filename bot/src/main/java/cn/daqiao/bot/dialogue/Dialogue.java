package cn.daqiao.bot.dialogue;

import cn.daqiao.bot.understanding.Understanding;
import cn.daqiao.matcher.region.RegionTree;
import java.util.List;

/** The conversation engine. Pure. */
public final class Dialogue {

  /** Understands free text and names places. */
  public Dialogue(Understanding understanding, RegionTree regions) {}

  /** The next state and the effects of one event. Never throws for anything a person writes. */
  public Step step(Person person, State state, Event event) {
    return new Step(person, state, List.of());
  }
}
