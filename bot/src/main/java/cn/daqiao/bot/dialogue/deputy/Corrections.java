package cn.daqiao.bot.dialogue.deputy;

import cn.daqiao.bot.dialogue.Flow;
import cn.daqiao.bot.dialogue.Lines;
import cn.daqiao.bot.dialogue.Questions;
import cn.daqiao.bot.dialogue.Report;
import cn.daqiao.bot.dialogue.Seat;
import cn.daqiao.bot.dialogue.Task;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.dialogue.Ward;
import cn.daqiao.bot.dialogue.registration.Hearing;
import cn.daqiao.bot.dialogue.words.Message;
import cn.daqiao.bot.dialogue.words.Word;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The record of somebody without WeChat is corrected by the officer who registered that one: by a
 * number of the list or by name, with the very questions of one's own corrections.
 */
public final class Corrections {
  private static final int NAME = 12;
  private static final String ASKS = "(?:我要|我想|请|麻烦|帮我|帮忙|给)?\\s*";
  private static final String COUNTED = "(?:第)?\\s*(?<n>\\d{1,2}(?!\\d)|[一二两三四五六七八九十](?!下))";
  private static final String ENTRY = "\\s*(?:号|个|位)?(?:人)?(?:的)?(?:信息|登记|资料)?[\\s,，、。:：]*";

  /** 修改1, 把1的工资改成两千. */
  private static final Pattern BY_NUMBER =
      Pattern.compile(
          ASKS + "(?:把|修改|更改|更正|改一?下?)\\s*" + COUNTED + ENTRY + "(?<rest>.*)", Pattern.DOTALL);

  /** 1改工资2000, 1工资改成两千. */
  private static final Pattern NUMBER_FIRST =
      Pattern.compile(ASKS + COUNTED + ENTRY + "(?<rest>.*(?:改|换成|更正|应该是|错|不对).*)", Pattern.DOTALL);

  private static final Pattern CHANGES =
      Pattern.compile("改[成为到作]|修改|更改|更正|换成|改一?下|应该是|不是.+是|[写记登填弄搞说]错|不对|错了");
  private static final Pattern OWN = Pattern.compile("^(?:不对|错了)?(?:我|俺|本人)(?!登记的|要改|想改)");
  private static final Pattern LEADING =
      Pattern.compile("^(?:我要|我想|请|麻烦|帮我|给|把|的|修改|更改|更正|改[成为到作]?|换成|一下|应该|[\\s,，、。:：])+");
  private static final Pattern TRAILING =
      Pattern.compile("(?:[写记登填弄搞说]?错了?|不对|要改|改一?下|修改|[\\s,，、。:：!！了吧])+$");
  private static final Pattern BARE_NAME = Pattern.compile("叫?(\\p{IsHan}{2,4})");

  private Corrections() {}

  /**
   * Whether an officer would have somebody's record corrected, who then is asked or is done with.
   */
  public static boolean asked(Turn turn, Message message) {
    var seat = Deputies.seat(turn);
    boolean free = turn.flow().idle() && !(turn.flow() instanceof Flow.Posts);
    if (seat.isEmpty() || !free || message.plain().contains("删")) {
      return false;
    }
    if (turn.flow() instanceof Flow.Wards(var wards)) {
      return listed(turn, message, wards, seat.get());
    }
    var number = BY_NUMBER.matcher(message.text());
    if (number.matches() && TRAILING.matcher(number.group("rest")).replaceAll("").isEmpty()) {
      Wards.read(turn);
      return true;
    }
    boolean other = !turn.person().keeps() && !OWN.matcher(message.plain()).find();
    boolean changes = message.command().isEmpty() && CHANGES.matcher(message.plain()).find();
    if (other && changes && !message.asks()) {
      turn.perform(new Task.ReadWard(seat.get(), null, message.text()));
      return true;
    }
    return false;
  }

