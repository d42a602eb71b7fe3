package cn.daqiao.index.seekers;

import cn.daqiao.index.recall.Ages;
import cn.daqiao.index.recall.Bars;
import cn.daqiao.index.recall.Best;
import cn.daqiao.index.recall.Places;
import cn.daqiao.index.recall.Reach;
import cn.daqiao.index.recall.RegionTerms;
import cn.daqiao.index.recall.SkillTerms;
import cn.daqiao.matcher.region.RegionTree;
import cn.daqiao.matcher.seeker.Seeker;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
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

  private final SkillTerms terms;
  private final RegionTree regions;

  SeekerDocument(SkillTerms terms, RegionTree regions) {
    this.terms = terms;
    this.regions = regions;
  }

  Document of(Seeker seeker, boolean alerts) {
    var document = new Document();
    Best.identify(document, seeker.id());
    Reach.of(seeker)
        .ifPresentOrElse(
            reach -> RegionTerms.mark(document, reach), () -> RegionTerms.markAnywhere(document));
    home(document, seeker);
    skills(document, seeker);
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
      regions.pointOf(home).ifPresent(point -> Places.mark(document, point));
    }
  }

  private void skills(Document document, Seeker seeker) {
    var codes = new LinkedHashSet<String>();
    var words = new ArrayList<String>();
    for (var skill : seeker.skills()) {
      var named = skill.code() == null ? terms.codesIn(skill.said()) : Set.of(skill.code());
      codes.addAll(named);
      if (named.isEmpty()) {
        words.add(skill.said());
      }
    }
    terms.mark(document, codes, words);
  }

  private static void figure(Document document, String field, long value) {
    document.add(new NumericDocValuesField(field, value));
  }
}
