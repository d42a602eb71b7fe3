package cn.daqiao.bot.dialogue.privacy;

import cn.daqiao.bot.dialogue.Commands;
import cn.daqiao.bot.dialogue.Dialogue;
import cn.daqiao.bot.dialogue.Effect;
import cn.daqiao.bot.dialogue.Flow;
import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Lines;
import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.dialogue.Questions;
import cn.daqiao.bot.dialogue.State;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.dialogue.registration.Hearing;
import cn.daqiao.bot.dialogue.words.Message;
import cn.daqiao.bot.dialogue.words.Word;
import java.util.regex.Pattern;

/** The person's rights over what is kept. */
public final class Privacy {
  private static final Pattern SURE =
      Pattern.compile(
          "(?:是的?|对|好的?|行|可以|嗯|要|确定|确认|我|都|全部?|请|帮我|给我|就|那|同意|吧|啊|了|的|掉|[，,])*删(?:除|掉|了|吧|啊|光|完|干净|的|好了|都|全部?|没关系)*");

  private Privacy() {}

  /** Shows everything that is kept. */
  public static void mine(Turn turn) {
    if (turn.person().keeps()) {
      turn.say(Line.of("mine").with("lines", Summary.full(turn)));
    } else if (!turn.person().seats().isEmpty()) {
      turn.say(Line.of("mine.seats").with("lines", Lines.stacked(Summary.seats(turn.person()))));
    } else {
      turn.say("mine.nothing");
    }
    Questions.again(turn);
  }

  /**
   * Asks whether everything is really to be destroyed; where there is no record, nothing is asked.
   */
  public static void ask(Turn turn) {
    var person = turn.person();
    var nobody = Person.unknown(person.id()).following(person.reachable());
    if (person.equals(nobody) && !(turn.flow() instanceof Flow.Forgetting)) {
      forget(turn, "forget.nothing");
      return;
    }
    turn.flow(new Flow.Forgetting(turn.flow()));
    Questions.repeat(turn);
  }

  private static void forget(Turn turn, String said) {
    turn.effect(new Effect.Forget());
    turn.person(Person.unknown(turn.person().id()));
    turn.state(State.fresh());
    turn.say(said);
  }

  /** Only a plain yes destroys; anything else keeps everything and is then taken as said. */
  public static void confirm(Turn turn, Message message, Flow.Forgetting flow) {
    var command = message.command();
    if (command.isPresent() && command.get().word() == Word.FORGET) {
      Questions.repeat(turn);
      return;
    }
    boolean sure =
        message.number() == 1 || message.yes() || SURE.matcher(message.plain()).matches();
    if (sure || (command.isPresent() && command.get().word() == Word.CONFIRM)) {
      forget(turn, "forget.done");
      return;
    }
    turn.flow(flow.back());
    turn.say("forget.kept");
    if (command.isPresent() && !Commands.declines(command.get().word())) {
      Commands.run(turn, command.get());
    } else if (says(turn, message)) {
      Dialogue.answer(turn, message);
    } else {
      Questions.again(turn);
    }
  }

  /** Whether somebody who was asked about a deletion goes on with what is to be kept. */
  private static boolean says(Turn turn, Message message) {
    return message.command().isEmpty() && !Hearing.of(turn, message, null).facts().isEmpty();
  }
}
