package cn.daqiao.bot.dialogue.handover;

import cn.daqiao.bot.dialogue.Commands;
import cn.daqiao.bot.dialogue.Effect;
import cn.daqiao.bot.dialogue.Flow;
import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Lines;
import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.dialogue.Questions;
import cn.daqiao.bot.dialogue.Seat;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.dialogue.words.Word;
import java.util.Arrays;
import java.util.List;

/** Greeting, menu, help, and what happens when nothing was understood. */
public final class Desk {
  private static final int NAME = 12;
  private static final int LOST = 2;
  private static final List<Word> MENU = List.of(Word.WORK, Word.POLICY, Word.MINE);

  private Desk() {}

  /** Somebody follows the account, perhaps once more. */
  public static void followed(Turn turn) {
    turn.person(turn.person().following(true));
    hello(turn);
  }

  /** Greets; an open question stays open. */
  public static void hello(Turn turn) {
    if (!turn.flow().idle()) {
      turn.say("hello.open");
      Questions.again(turn);
      return;
    }
    turn.flow(new Flow.Menu());
    turn.say(turn.person().registered() ? named("hello.back", turn.person()) : Line.of("welcome"));
  }

  /** Says the menu. */
  public static void menu(Turn turn) {
    turn.flow(new Flow.Menu());
    turn.say("menu");
  }

  /** One entry of the menu, from 1. */
  public static void entry(Turn turn, int number) {
    Commands.run(turn, MENU.get(number - 1));
  }

  /** A button of the account's own menu: its key is a command's name. */
  public static void tapped(Turn turn, String key) {
    var word = Arrays.stream(Word.values()).filter(w -> Lines.word(w).equals(key)).findFirst();
    if (word.isPresent()) {
      Commands.run(turn, word.get());
    } else if (turn.flow().idle()) {
      menu(turn);
    } else {
      Questions.again(turn);
    }
  }

  /** Which words are understood. */
  public static void help(Turn turn) {
    if (turn.flow().idle()) {
      turn.flow(new Flow.Menu());
    }
    turn.say("help");
    for (var seat : turn.person().seats()) {
      turn.say(seat.kind() == Seat.Kind.OFFICER ? "help.officer" : "help.contact");
    }
    Questions.again(turn);
  }

  /** Calls a human, and says where one is. */
  public static void human(Turn turn) {
    boolean lost = turn.state().missed() >= LOST;
    turn.effect(new Effect.CallHuman(lost ? "misunderstood" : "asked"));
    turn.say(office(turn, "human"));
    Questions.again(turn);
  }

  /** Nothing was understood: the question once more; the second time the menu and a human. */
  public static void missed(Turn turn) {
    int missed = misses(turn);
    if (Comfort.instead(turn)) {
      return;
    }
    if (missed >= LOST) {
      lost(turn);
    } else if (turn.flow().idle()) {
      turn.state(turn.state().missing(missed));
      turn.say("unclear");
    } else {
      turn.state(turn.state().missing(missed));
      turn.say("unclear.question");
      Questions.repeat(turn);
    }
  }

  /** How many messages in a row were not understood, this one included; after two anew. */
  public static int misses(Turn turn) {
    return turn.state().missed() % LOST + 1;
  }

  /** Never a dead end: the menu and a human. What waits for an agreement goes on waiting. */
  public static void lost(Turn turn) {
    boolean consenting = turn.flow() instanceof Flow.Consenting;
    if (!consenting) {
      turn.flow(new Flow.Menu());
    }
    turn.state(turn.state().missing(LOST));
    turn.say(consenting ? Line.of("lost.consent") : office(turn, "lost"));
  }

  /** A line that calls the person by name where one is known. */
  public static Line named(String key, Person person) {
    var name = person.profile().name();
    return Line.of(key)
        .with(
            "name",
            name == null ? List.of() : List.of(Line.of("name", "name", Lines.clip(name, NAME))));
  }

  /** A line that says where a human is. */
  static Line office(Turn turn, String key) {
    var home = turn.person().profile().seeker().home().finest();
    return Line.of(key)
        .with(
            "office",
            home == null
                ? Line.of("office")
                : Line.of("office.of", "place", turn.regions().placeName(home)));
  }
}
