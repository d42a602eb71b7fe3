package cn.daqiao.index.vacancies;

import cn.daqiao.index.recall.Ages;
import cn.daqiao.index.recall.Bars;
import cn.daqiao.index.recall.Best;
import cn.daqiao.index.recall.Places;
import cn.daqiao.index.recall.Recall;
import cn.daqiao.index.recall.WagePoints;
import cn.daqiao.matcher.region.Point;
import cn.daqiao.matcher.seeker.Seeker;
import java.io.IOException;
import java.time.Duration;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.jspecify.annotations.Nullable;

/** Lets pass what the person may take, as far as figures tell, and prefers near, well paid, new. */
final class VacancyJudge implements Best.Bench {
  private static final double NEUTRAL = 0.5;
  private static final double FRESH_SECONDS = Duration.ofDays(7).toSeconds();

  private final boolean strict;
  private final @Nullable Point from;
  private final double nearest;
  private final double freshest;
  private final WagePoints wages;
  private final long bars;
  private final Ages ages;
  private final long now;
  private final long floor;

  private VacancyJudge(VacancyQuery query, Recall recall, boolean strict) {
    this.strict = strict;
    from = from(query.seeker(), recall);
    nearest = recall.weight("distance");
    freshest = recall.weight("freshness");
    wages = new WagePoints(recall.rules());
    bars = Bars.of(query.seeker()) | Bars.allBut(query.kinds());
    ages = Ages.in(Ages.yearOf(query.now()), Ages.known(query.seeker().about()));
    now = query.now().getEpochSecond();
    floor = query.seeker().wish().wageFloorMonthly();
  }

  /** Leaves out what the person may not take. */
  static VacancyJudge strict(VacancyQuery query, Recall recall) {
    return new VacancyJudge(query, recall, true);
  }

  /** Leaves out only what is over. */
  static VacancyJudge lenient(VacancyQuery query, Recall recall) {
    return new VacancyJudge(query, recall, false);
  }

  private static @Nullable Point from(Seeker seeker, Recall recall) {
    var home = seeker.home();
    var finest = home.finest();
    if (home.point() != null || finest == null) {
      return home.point();
    }
    return recall.regions().pointOf(finest).orElse(null);
  }

  @Override
  public Best.Judge on(LeafReader segment) throws IOException {
    var asked = DocValues.getNumeric(segment, VacancyDocument.BARS);
    var until = DocValues.getNumeric(segment, VacancyDocument.UNTIL);
    var top = DocValues.getNumeric(segment, VacancyDocument.TOP);
    var middle = DocValues.getNumeric(segment, VacancyDocument.MIDDLE);
    var limits = DocValues.getNumeric(segment, VacancyDocument.AGES);
    var posted = DocValues.getNumeric(segment, VacancyDocument.POSTED);
    var nearness = Places.nearness(segment, from, nearest);
    return doc -> {
      boolean passes =
          read(until, doc) > now
              && (!strict
                  || ((read(asked, doc) & bars) == 0
                      && read(top, doc) >= floor
                      && ages.within((int) read(limits, doc))));
      if (!passes) {
        return Best.OUT;
      }
      return nearness.points(doc) + wages.of(read(middle, doc), floor) + freshness(posted, doc);
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
