package cn.daqiao.index.vacancies;

import cn.daqiao.index.recall.Ages;
import cn.daqiao.index.recall.Bars;
import cn.daqiao.index.recall.Best;
import cn.daqiao.index.recall.Places;
import cn.daqiao.index.recall.WagePoints;
import java.io.IOException;
import java.time.Duration;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;

/** Lets pass what the person may take, as far as figures tell, and prefers near, well paid, new. */
final class VacancyJudge implements Best.Bench {
  private static final double FRESH = 4;
  private static final double FRESH_SECONDS = Duration.ofDays(7).toSeconds();

  private final VacancyQuery query;
  private final boolean strict;
  private final long bars;
  private final Ages ages;
  private final long now;
  private final long floor;

  private VacancyJudge(VacancyQuery query, boolean strict) {
    this.query = query;
    this.strict = strict;
    bars = Bars.of(query.seeker()) | Bars.allBut(query.kinds());
    ages = Ages.in(Ages.yearOf(query.now()), Ages.known(query.seeker().about()));
    now = query.now().getEpochSecond();
    floor = query.seeker().wish().wageFloorMonthly();
  }

  /** Leaves out what the person may not take. */
  static VacancyJudge strict(VacancyQuery query) {
    return new VacancyJudge(query, true);
  }

  /** Leaves out only what is over. */
  static VacancyJudge lenient(VacancyQuery query) {
    return new VacancyJudge(query, false);
  }

  @Override
  public Best.Judge on(LeafReader segment) throws IOException {
    var asked = DocValues.getNumeric(segment, VacancyDocument.BARS);
    var until = DocValues.getNumeric(segment, VacancyDocument.UNTIL);
    var top = DocValues.getNumeric(segment, VacancyDocument.TOP);
    var limits = DocValues.getNumeric(segment, VacancyDocument.AGES);
    var posted = DocValues.getNumeric(segment, VacancyDocument.POSTED);
    var nearness = Places.nearness(segment, query.from());
    return doc -> {
      long pay = read(top, doc);
      boolean passes =
          read(until, doc) > now
              && (!strict
                  || ((read(asked, doc) & bars) == 0
                      && pay >= floor
                      && ages.within((int) read(limits, doc))));
      return passes
          ? nearness.points(doc) + WagePoints.of(pay, floor) + freshness(posted, doc)
          : Best.OUT;
    };
  }

  private static long read(NumericDocValues figures, int doc) throws IOException {
    figures.advanceExact(doc);
    return figures.longValue();
  }

  private double freshness(NumericDocValues posted, int doc) throws IOException {
    if (!posted.advanceExact(doc)) {
      return FRESH / 2;
    }
    double age = Math.max(0, now - posted.longValue());
    return FRESH * FRESH_SECONDS / (FRESH_SECONDS + age);
  }
}