  /** The same under the list of whom the officer has registered. */
  private static boolean listed(Turn turn, Message message, List<Ward> wards, Seat seat) {
    for (var pattern : List.of(BY_NUMBER, NUMBER_FIRST)) {
      var matcher = pattern.matcher(message.text());
      if (matcher.matches()) {
        int n = Message.of(matcher.group("n")).number();
        if (n < 1 || n > wards.size()) {
          Wards.read(turn);
        } else {
          read(turn, seat, wards.get(n - 1), matcher.group("rest"));
        }
        return true;
      }
    }
    var named = wards.stream().filter(one -> names(message, one)).toList();
    if (named.size() == 1 && !message.asks()) {
      read(turn, seat, named.getFirst(), message.text());
      return true;
    }
    boolean bare = message.command().filter(one -> one.word() == Word.CHANGE).isPresent();
    if (named.size() > 1 || (bare && !turn.person().keeps())) {
      turn.say("ward.which");
      return true;
    }
    return false;
  }

  private static boolean names(Message message, Ward ward) {
    return !ward.name().isEmpty() && message.text().contains(ward.name());
  }

  private static void read(Turn turn, Seat seat, Ward ward, String said) {
    if (ward.talks()) {
      theirOwn(turn, ward);
    } else {
      turn.perform(new Task.ReadWard(seat, ward, said));
    }
  }

  /** What is known of somebody: what was said of it is taken, or asked for. */
  public static void open(Turn turn, Report.Known known) {
    var draft = known.profile().under(Flow.Deputizing.DRAFT);
    var which = new Flow.ChangingWhich(new Flow.Confirming(Flow.Progress.start(null)));
    var flow = new Flow.Deputizing(draft, turn.at(), which, null, known.ward());
    turn.flow(flow);
    var message = correction(turn, known, flow);
    if (message.blank()) {
      Questions.repeat(turn);
    } else {
      Deputies.answer(turn, message, flow);
    }
  }

  /** What was said without whom it is about; blank where nothing of it is a correction. */
  private static Message correction(Turn turn, Report.Known known, Flow.Deputizing flow) {
    var said = known.said().replaceFirst(Pattern.quote(known.ward().name()), "");
    var rest = LEADING.matcher(said).replaceFirst("");
    var field = Message.of("改" + TRAILING.matcher(rest).replaceFirst(""));
    var name = BARE_NAME.matcher(rest);
    var inner = Deputies.inner(turn, flow);
    for (var one :
        List.of(field, Message.of(rest), Message.of(name.matches() ? "叫" + name.group(1) : ""))) {
      var heard = Hearing.of(inner, one, null);
      boolean says = !heard.facts().isEmpty() || heard.doubt() != null;
      if (one.changes().isPresent() || (!one.equals(field) && says)) {
        return one;
      }
    }
    return Message.of("");
  }

  /** Whether a message that answers no question tells something of whom a draft is about. */
  public static boolean tells(Turn turn, Message message, Flow.Deputizing flow) {
    var heard = Hearing.of(Deputies.inner(turn, flow), message, null);
    return !heard.facts().isEmpty() || heard.doubt() != null;
  }

  /** The record is as the officer says; the numbers of the list count no more. */
  public static void done(Turn turn, Ward ward) {
    turn.flow(new Flow.Idle());
    turn.say("ward.done", "name", name(ward));
  }

  /** Who has an own WeChat by now decides alone. */
  public static void theirOwn(Turn turn, Ward ward) {
    if (turn.flow() instanceof Flow.Deputizing) {
      turn.flow(new Flow.Idle());
    }
    turn.say("ward.theirs", "name", name(ward));
    Questions.again(turn);
  }

  /** Whether somebody corrected would live where the officer does not work, which is not kept. */
  static boolean elsewhere(Turn turn) {
    boolean corrects = turn.flow() instanceof Flow.Deputizing flow && flow.ward() != null;
    if (corrects) {
      turn.say("ward.elsewhere");
      Questions.again(turn);
    }
    return corrects;
  }

  /** Somebody who is gone meanwhile is corrected no more. */
  static void listed(Turn turn, List<Ward> all) {
    if (turn.flow() instanceof Flow.Deputizing flow) {
      var ward = flow.ward();
      if (ward != null && all.stream().noneMatch(one -> one.person().equals(ward.person()))) {
        turn.flow(new Flow.Idle());
      }
    }
  }

  private static String name(Ward ward) {
    return Lines.clip(ward.name(), NAME);
  }
}
