package cn.daqiao.index.seekers;

import cn.daqiao.index.recall.Abilities;
import cn.daqiao.index.recall.Ages;
import cn.daqiao.index.recall.Bars;
import cn.daqiao.index.recall.Best;
import cn.daqiao.index.recall.LicenceTerms;
import cn.daqiao.index.recall.Places;
import cn.daqiao.index.recall.Reach;
import cn.daqiao.index.recall.Recall;
import cn.daqiao.index.recall.RegionTerms;
import cn.daqiao.index.recall.SkillTerms;
import cn.daqiao.matcher.seeker.Seeker;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;

/** A person as a document. */
final class SeekerDocument {
  static final String HOME = "home";
  static final String BARS = "bars";
  static final String FLOOR = "floor";
  static final String AGE = "age";
  static final String REFUSED = "refused";

  private static final int TOWNSHIP_DIGITS = 9;

  private final Recall recall;
  private final SkillTerms skills;
  private final LicenceTerms licences;

  SeekerDocument(Recall recall) {
    this.recall = recall;
    skills = recall.skills();
    licences = recall.licences();
  }

  Document of(Seeker seeker, boolean alerts) {
    var document = new Document();
    Best.identify(document, seeker.id());
    Reach.of(seeker)
        .ifPresentOrElse(
            reach -> RegionTerms.mark(document, reach), () -> RegionTerms.markAnywhere(document));
    home(document, seeker);
    skills.mark(document, Abilities.of(seeker, recall.rules().words()));
    licences.held(document, seeker.about().licences());
    figure(document, BARS, Bars.of(seeker) | (alerts ? 0 : Bars.PUSH));
    figure(document, FLOOR, seeker.wish().wageFloorMonthly());
    figure(document, AGE, Ages.known(seeker.about()));
    seeker.refused().forEach(id -> document.add(new StringField(REFUSED, id, Field.Store.NO)));
    return document;
  }

  /** The township at most: an exact place that somebody shared stays in the sealed record. */
  private void home(Document document, Seeker seeker) {
    var home = seeker.home().finest();
    if (home != null) {
      var padded = (home.digits() + "000").substring(0, TOWNSHIP_DIGITS);
      figure(document, HOME, Long.parseLong(padded));
      recall.regions().pointOf(home).ifPresent(point -> Places.mark(document, point));
    }
  }

  private static void figure(Document document, String field, long value) {
    document.add(new NumericDocValuesField(field, value));
  }
}
