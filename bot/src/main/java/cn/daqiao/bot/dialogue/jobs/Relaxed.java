package cn.daqiao.bot.dialogue.jobs;

import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Lines;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.dialogue.registration.Facts;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.vacancy.Cycle;
import java.util.List;

/** Says aloud which of the person's wishes were loosened. */
final class Relaxed {
  private Relaxed() {}

  static Line said(List<String> constraints, Turn turn) {
    var lines = constraints.stream().map(name -> one(name, turn)).distinct().toList();
    return Line.of("relaxed").with("what", Lines.listed(lines));
  }

  private static Line one(String constraint, Turn turn) {
    var wish = turn.person().profile().seeker().wish();
    return switch (constraint) {
      case "place" ->
          wish.scope() == null
              ? Line.of("relaxed.place")
              : Line.of("relaxed.scope")
                  .with("reach", Facts.said(new Fact.Reaches(wish.scope()), turn.regions()));
      case "wage" ->
          wish.wageMin() == null
              ? Line.of("relaxed.other")
              : Line.of("relaxed.wage", "yuan", String.valueOf(wish.wageMin()))
                  .with(
                      "cycle",
                      Line.of(
                          "cycle."
                              + Lines.word(
                                  wish.payCycle() == null ? Cycle.MONTH : wish.payCycle())));
      case "shift" -> Line.of("relaxed.shift");
      case "board" -> Line.of("relaxed.board");
      default -> Line.of("relaxed.other");
    };
  }
}
