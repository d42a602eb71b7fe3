package cn.daqiao.index.recall;

import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.region.RegionTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Regions as terms, so that {@link RegionCode#touches} becomes a look-up: a document bears the stem
 * of each of its regions ({@code at}) and of all that contain them ({@code in}).
 */
public final class RegionTerms {
  private static final String AT = "at";
  private static final String IN = "in";
  private static final String ANYWHERE = "*";

  private static final String WITHIN = "+";
  private static final String ALL_OF = "@";

  private RegionTerms() {}

  /** Marks a document as lying in, or reaching over, these regions. */
  public static void mark(Document document, Collection<RegionCode> regions) {
    var at = new TreeSet<String>();
    var in = new TreeSet<String>();
    for (var region : regions) {
      at.add(region.stem());
      in.add(region.stem());
      in.addAll(above(region));
    }
    at.forEach(stem -> document.add(new StringField(AT, stem, Field.Store.NO)));
    in.forEach(stem -> document.add(new StringField(IN, stem, Field.Store.NO)));
  }

  /** Marks a document as reaching everywhere. */
  public static void markAnywhere(Document document) {
    document.add(new StringField(AT, ANYWHERE, Field.Store.NO));
  }

  /**
   * The areas of somebody who would work in these regions, none for no limit: what lies in each,
   * and what each reaches. A pair touches when the two have an area in common.
   */
  public static Set<String> areas(Optional<List<RegionCode>> reach) {
    var areas = new TreeSet<String>();
    reach.ifPresentOrElse(
        regions ->
            regions.forEach(region -> {
              areas.add(WITHIN + region.stem());
              above(region).forEach(stem -> areas.add(WITHIN + stem));
              areas.add(ALL_OF + region.stem());
            }),
        () -> areas.add(ALL_OF));
    return areas;
  }

  /** The areas in which to look for everybody, wherever they would work. */
  public static Set<String> everywhere(RegionTree regions) {
    var areas = new TreeSet<String>();
    areas.add(ALL_OF);
    regions.all().forEach(region -> areas.add(WITHIN + region.code().cutTo(Level.PROVINCE).stem()));
    return areas;
  }

  /** The areas in which to look for those who would work here. */
  public static Set<String> areasFor(RegionCode region) {
    var areas = new TreeSet<String>();
    areas.add(WITHIN + region.stem());
    above(region).forEach(stem -> areas.add(ALL_OF + stem));
    areas.add(ALL_OF);
    return areas;
  }

  /** The documents of which a region touches one of these, and those that reach everywhere. */
  public static Query touching(Collection<RegionCode> regions) {
    var at = new ArrayList<>(List.of(ANYWHERE));
    regions.forEach(region -> at.addAll(above(region)));
    return new BooleanQuery.Builder()
        .add(anyOf(IN, regions.stream().map(RegionCode::stem)), Occur.SHOULD)
        .add(anyOf(AT, at.stream()), Occur.SHOULD)
        .build();
  }

  /** The documents of which a region is this one or lies in it. */
  public static Query inside(RegionCode region) {
    return new TermQuery(new Term(IN, region.stem()));
  }

  private static List<String> above(RegionCode region) {
    return Stream.of(Level.values())
        .map(Level::digits)
        .filter(digits -> digits < region.stem().length())
        .map(digits -> region.stem().substring(0, digits))
        .toList();
  }

  private static Query anyOf(String field, Stream<String> stems) {
    return new TermInSetQuery(field, stems.map(BytesRef::new).toList());
  }
}
