package cn.daqiao.index.seekers;

import cn.daqiao.index.recall.Abilities;
import cn.daqiao.index.recall.Best;
import cn.daqiao.index.recall.LicenceTerms;
import cn.daqiao.index.recall.Places;
import cn.daqiao.index.recall.Reach;
import cn.daqiao.index.recall.Recall;
import cn.daqiao.index.recall.RegionTerms;
import cn.daqiao.index.recall.SkillTerms;
import cn.daqiao.matcher.seeker.Seeker;
import java.util.Collection;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;

/** A person as a document. */
final class SeekerDocument {
  static final String REFUSED = "refused";
  static final String COURSE_YEAR = "course-year";

  private final Recall recall;
  private final SkillTerms skills;
  private final LicenceTerms licences;

  SeekerDocument(Recall recall) {
    this.recall = recall;
    skills = recall.skills();
    licences = recall.licences();
  }

  /**
   * A person as a document.
   *
   * @param courses the years whose free course the person has had or is enrolled for
   */
  Document of(Seeker seeker, boolean alerts, Collection<Integer> courses) {
    var document = new Document();
    Best.identify(document, seeker.id());
    var reach = Reach.of(seeker);
    reach.ifPresentOrElse(
        regions -> RegionTerms.mark(document, regions), () -> RegionTerms.markAnywhere(document));
    // The township at most: an exact place that somebody shared stays in the sealed record.
    Places.mark(document, seeker.home().finest(), null, recall.regions());
    skills.mark(
        document,
        Abilities.of(seeker, recall.book(), recall.rules().words()),
        RegionTerms.areas(reach));
    licences.held(document, seeker.about().licences());
    figure(document, SeekerFigures.FIELD, SeekerFigures.of(seeker, alerts));
    seeker.refused().forEach(id -> document.add(new StringField(REFUSED, id, Field.Store.NO)));
    courses.forEach(
        year -> document.add(new StringField(COURSE_YEAR, year.toString(), Field.Store.NO)));
    return document;
  }

  private static void figure(Document document, String field, long value) {
    document.add(new NumericDocValuesField(field, value));
  }
}
