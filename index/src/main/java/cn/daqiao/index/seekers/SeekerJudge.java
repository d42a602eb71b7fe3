package cn.daqiao.index.seekers;

import cn.daqiao.index.recall.Ages;
import cn.daqiao.index.recall.Bars;
import cn.daqiao.index.recall.Best;
import cn.daqiao.index.recall.Places;
import cn.daqiao.index.recall.WagePoints;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;

/** Lets pass who may take the vacancy, as far as figures tell, and prefers near and well served. */
final class SeekerJudge implements Best.Bench {
  private final SeekerQuery query;
  private final boolean strict;
  private final long asked;
  private final long pay;
  private final int limits;
  private final int year;

  private SeekerJudge(SeekerQuery query, boolean strict) {
    this.query = query;
    this.strict = strict;
    var vacancy = query.vacancy();
    asked = Bars.of(vacancy) | (query.alertsOnly() ? Bars.PUSH : 0);
    pay = vacancy.pay() == null ? Long.MAX_VALUE : vacancy.pay().topMonthly();
    limits = Ages.limits(vacancy.demands().ageMin(), vacancy.demands().ageMax());
    year = Ages.yearOf(query.now());
  }

  /** Leaves out whoever may not take the vacancy. */
  static SeekerJudge strict(SeekerQuery query) {
    return new SeekerJudge(query, true);
  }

  /** Leaves nobody out. */
  static SeekerJudge lenient(SeekerQuery query) {
    return new SeekerJudge(query, false);
  }

  @Override
  public Best.Judge on(LeafReader segment) throws IOException {
    var bars = DocValues.getNumeric(segment, SeekerDocument.BARS);
    var floors = DocValues.getNumeric(segment, SeekerDocument.FLOOR);
    var known = DocValues.getNumeric(segment, SeekerDocument.AGE);
    var nearness = Places.nearness(segment, query.place());
    return doc -> {
      long floor = read(floors, doc);
      boolean passes =
          !strict
              || ((read(bars, doc) & asked) == 0
                  && floor <= pay
                  && Ages.in(year, (int) read(known, doc)).within(limits));
      return passes ? nearness.points(doc) + WagePoints.of(pay, floor) : Best.OUT;
    };
  }

  private static long read(NumericDocValues figures, int doc) throws IOException {
    figures.advanceExact(doc);
    return figures.longValue();
  }
}
