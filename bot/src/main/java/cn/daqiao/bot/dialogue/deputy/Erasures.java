package cn.daqiao.bot.dialogue.deputy;

import cn.daqiao.bot.dialogue.Flow;
import cn.daqiao.bot.dialogue.Lines;
import cn.daqiao.bot.dialogue.Questions;
import cn.daqiao.bot.dialogue.Task;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.dialogue.Ward;
import cn.daqiao.bot.dialogue.hiring.Posts;
import cn.daqiao.bot.dialogue.words.Message;
import cn.daqiao.bot.dialogue.words.Word;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Everything about somebody without WeChat is destroyed by the officer who registered that one: by
 * a number of the list, asked back by name.
 */
public final class Erasures {
  private static final int NAME = 12;
  private static final Set<String> SURE =
      Set.of(
          "是", "是的", "删", "删除", "删掉", "删了", "要删", "要删掉", "确定删", "确认删", "确定删除", "全部删掉", "1删", "1删掉",
          "1删除", "一删");
  private static final Set<String> KEEP =
      Set.of("不删", "先不删", "别删", "不要删", "不删了", "不删除", "2不删", "二不删", "删错了", "点错了", "按错了");
  private static final Set<Word> NO = EnumSet.of(Word.REFUSE, Word.CANCEL, Word.SKIP);
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:我要|我想|请|帮我)?(?:把)?(?:删除|删掉|删了|删)?(?<name>\\p{IsHan}{2,8}?)(?:的)?(?:信息|登记|资料)?(?:删除|删掉|删了|删)?(?:掉|了)?");

  private Erasures() {}

  /**
   * Asks whether somebody's record is really to be destroyed; nobody's is by a number that no list
   * has shown.
   *
   * @param number 0 where none was said
   */
  public static void start(Turn turn, int number) {
    if (turn.flow() instanceof Flow.Posts || turn.flow() instanceof Flow.ClosingWhich) {
      Posts.close(turn, number);
    } else if (Deputies.seat(turn).isEmpty()) {
      turn.say("erase.own");
      Questions.again(turn);
    } else if (turn.flow() instanceof Flow.Wards(var wards)
        && number > 0
        && number <= wards.size()) {
      ask(turn, wards.get(number - 1));
    } else if (turn.flow().idle()) {
      Wards.read(turn);
    } else {
      turn.say("erase.later");
      Questions.again(turn);
    }
  }

  /** 删掉张桂花 under the list; whether it was that. */
  public static boolean named(Turn turn, Message message) {
    if (!(turn.flow() instanceof Flow.Wards(var wards)) || !message.plain().contains("删")) {
      return false;
    }
    var matcher = NAMED.matcher(message.plain());
    if (!matcher.matches()) {
      return false;
    }
    var name = matcher.group("name");
    var called = wards.stream().filter(ward -> ward.name().equals(name)).toList();
    if (called.size() == 1) {
      ask(turn, called.getFirst());
    } else if (called.size() > 1) {
      Wards.list(turn, wards);
    }
    return !called.isEmpty();
  }

  private static void ask(Turn turn, Ward ward) {
    if (ward.talks()) {
      theirOwn(turn, ward);
    } else {
      turn.flow(new Flow.Erasing(ward, turn.flow()));
      Questions.repeat(turn);
    }
  }

  /**
   * An answer to whether the record is to be destroyed. Only what says so plainly destroys it; any
   * other command keeps it and is then done.
   *
   * @return whether nothing is left to be done about the message
   */
  public static boolean confirm(Turn turn, Message message, Flow.Erasing flow) {
    var word = message.command().map(Message.Command::word);
    if (SURE.contains(message.plain())
        || message.number() == 1
        || word.filter(Word.CONFIRM::equals).isPresent()) {
      erase(turn, flow);
      return true;
    }
    boolean no = KEEP.contains(message.plain()) || message.number() == 2 || message.no();
    if (no || word.filter(NO::contains).isPresent()) {
      turn.flow(flow.back());
      turn.say("erase.kept", "name", name(flow.ward()));
      Questions.again(turn);
      return true;
    }
    if (word.filter(Word.ERASE::equals).isPresent()) {
      turn.flow(flow.back());
    } else if (message.code().isPresent() || word.filter(one -> one != Word.AGREE).isPresent()) {
      turn.flow(flow.back());
      turn.say("erase.kept", "name", name(flow.ward()));
    }
    return false;
  }

  private static void erase(Turn turn, Flow.Erasing flow) {
    var seat = Deputies.seat(turn);
    if (seat.isEmpty()) {
      turn.flow(new Flow.Idle());
      turn.say("deputy.unknown");
    } else {
      turn.perform(new Task.EraseWard(seat.get(), flow.ward()));
    }
  }

  /** The record is destroyed; the numbers of the list count no more. */
  public static void done(Turn turn, Ward ward) {
    turn.flow(new Flow.Idle());
    turn.say("erase.done", "name", name(ward));
  }

  /** Who has an own WeChat by now decides alone. */
  public static void theirOwn(Turn turn, Ward ward) {
    if (turn.flow() instanceof Flow.Erasing(_, var back)) {
      turn.flow(back);
    }
    turn.say("erase.theirs", "name", name(ward));
    Questions.again(turn);
  }

  /** Somebody who is off the list meanwhile is asked about no more. */
  static void listed(Turn turn) {
    if (turn.flow() instanceof Flow.Erasing(var ward, _)) {
      turn.flow(new Flow.Idle());
      turn.say("erase.off", "name", name(ward));
    }
  }

  private static String name(Ward ward) {
    return Lines.clip(ward.name(), NAME);
  }
}
