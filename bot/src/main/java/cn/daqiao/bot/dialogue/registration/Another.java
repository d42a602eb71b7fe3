package cn.daqiao.bot.dialogue.registration;

import cn.daqiao.bot.dialogue.Flow;
import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Lines;
import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.dialogue.words.Message;
import cn.daqiao.matcher.seeker.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two of a family at one WeChat: the second never takes the first one's place unasked. */
final class Another {
  private static final int NAME = 12;
  private static final int YEARS = 2;

  private Another() {}

  /** The name of somebody else than who is known, as far as these facts tell of one. */
  static @Nullable String named(Turn turn, List<Fact> facts) {
    var profile = turn.person().profile();
    var about = profile.seeker().about();
    String name = null;
    boolean differs = false;
    for (var fact : facts) {
      switch (fact) {
        case Fact.Name(var told) -> name = told;
        case Fact.Sex(var told) -> differs |= about.gender() != null && about.gender() != told;
        case Fact.Age(var told) -> differs |= far(turn, turn.year() - told);
        case Fact.Born(var told) -> differs |= far(turn, told);
        default -> {}
      }
    }
    return differs && profile.name() != null && !profile.name().equals(name) ? name : null;
  }

  private static boolean far(Turn turn, int born) {
    var about = turn.person().profile().seeker().about();
    Integer known =
        about.birthYear() != null
            ? about.birthYear()
            : about.age() == null ? null : Integer.valueOf(turn.year() - about.age());
    return known != null && Math.abs(known - born) > YEARS;
  }

  /** The question. */
  static Line words(Turn turn, String name) {
    var known = turn.person().profile().name();
    return Line.of(
        "another",
        "old",
        known == null ? "" : Lines.clip(known, NAME),
        "new",
        Lines.clip(name, NAME));
  }

  /** The first one's record goes as a whole; the other one is asked for an agreement too. */
  static void replace(Turn turn, Message told) {
    var before = turn.person();
    turn.person(Person.unknown(before.id()).seated(before.seats()).following(before.reachable()));
    turn.flow(new Flow.Consenting(null).telling(told.text(), turn.at()));
    turn.say("another.gone");
    turn.say("consent.register");
  }
}
