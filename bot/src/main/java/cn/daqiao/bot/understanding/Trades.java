package cn.daqiao.bot.understanding;

import cn.daqiao.matcher.skill.SkillBook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Where one message wants people of several trades, each with a count of its own: 焊工3人、普工5人,
 * 要2个厨师4个服务员, 平车工、裁剪工各2名.
 */
final class Trades {
  private static final int MOST = 5;
  private static final int LONGEST = 8;
  private static final String CALLS = "招聘|招收|招用|招工|招|聘请|诚聘|急聘|聘|请|雇|缺|差|需要?|要";
  private static final String JOINS = "还有|另外|以及|再加|和|及|跟|与|加|再|还|来";
  private static final Pattern HAN_BEFORE =
      Pattern.compile("([\\u4e00-\\u9fa5]+)[ :]*(?:约|大概|大约)?$");
  private static final Pattern HAN_AFTER = Pattern.compile("^[ ]*([\\u4e00-\\u9fa5]+)");
  private static final Pattern LIST_BEFORE =
      Pattern.compile("([\\u4e00-\\u9fa5]+(?:[、,和及跟 ]+[\\u4e00-\\u9fa5]+)+)[ ]*$");
  private static final Pattern HEAD =
      Pattern.compile("^.*(?:" + CALLS + "|" + JOINS + ")(?=[\\u4e00-\\u9fa5]{2})");
  private static final Pattern TAIL = Pattern.compile("(?:" + CALLS + "|" + JOINS + "|的话|各)+$");
  private static final Pattern LEAD = Pattern.compile("[^,。;!?\\n]*$");
  private static final Pattern CALLED = Pattern.compile("(?:" + CALLS + "|" + JOINS + ")+$");
  private static final Pattern TRADE =
      Pattern.compile("[\\u4e00-\\u9fa5]+(?:工|师|师傅|员|匠|司机|嫂|姨|手|保安|保洁|学徒|会计|厨|的)");
  private static final Pattern NO_TRADE =
      Pattern.compile(
          "(?:男|女).{0,2}|人.*|招工|用工|民工|急招工?|(?:熟|生|新|老|能)(?:手|练工)|熟练.{0,2}|其中.*|每.*|.*有|.*(?:现有|现在有|目前有|已有).*|(?:我们?|咱们?|现在|目前|求).*|.*(?:工人|员工|人手|人员)|(?:要|会(?!计|展)|有|能|可).*");

  private final SkillBook book;

  Trades(SkillBook book) {
    this.book = book;
  }

  /** One trade with how many are wanted, and where that stands. */
  private record Unit(String trade, int people, int start, int end) {}

  /**
   * One trade's share of a message.
   *
   * @param words what tells of it, as a message of its own
   */
  private record Share(Unit unit, String words) {}

  /**
   * What is wanted, an opening for each trade: what is said between two trades is the former's,
   * what comes before all of them or after is everybody's.
   *
   * @param reader reads a message with one trade
   */
  List<Opening> read(Wording wording, Function<String, Opening> reader) {
    var units = units(wording.text());
    if (units.size() < 2 || units.size() > MOST) {
      return List.of();
    }
    var text = wording.text();
    var last = units.getLast();
    var own = shares(wording, units).stream().map(one -> own(one, reader)).toList();
    var before = CALLED.matcher(text.substring(0, units.getFirst().start())).replaceFirst("");
    // 服装厂招: the words that lead up to the first trade are no condition.
    var clauses = LEAD.matcher(before).replaceFirst("");
    var common =
        reader
            .apply(wording.said(0, before.length()))
            .without(Opening.Slot.NOTE)
            .with(reader.apply(wording.said(0, clauses.length())))
            .with(reader.apply(wording.said(last.end(), text.length())));
    boolean each = own.stream().limit(own.size() - 1L).anyMatch(one -> one.pay() != null);
    boolean adjoins = last.end() < text.length() && ",;。、 \n人".indexOf(text.charAt(last.end())) < 0;
    var unpaid = each || adjoins ? common.without(Opening.Slot.PAY) : common;
    var all = new ArrayList<Opening>();
    own.subList(0, own.size() - 1).forEach(one -> all.add(one.sharing(unpaid, own)));
    all.add(own.getLast().sharing(common, own));
    return all;
  }

