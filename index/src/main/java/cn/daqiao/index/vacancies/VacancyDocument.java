package cn.daqiao.index.vacancies;

import cn.daqiao.index.recall.Ages;
import cn.daqiao.index.recall.Bars;
import cn.daqiao.index.recall.Best;
import cn.daqiao.index.recall.LicenceTerms;
import cn.daqiao.index.recall.Places;
import cn.daqiao.index.recall.Recall;
import cn.daqiao.index.recall.RegionTerms;
import cn.daqiao.index.recall.SkillTerms;
import cn.daqiao.index.recall.Work;
import cn.daqiao.matcher.posting.Likeness;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.time.Instant;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.jspecify.annotations.Nullable;

/** A vacancy as a document: terms for where and what, figures for all else. No words are stored. */
final class VacancyDocument {
  static final String BARS = "bars";
  static final String UNTIL = "until";
  static final String OFFERED = "offered";
  static final String POSTED = "posted";
  static final String TOP = "top";
  static final String MIDDLE = "middle";
  static final String AGES = "ages";
  static final String TERMS = "terms";
  static final String BAND = "band";

  private final Recall recall;
  private final SkillTerms skills;
  private final LicenceTerms licences;

  VacancyDocument(Recall recall) {
    this.recall = recall;
    skills = recall.skills();
    licences = recall.licences();
  }

  Document of(Vacancy vacancy) {
    var document = new Document();
    Best.identify(document, vacancy.id());
    RegionTerms.mark(document, List.of(vacancy.site().region()));
    Places.mark(document, vacancy.site().region(), vacancy.site().point(), recall.regions());
    skills.mark(document, Work.of(vacancy, recall.book(), recall.rules().words()));
    var demands = vacancy.demands();
    licences.asked(document, demands.licences());
    var pay = vacancy.pay();
    figure(document, BARS, Bars.of(vacancy));
    figure(document, UNTIL, ending(vacancy.openUntil()));
    figure(document, OFFERED, ending(vacancy.offeredUntil()));
    figure(document, TOP, pay == null ? Long.MAX_VALUE : pay.topMonthly());
    figure(document, MIDDLE, pay == null ? 0 : pay.middleMonthly());
    figure(document, TERMS, VacancyTerms.of(vacancy, recall.rules().words()));
    figure(document, AGES, Ages.limits(demands.ageMin(), demands.ageMax()));
    document.add(new StringField(BAND, Likeness.Band.of(vacancy).word(), Field.Store.NO));
    if (vacancy.posted() != null) {
      figure(document, POSTED, vacancy.posted().getEpochSecond());
    }
    return document;
  }

  /** The first second at which it is over, rounded up, so that no open one is taken for over. */
  private static long ending(@Nullable Instant until) {
    if (until == null) {
      return Long.MAX_VALUE;
    }
    return until.getNano() == 0 ? until.getEpochSecond() : until.getEpochSecond() + 1;
  }

  private static void figure(Document document, String field, long value) {
    document.add(new NumericDocValuesField(field, value));
  }
}
