package cn.daqiao.bot.dialogue.hiring;

import cn.daqiao.bot.dialogue.Seat;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.dialogue.words.Message;
import cn.daqiao.bot.understanding.Opening;
import cn.daqiao.bot.understanding.Opening.Slot;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is said of a vacancy besides the question that stands open: 改工资220, 人数3, 招女工. */
final class Remarks {
  private static final int SHORT = 30;

  /** Where the name stands at the latest: 麻烦帮我把工资…. */
  private static final int FRONT = 6;

  private static final Map<Slot, Pattern> NAMES = names();
  private static final Pattern ONLY_NAMED =
      Pattern.compile(
          "(?:我要|我想|要|请|帮我)*(?:改|修改|更改|换)(?:一?个|一下|掉)?(?:\\p{IsHan}{2,5}?)(?:一下|吧|了)*"
              + "|(?:\\p{IsHan}{2,5}?)(?:[写填说搞弄]?错了?|不对|要改|改一?下|要换|换一?个)(?:了|吧)*");

  /** Who is wanted and nothing of what they do. */
  private static final Pattern ANYBODY =
      Pattern.compile(
          "(?:年轻|熟练|有经验|懂行)?(?:的)?(?:女|男|熟|生)(?:工人?|的|性|手|员工|同志|师傅)?|(?:年轻|熟练|有经验|懂行|本地|本村|当地)(?:的)?(?:人|工人?|员工|师傅)?|工人|员工|人手?|夫妻工?");

  private static final Pattern CONDITION =
      Pattern.compile("^(?:要求|必须|需要有|得有|得会|要有|要会|要懂|有|带|持|限|不|优先|最好)");
  private static final Pattern CHANGE = Pattern.compile("^(?:我要|我想|请|帮我|麻烦|把)*(?:改|修改|更改|换)");
  private static final Pattern CHANGES = Pattern.compile("改|换|不是|应该是");
  private static final Pattern FIGURE =
      Pattern.compile("^(?:每|一?[天月日]|下|明|本|这)?(?:个?月|天)?[\\d一二两三四五六七八九十百千万](?!险)");
  private static final Pattern LINKS =
      Pattern.compile("^(?:给我|要|应该|现在|一下|改|换|变|成|为|是|到|作|做|写|[\\s,，:：。])+");
  private static final Pattern DEMANDS =
      Pattern.compile(
          "^(?:我们?|这里|厂里|店里)?(?:只|最好|也|还|都)*(?:招|要|收|限|包|管|供|不要|不招|不收|不限|必须|需要|得有|要求|带|优先|提供|有(?:经验|证|宿舍|食堂|社保|班车))");

  private Remarks() {}

  /** The more telling names first: 岗位工资 is pay. */
  private static Map<Slot, Pattern> names() {
    var all = new LinkedHashMap<Slot, Pattern>();
    all.put(Slot.PAY, Pattern.compile("工资|工钱|工价|月薪|日薪|时薪|薪水|薪资|待遇|价钱|价格"));
    all.put(Slot.HEADCOUNT, Pattern.compile("人数|招几个人?|招多少人?|名额|数量"));
    all.put(Slot.UNTIL, Pattern.compile("截止|日期|期限|有效期|招到|做到|招工时间|到期"));
    all.put(Slot.PHONE, Pattern.compile("电话|手机|号码|座机"));
    all.put(Slot.PLACE, Pattern.compile("地点|地址|地方|位置"));
    all.put(Slot.WORK, Pattern.compile("工种|岗位|职位|工作(?!时间|地)"));
    return all;
  }

  /** What a short message wants to be changed, by its name; absent where it names nothing. */
  static @Nullable Slot named(Message message) {
    var text = message.plain();
    if (text.length() > SHORT || message.asks()) {
      return null;
    }
    for (var one : NAMES.entrySet()) {
      var matcher = one.getValue().matcher(text);
      if (matcher.find() && matcher.start() <= FRONT) {
        return one.getKey();
      }
    }
    return null;
  }

  /** The thing that is to be changed, where nobody says to what: 改地址, 电话错了. */
  static @Nullable Slot reopens(Message message) {
    return ONLY_NAMED.matcher(message.plain()).matches() ? named(message) : null;
  }

  /** Whether a message says whom the employer wants or what is offered, in a few words. */
  static boolean demands(Message message) {
    return message.plain().length() <= SHORT && DEMANDS.matcher(message.plain()).find();
  }

  /**
   * What a message says of a vacancy half told: the thing that it names is read as if it were asked
   * for, and whoever wants women or skilled hands has not named another trade.
   */
  static Opening heard(Turn turn, Message message, Opening draft, @Nullable Slot asked, Seat seat) {
    var heard = turn.opening(message, asked, seat.region());
    var named = named(message);
    if (named != null && !heard.knows(named)) {
      var value = value(message, named);
      var closer = turn.opening(value, named, seat.region());
      if (closer.knows(named) && tells(message, value, named)) {
        return closer.without(Slot.NOTE);
      }
      // 改工资 and what nobody can read is no word for the seekers.
      return CHANGE.matcher(message.plain()).find() ? heard.without(Slot.NOTE) : heard;
    }
    var title = heard.title();
    boolean same =
        title != null
            && (ANYBODY.matcher(title).matches()
                || (CONDITION.matcher(message.plain()).find() && !heard.knows(Slot.HEADCOUNT)));
    return draft.knows(Slot.WORK) && same ? heard.without(Slot.WORK).adding(message.text()) : heard;
  }

  /** Whether a figure follows the name, as none does in 待遇从优,8小时; other things are changed. */
  private static boolean tells(Message message, Message value, Slot named) {
    return switch (named) {
      case PAY, HEADCOUNT, UNTIL, PHONE -> FIGURE.matcher(value.plain()).find();
      case WORK, PLACE, NOTE -> !value.blank() && CHANGES.matcher(message.plain()).find();
    };
  }

  /** 220 of 改工资220, 8个 of 人数是8个. */
  private static Message value(Message message, Slot named) {
    var name = Objects.requireNonNull(NAMES.get(named)).matcher(message.text());
    return Message.of(
        name.find() ? LINKS.matcher(message.text().substring(name.end())).replaceFirst("") : "");
  }
}
