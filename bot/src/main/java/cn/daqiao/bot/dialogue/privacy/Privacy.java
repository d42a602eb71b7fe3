package cn.daqiao.bot.dialogue.privacy;

import cn.daqiao.bot.dialogue.Commands;
import cn.daqiao.bot.dialogue.Effect;
import cn.daqiao.bot.dialogue.Flow;
import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Lines;
import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.dialogue.Questions;
import cn.daqiao.bot.dialogue.State;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.dialogue.words.Message;
import cn.daqiao.bot.dialogue.words.Word;
import java.util.Set;

/** The person's rights over what is kept. */
public final class Privacy {
  private static final Set<String> SURE = Set.of("是", "是的", "删", "要删", "确定删");

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

  /** Asks whether everything is really to be destroyed. */
  public static void ask(Turn turn) {
    turn.flow(new Flow.Forgetting(turn.flow()));
    Questions.repeat(turn);
  }

  /** Only 确认, 1 and 是 destroy; anything else keeps everything and is then taken as said. */
  public static void confirm(Turn turn, Message message, Flow.Forgetting flow) {
    var command = message.command();
    if (command.isPresent() && command.get().word() == Word.FORGET) {
      Questions.repeat(turn);
      return;
    }
    boolean sure = message.number() == 1 || SURE.contains(message.plain());
    if (sure || (command.isPresent() && command.get().word() == Word.CONFIRM)) {
      turn.effect(new Effect.Forget());
      turn.person(Person.unknown(turn.person().id()));
      turn.state(State.fresh());
      turn.say("forget.done");
      return;
    }
    turn.flow(flow.back());
    turn.say("forget.kept");
    if (command.isPresent() && !Commands.declines(command.get().word())) {
      Commands.run(turn, command.get());
    } else {
      Questions.again(turn);
    }
  }
}
