package cn.daqiao.index.vacancies;

import cn.daqiao.index.recall.Ages;
import cn.daqiao.index.recall.Bars;
import cn.daqiao.index.recall.Best;
import cn.daqiao.index.recall.Places;
import cn.daqiao.index.recall.RegionTerms;
import cn.daqiao.index.recall.SkillTerms;
import cn.daqiao.matcher.region.Point;
import cn.daqiao.matcher.region.RegionTree;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.jspecify.annotations.Nullable;

/** A vacancy as a document: terms for where and what, figures for all else. No words are stored. */
final class VacancyDocument {
  static final String BARS = "bars";
  static final String UNTIL = "until";
  static final String POSTED = "posted";
  static final String TOP = "top";
  static final String AGES = "ages";

  private final SkillTerms terms;
  private final RegionTree regions;

  VacancyDocument(SkillTerms terms, RegionTree regions) {
    this.terms = terms;
    this.regions = regions;
  }

  Document of(Vacancy vacancy) {
    var document = new Document();
    Best.identify(document, vacancy.id());
    RegionTerms.mark(document, List.of(vacancy.site().region()));
    var point = point(vacancy);
    if (point != null) {
      Places.mark(document, point);
    }
    skills(document, vacancy);
    var demands = vacancy.demands();
    var pay = vacancy.pay();
    figure(document, BARS, Bars.of(vacancy));
    figure(document, UNTIL, ending(vacancy.openUntil()));
    figure(document, TOP, pay == null ? Long.MAX_VALUE : pay.topMonthly());
    figure(document, AGES, Ages.limits(demands.ageMin(), demands.ageMax()));
    if (vacancy.posted() != null) {
      figure(document, POSTED, vacancy.posted().getEpochSecond());
    }
    return document;
  }

  private void skills(Document document, Vacancy vacancy) {
    var about = new ArrayList<>(List.of(vacancy.title()));
    about.addAll(vacancy.demands().skills());
    var codes = new LinkedHashSet<String>();
    about.forEach(text -> codes.addAll(terms.codesIn(text)));
    terms.mark(document, codes, about);
    var description = vacancy.description();
    if (description != null) {
      terms.markMentioned(document, terms.codesIn(description), List.of(description));
    }
  }

  private @Nullable Point point(Vacancy vacancy) {
    var site = vacancy.site();
    return site.point() != null ? site.point() : regions.pointOf(site.region()).orElse(null);
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
