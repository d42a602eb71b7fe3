package cn.daqiao.bot.dialogue.jobs;

import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Lines;
import cn.daqiao.matcher.fit.Fit;
import cn.daqiao.matcher.fit.Reason;
import cn.daqiao.matcher.region.RegionTree;
import cn.daqiao.matcher.vacancy.Kind;
import cn.daqiao.matcher.vacancy.Pay;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Numbered cards of vacancies: what, who, where, how much, why. */
final class Cards {
  private static final int TITLE = 16;
  private static final int EMPLOYER = 18;
  private static final int ARGUMENT = 12;
  private static final int REASONS = 2;

  /** Reasons that a card shows as terms or distance already. */
  private static final Set<String> SHOWN =
      Set.of(
          "reason.board",
          "reason.insurance",
          "reason.shift.day",
          "reason.shift.night",
          "reason.distance");

  private Cards() {}

  static List<Line> of(List<Fit> fits, RegionTree regions) {
    var cards = new ArrayList<Line>();
    for (var fit : fits) {
      cards.add(card(cards.size() + 1, fit, regions));
    }
    return cards;
  }

  private static Line card(int number, Fit fit, RegionTree regions) {
    var vacancy = fit.vacancy();
    var employer = vacancy.employer().name();
    return Line.of(
            "card",
            "n",
            String.valueOf(number),
            "title",
            Lines.clip(vacancy.title(), TITLE),
            "place",
            regions.placeName(vacancy.site().region()))
        .with(
            "employer",
            employer == null
                ? List.of()
                : List.of(Line.of("card.employer", "name", Lines.clip(employer, EMPLOYER))))
        .with("km", distance(fit))
        .with("pay", vacancy.pay() == null ? Line.of("pay.open") : pay(vacancy.pay()))
        .with("terms", terms(vacancy))
        .with(
            "reasons",
            fit.reasons().stream()
                .filter(reason -> !SHOWN.contains(reason.key()))
                .limit(REASONS)
                .map(reason -> Line.of("card.reason").with("why", why(reason)))
                .toList());
  }

  private static Line why(Reason reason) {
    return Line.of(
        new Reason(
            reason.key(), reason.args().stream().map(arg -> Lines.clip(arg, ARGUMENT)).toList()));
  }

  static List<Line> distance(Fit fit) {
    var km = fit.distanceKm();
    if (km == null) {
      return List.of();
    }
    return List.of(
        km < 1 ? Line.of("card.near") : Line.of("card.km", "km", String.valueOf(Math.round(km))));
  }

  static Line pay(Pay pay) {
    var cycle = Line.of("cycle." + Lines.word(pay.cycle()));
    var min = pay.min();
    var max = pay.max();
    if (min == null) {
      return Line.of("pay.most", "max", String.valueOf(max)).with("cycle", cycle);
    }
    if (max == null) {
      return Line.of("pay.least", "min", String.valueOf(min)).with("cycle", cycle);
    }
    return Objects.equals(min, max)
        ? Line.of("pay.exact", "min", String.valueOf(min)).with("cycle", cycle)
        : Line.of("pay.range", "min", String.valueOf(min), "max", String.valueOf(max))
            .with("cycle", cycle);
  }

  private static List<Line> terms(Vacancy vacancy) {
    var lines = new ArrayList<Line>();
    if (vacancy.kind() != Kind.JOB) {
      lines.add(Line.of("term." + vacancy.kind().word()));
    }
    if (Boolean.TRUE.equals(vacancy.terms().board())) {
      lines.add(Line.of("term.board"));
    }
    if (Boolean.TRUE.equals(vacancy.terms().insurance())) {
      lines.add(Line.of("term.insurance"));
    }
    var shift = vacancy.terms().shift();
    if (shift != null) {
      lines.add(Line.of("term.shift." + Lines.word(shift)));
    }
    return lines;
  }
}
