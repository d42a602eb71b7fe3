package cn.daqiao.bot.dialogue.jobs;

import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Lines;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.matcher.fit.Fit;
import cn.daqiao.matcher.fit.Relaxation;
import cn.daqiao.matcher.seeker.Wish;
import cn.daqiao.matcher.vacancy.Cycle;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Says aloud which of the person's wishes were loosened, and how far. */
final class Relaxed {
  private static final String KM = "km";

  private Relaxed() {}

  static boolean any(List<Fit> fits) {
    return fits.stream().anyMatch(fit -> !fit.relaxed().isEmpty());
  }

  static Line said(List<Fit> fits, Turn turn) {
    var wish = turn.person().profile().seeker().wish();
    var lines =
        all(fits)
            .distinct()
            .map(one -> one.constraint().equals("place") ? place(wish, one.to(), fits) : wage(wish))
            .toList();
    return Line.of("relaxed")
        .with("none", Line.of(turn.state().seen().isEmpty() ? "relaxed.none" : "relaxed.nomore"))
        .with("what", Lines.listed(lines));
  }

  private static Stream<Relaxation> all(List<Fit> fits) {
    return fits.stream().flatMap(fit -> fit.relaxed().stream());
  }

  private static Line place(Wish wish, String to, List<Fit> fits) {
    return Line.of("relaxed.place").with("what", place(wish, to)).with("km", nearest(fits));
  }

  private static Line place(Wish wish, String to) {
    var limit = wish.withinKm();
    if (limit != null) {
      return to.endsWith(KM)
          ? Line.of("relaxed.within", "from", limit.toString(), "to", to.replace(KM, ""))
          : Line.of("relaxed.within." + to, "from", limit.toString());
    }
    return Line.of(wish.regions().isEmpty() ? "relaxed." + to : "relaxed.region");
  }

  /** How far the nearest of those is that lie beyond the wish. */
  private static List<Line> nearest(List<Fit> fits) {
    return fits.stream()
        .filter(fit -> fit.relaxed().stream().anyMatch(one -> one.constraint().equals("place")))
        .map(Fit::distanceKm)
        .filter(Objects::nonNull)
        .min(Double::compare)
        .map(km -> List.of(Line.of("relaxed.km", "km", String.valueOf(Math.round(km)))))
        .orElse(List.of());
  }

  private static Line wage(Wish wish) {
    var cycle = wish.payCycle() == null ? Cycle.MONTH : wish.payCycle();
    return Line.of("relaxed.wage", "yuan", String.valueOf(wish.wageMin()))
        .with("cycle", Line.of("cycle." + Lines.word(cycle)));
  }
}