  private static Opening own(Share share, Function<String, Opening> reader) {
    return reader.apply(share.words()).wanting(share.unit().trade(), share.unit().people());
  }

  private static List<Share> shares(Wording wording, List<Unit> units) {
    return IntStream.range(0, units.size())
        .mapToObj(i -> {
          var unit = units.get(i);
          boolean more = i + 1 < units.size();
          int end = more ? Math.max(unit.end(), units.get(i + 1).start()) : unit.end();
          return new Share(unit, wording.said(unit.end(), end));
        })
        .toList();
  }

  /** The trade stands before its count, or else behind it, wherever no other count has it. */
  private List<Unit> units(String text) {
    var counts = counts(text);
    var units = new ArrayList<Unit>();
    for (int i = 0; i < counts.size(); i++) {
      var count = counts.get(i);
      int from = units.isEmpty() ? 0 : units.getLast().end();
      int to = i + 1 < counts.size() ? counts.get(i + 1).start() : text.length();
      var named = count.each() ? listed(text, from, count) : before(text, from, count);
      units.addAll(named.isEmpty() ? after(text, to, count) : named);
    }
    return units;
  }

  private record Count(int people, boolean each, int start, int end) {}

  private static List<Count> counts(String text) {
    var counted = Wanted.COUNTED.matcher(text);
    var counts = new ArrayList<Count>();
    while (counted.find()) {
      int people = Numeral.value(counted.group(counted.group("m") == null ? "n" : "m")).orElse(0);
      if (people > 0 && people < 10_000) {
        boolean each = counted.group("each") != null;
        counts.add(new Count(people, each, counted.start(), counted.end()));
      }
    }
    return counts;
  }

  private List<Unit> before(String text, int from, Count count) {
    var han = HAN_BEFORE.matcher(text).region(from, count.start());
    if (!han.find()) {
      return List.of();
    }
    int end = han.end(1) - tail(han.group(1));
    int start = han.start(1) + head(text.substring(han.start(1), end));
    return unit(text.substring(start, end), count, start, count.end());
  }

  private List<Unit> after(String text, int to, Count count) {
    var han = HAN_AFTER.matcher(text).region(count.end(), to);
    if (!han.find()) {
      return List.of();
    }
    var stop = Wanted.END.matcher(text).region(han.start(1), han.end(1));
    int end = stop.find() ? stop.start() : han.end(1);
    end -= tail(text.substring(han.start(1), end));
    return unit(text.substring(han.start(1), end), count, count.start(), end);
  }

  private List<Unit> listed(String text, int from, Count count) {
    var list = LIST_BEFORE.matcher(text).region(from, count.start());
    if (!list.find()) {
      return List.of();
    }
    var units = new ArrayList<Unit>();
    for (var name : Arrays.asList(list.group(1).split("[、,和及跟 ]+"))) {
      var trade = name.substring(head(name));
      int start = list.start(1) + list.group(1).indexOf(trade);
      var unit = unit(trade, count, start, count.end());
      if (unit.isEmpty()) {
        return List.of();
      }
      units.addAll(unit);
    }
    return units;
  }

  private static int head(String run) {
    var head = HEAD.matcher(run);
    return head.find() ? head.end() : 0;
  }

  private static int tail(String run) {
    var tail = TAIL.matcher(run);
    return tail.find() ? run.length() - tail.start() : 0;
  }

  private List<Unit> unit(String trade, Count count, int start, int end) {
    boolean known =
        trade.length() >= 2
            && trade.length() <= LONGEST
            && !NO_TRADE.matcher(trade).matches()
            && (TRADE.matcher(trade).matches() || !book.read(trade).isEmpty());
    return known
        ? List.of(new Unit(trade.replaceFirst("的$", ""), count.people(), start, end))
        : List.of();
  }
}
