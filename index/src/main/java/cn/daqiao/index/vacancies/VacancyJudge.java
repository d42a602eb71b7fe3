package cn.daqiao.index.vacancies;

import cn.daqiao.index.recall.Ages;
import cn.daqiao.index.recall.Bars;
import cn.daqiao.index.recall.Best;
import cn.daqiao.index.recall.Merit;
import cn.daqiao.index.recall.Places;
import cn.daqiao.index.recall.Recall;
import cn.daqiao.matcher.seeker.Scope;
import cn.daqiao.matcher.seeker.Wish;
import java.io.IOException;
import java.time.Duration;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;

/** Lets pass what the person may take, as far as figures tell, and prefers near, well paid, new. */
final class VacancyJudge implements Best.Bench {
  private static final double NEUTRAL = 0.5;
  private static final double FRESH_SECONDS = Duration.ofDays(7).toSeconds();

  private final boolean strict;
  private final String ending;
  private final Places from;
  private final double farthest;
  private final double freshest;
  private final Merit merit;
  private final VacancyTerms terms;
  private final long bars;
  private final Ages ages;
  private final long now;
  private final long floor;
  private final int limit;

  private VacancyJudge(VacancyQuery query, Recall recall, boolean strict, String ending) {
    this.strict = strict;
    this.ending = ending;
    var home = query.seeker().home();
    from = Places.from(home.finest(), home.point(), recall.regions());
    farthest = leastNear(query.seeker().wish());
    freshest = recall.weight("freshness");
    merit = new Merit(recall.rules());
    terms = new VacancyTerms(query.seeker(), recall.rules());
    bars = Bars.of(query.seeker()) | Bars.allBut(query.kinds());
    ages = Ages.in(Ages.yearOf(query.now()), Ages.known(query.seeker().about()));
    now = query.now().getEpochSecond();
    floor = query.seeker().wish().wageFloorMonthly();
    var km = query.seeker().wish().withinKm();
    limit = km == null ? Integer.MAX_VALUE : km;
  }

  /** Leaves out what the person may not take. */
  static VacancyJudge strict(VacancyQuery query, Recall recall) {
    return new VacancyJudge(query, recall, true, VacancyDocument.UNTIL);
  }

  /** Leaves out that, and what is not worth telling anybody any more. */
  static VacancyJudge offered(VacancyQuery query, Recall recall) {
    return new VacancyJudge(query, recall, true, VacancyDocument.OFFERED);
  }

  /** How near work counts at the least to whoever asks for far places. */
  private static double leastNear(Wish wish) {
    if (!wish.regions().isEmpty()) {
      return Merit.ASKED_FOR;
    }
    return wish.scope() == Scope.OUTSIDE ? Merit.SOFTENED : 0;
  }

  @Override
  public Best.Judge on(LeafReader segment) throws IOException {
    var asked = DocValues.getNumeric(segment, VacancyDocument.BARS);
    var until = DocValues.getNumeric(segment, ending);
    var top = DocValues.getNumeric(segment, VacancyDocument.TOP);
    var middle = DocValues.getNumeric(segment, VacancyDocument.MIDDLE);
    var limits = DocValues.getNumeric(segment, VacancyDocument.AGES);
    var posted = DocValues.getNumeric(segment, VacancyDocument.POSTED);
    var offers = DocValues.getNumeric(segment, VacancyDocument.TERMS);
    var distances = from.distances(segment);
    return (doc, least) -> {
      boolean passes =
          read(until, doc) > now
              && (!strict
                  || ((read(asked, doc) & bars) == 0
                      && read(top, doc) >= floor
                      && ages.within((int) read(limits, doc))));
      if (!passes) {
        return Best.OUT;
      }
      long offered = read(offers, doc);
      boolean board = VacancyTerms.board(offered);
      double km = distances.km(doc, VacancyTerms.fine(offered));
      if (strict && Merit.beyond(km, limit)) {
        return Best.OUT;
      }
      double near = Math.max(distances.nearness(doc, km), farthest);
      near = board ? Math.max(near, Merit.SOFTENED) : near;
      return merit.distance(near)
          + merit.wage(read(middle, doc), floor, Merit.way(km, board))
          + terms.points(offered)
          + freshness(posted, doc);
    };
  }

  private static long read(NumericDocValues figures, int doc) throws IOException {
    figures.advanceExact(doc);
    return figures.longValue();
  }

  private double freshness(NumericDocValues posted, int doc) throws IOException {
    if (!posted.advanceExact(doc)) {
      return freshest * NEUTRAL;
    }
    double age = Math.max(0, now - posted.longValue());
    return freshest * FRESH_SECONDS / (FRESH_SECONDS + age);
  }
}
