package cn.daqiao.index.seekers;

import cn.daqiao.index.recall.Ages;
import cn.daqiao.index.recall.Bars;
import cn.daqiao.index.recall.Best;
import cn.daqiao.index.recall.Merit;
import cn.daqiao.index.recall.Places;
import cn.daqiao.index.recall.Recall;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;

/** Lets pass who may take the vacancy, as far as figures tell, and prefers near and well served. */
final class SeekerJudge implements Best.Bounded {
  private final boolean strict;
  private final Places place;
  private final Merit merit;
  private final boolean board;
  private final long asked;
  private final long top;
  private final long middle;
  private final int limits;
  private final int year;

  private SeekerJudge(SeekerQuery query, Recall recall, boolean strict) {
    this.strict = strict;
    var vacancy = query.vacancy();
    var site = vacancy.site();
    place = Places.from(site.region(), site.point(), recall.regions());
    merit = new Merit(recall.rules());
    board = Boolean.TRUE.equals(vacancy.terms().board());
    asked = Bars.of(vacancy) | (query.alertsOnly() ? Bars.PUSH : 0);
    var pay = vacancy.pay();
    top = pay == null ? Long.MAX_VALUE : pay.topMonthly();
    middle = pay == null ? 0 : pay.middleMonthly();
    limits = Ages.limits(vacancy.demands().ageMin(), vacancy.demands().ageMax());
    year = Ages.yearOf(query.now());
  }

  /** Leaves out whoever may not take the vacancy. */
  static SeekerJudge strict(SeekerQuery query, Recall recall) {
    return new SeekerJudge(query, recall, true);
  }

  /** Leaves nobody out. */
  static SeekerJudge lenient(SeekerQuery query, Recall recall) {
    return new SeekerJudge(query, recall, false);
  }

  @Override
  public double[] bounds(LeafReader segment) throws IOException {
    var bounds = place.bounds(segment);
    for (int i = 0; i < bounds.length; i++) {
      // Whoever would go far comes from anywhere.
      bounds[i] = merit.distance(Math.max(bounds[i], Merit.ASKED_FOR)) + merit.wage();
    }
    return bounds;
  }

  @Override
  public Best.Judge on(LeafReader segment) throws IOException {
    var figures = DocValues.getNumeric(segment, SeekerFigures.FIELD);
    var distances = place.distances(segment);
    double most = merit.distance(1);
    return (doc, least) -> {
      figures.advanceExact(doc);
      long known = figures.longValue();
      long floor = SeekerFigures.floor(known);
      if (strict
          && ((SeekerFigures.bars(known) & asked) != 0
              || floor > top
              || !SeekerFigures.ages(known, year).within(limits))) {
        return Best.OUT;
      }
      if (merit.wage(middle, floor, 0) + most < least) {
        return Best.OUT;
      }
      double km = distances.km(doc, SeekerFigures.fine(known));
      if (strict && SeekerFigures.tooFar(known, km)) {
        return Best.OUT;
      }
      double near = Math.max(distances.nearness(doc, km), SeekerFigures.leastNear(known, board));
      return merit.distance(near) + merit.wage(middle, floor, Merit.way(km, board));
    };
  }
}
