package cn.daqiao.bot.dialogue.hiring;

import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Lines;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.understanding.Opening;
import cn.daqiao.matcher.vacancy.Pay;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A vacancy in words before it is posted. */
public final class Openings {
  private static final int TITLE = 20;
  private static final int NOTES = 150;
  private static final Pattern LODGING =
      Pattern.compile(
          "(?:全|免费|都)?(?:不?(?:包|管|供|提供|有|带)(?:吃|餐|伙食|中饭|三餐|一日三餐)?(?:和|加|、)?(?:不?(?:包|管|供|提供|有))?)(?:住|住宿|宿舍|食宿|吃住)(?:的|了)?|(?:食宿|住宿|吃住)(?:全|都)?(?:包|免费|自理)|没有?(?:宿舍|住的|地方住)");

  private Openings() {}

  /** The summary, with the question whether it is right. */
  public static Line confirm(Turn turn, Opening draft) {
    return Line.of("hire.confirm").with("lines", Lines.stacked(lines(turn, draft)));
  }

  static String title(String title) {
    return Lines.clip(title, TITLE);
  }

  /** How the vacancy stands in what was just said of it. */
  static List<Line> said(Turn turn, Opening draft, Opening heard) {
    boolean work = heard.title() != null || heard.headcount() != null;
    boolean people = work && draft.title() != null && draft.headcount() != null;
    var shown =
        new Opening(
            people ? draft.title() : null,
            heard.region(),
            heard.pay(),
            people ? draft.headcount() : null,
            heard.until(),
            heard.phone(),
            heard.asked(),
            heard.board(),
            heard.shift(),
            heard.notes());
    var lines = new ArrayList<>(lines(turn, shown));
    if (work && !people) {
      var n = heard.headcount();
      var title = heard.title();
      lines.add(
          n == null
              ? Line.of("plain", "words", title(String.valueOf(title)))
              : Line.of("hire.line.people", "n", String.valueOf(n)));
    }
    return Lines.stacked(lines);
  }

  private static List<Line> lines(Turn turn, Opening draft) {
    var lines = new ArrayList<Line>();
    if (draft.title() != null && draft.headcount() != null) {
      lines.add(
          Line.of(
              "hire.line.work",
              "title",
              title(draft.title()),
              "n",
              String.valueOf(draft.headcount())));
    }
    if (draft.region() != null) {
      lines.add(Line.of("hire.line.place", "place", turn.regions().placeName(draft.region())));
    }
    if (draft.pay() != null) {
      lines.add(Line.of("hire.line.pay").with("pay", pay(draft.pay())));
    }
    var until = draft.until();
    if (until != null) {
      lines.add(
          Line.of(
              "hire.line.until",
              "year",
              String.valueOf(until.getYear()),
              "month",
              String.valueOf(until.getMonthValue()),
              "day",
              String.valueOf(until.getDayOfMonth())));
    }
    asked(draft, lines);
    if (draft.phone() != null) {
      lines.add(Line.of("hire.line.phone", "phone", draft.phone()));
    }
    var others = draft.notes().stream().filter(note -> !lodging(draft, note)).toList();
    if (!others.isEmpty()) {
      var notes = Lines.clip(String.join("，", others), NOTES);
      lines.add(Line.of("hire.line.notes", "notes", notes));
    }
    return lines;
  }

  /** Words about board and lodging and nothing else, which stand where lodging is told. */
  private static boolean lodging(Opening draft, String note) {
    return draft.board() != null && LODGING.matcher(note).matches();
  }

  private static void asked(Opening draft, List<Line> lines) {
    var asked = draft.asked();
    if (asked.ageMin() != null || asked.ageMax() != null) {
      var least = asked.ageMin() == null ? "" : String.valueOf(asked.ageMin());
      var most = asked.ageMax() == null ? "" : String.valueOf(asked.ageMax());
      var key =
          least.isEmpty()
              ? "hire.line.age.most"
              : most.isEmpty() ? "hire.line.age.least" : "hire.line.age";
      lines.add(Line.of(key, "least", least, "most", most));
    }
    if (!asked.licences().isEmpty()) {
      lines.add(Line.of("hire.line.licence", "licences", String.join("、", asked.licences())));
    }
    if (draft.board() != null) {
      var told = draft.notes().stream().filter(note -> lodging(draft, note)).toList();
      lines.add(
          told.isEmpty()
              ? Line.of(draft.board() ? "hire.line.board" : "hire.line.noboard")
              : Line.of("plain", "words", Lines.clip(String.join("，", told), NOTES)));
    }
  }

  private static Line pay(Pay pay) {
    var cycle = "hire.pay." + Lines.word(pay.cycle());
    var least = pay.min() == null ? "" : String.valueOf(pay.min());
    var most = pay.max() == null ? "" : String.valueOf(pay.max());
    var key =
        least.isEmpty()
            ? "hire.sum.most"
            : most.isEmpty() || most.equals(least) ? "hire.sum.least" : "hire.sum";
    return Line.of(cycle).with("sum", Line.of(key, "least", least, "most", most));
  }
}
