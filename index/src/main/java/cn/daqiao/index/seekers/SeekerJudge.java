package cn.daqiao.index.seekers;

import cn.daqiao.index.recall.Ages;
import cn.daqiao.index.recall.Bars;
import cn.daqiao.index.recall.Best;
import cn.daqiao.index.recall.Places;
import cn.daqiao.index.recall.Recall;
import cn.daqiao.index.recall.WagePoints;
import cn.daqiao.matcher.region.Point;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.jspecify.annotations.Nullable;

/** Lets pass who may take the vacancy, as far as figures tell, and prefers near and well served. */
final class SeekerJudge implements Best.Bench {
  private final boolean strict;
  private final @Nullable Point place;
  private final double nearest;
  private final WagePoints wages;
  private final long asked;
  private final long top;
  private final long middle;
  private final int limits;
  private final int year;

  private SeekerJudge(SeekerQuery query, Recall recall, boolean strict) {
    this.strict = strict;
    var vacancy = query.vacancy();
    place = place(vacancy, recall);
    nearest = recall.weight("distance");
    wages = new WagePoints(recall.rules());
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

  private static @Nullable Point place(Vacancy vacancy, Recall recall) {
    var site = vacancy.site();
    return site.point() != null
        ? site.point()
        : recall.regions().pointOf(site.region()).orElse(null);
  }

  @Override
  public Best.Judge on(LeafReader segment) throws IOException {
    var bars = DocValues.getNumeric(segment, SeekerDocument.BARS);
    var floors = DocValues.getNumeric(segment, SeekerDocument.FLOOR);
    var known = DocValues.getNumeric(segment, SeekerDocument.AGE);
    var nearness = Places.nearness(segment, place, nearest);
    return doc -> {
      long floor = read(floors, doc);
      boolean passes =
          !strict
              || ((read(bars, doc) & asked) == 0
                  && floor <= top
                  && Ages.in(year, (int) read(known, doc)).within(limits));
      return passes ? nearness.points(doc) + wages.of(middle, floor) : Best.OUT;
    };
  }

  private static long read(NumericDocValues figures, int doc) throws IOException {
    figures.advanceExact(doc);
    return figures.longValue();
  }
}
