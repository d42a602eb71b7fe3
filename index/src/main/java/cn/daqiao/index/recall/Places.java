package cn.daqiao.index.recall;

import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.region.Point;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.region.RegionTree;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Places as figures: a region's code, and a point to the nearest ten metres or so. As in the
 * matcher, a county's seat says nothing of where in the county, and a city's nothing at all.
 */
public final class Places {
  /** The code of the region with nine digits; a county's ends in 000. */
  public static final String HOME = "home";

  private static final String LAT = "lat";
  private static final String LON = "lon";
  private static final int COUNTY = 1000;
  private static final double STEPS = 10_000;
  private static final double KM_PER_STEP = 111.2 / STEPS;

  private final @Nullable Point point;
  private final long county;
  private final boolean fine;

  private Places(@Nullable RegionCode region, @Nullable Point shared, RegionTree regions) {
    var known = region != null && region.level().digits() >= Level.COUNTY.digits() ? region : null;
    county = known == null ? -1 : number(known.cutTo(Level.COUNTY)) / COUNTY;
    fine = shared != null || (region != null && region.level() == Level.TOWNSHIP);
    point = shared != null || known == null ? shared : regions.pointOf(known).orElse(null);
  }

  /** A place to measure from; unknown parts may be absent. */
  public static Places from(
      @Nullable RegionCode region, @Nullable Point shared, RegionTree regions) {
    return new Places(region, shared, regions);
  }

  /** Gives a document this place. */
  public static void mark(
      Document document, @Nullable RegionCode region, @Nullable Point shared, RegionTree regions) {
    var place = from(region, shared, regions);
    if (region != null) {
      document.add(NumericDocValuesField.indexedField(HOME, number(region)));
    }
    if (place.point != null) {
      document.add(NumericDocValuesField.indexedField(LAT, Math.round(place.point.lat() * STEPS)));
      document.add(NumericDocValuesField.indexedField(LON, Math.round(place.point.lon() * STEPS)));
    }
  }

  /** The documents that lie in a region, as far as their own is known. */
  public static Query inside(RegionCode region) {
    long steps = 1;
    for (int digits = region.stem().length(); digits < Level.TOWNSHIP.digits(); digits++) {
      steps *= 10;
    }
    long first = Long.parseLong(region.stem()) * steps;
    return NumericDocValuesField.newSlowRangeQuery(HOME, first, first + steps - 1);
  }

  private static long number(RegionCode region) {
    return Long.parseLong((region.digits() + "000").substring(0, Level.TOWNSHIP.digits()));
  }

  /** How far the documents of a segment lie from here. */
  public Distances distances(LeafReader segment) throws IOException {
    return new Distances(segment);
  }

  /** Distances, to be asked for in rising order of document. */
  public final class Distances {
    private final NumericDocValues homes;
    private final NumericDocValues lats;
    private final NumericDocValues lons;
    private final double shrink;
    private final double lat;
    private final double lon;

    private Distances(LeafReader segment) throws IOException {
      homes = DocValues.getNumeric(segment, HOME);
      lats = DocValues.getNumeric(segment, LAT);
      lons = DocValues.getNumeric(segment, LON);
      lat = point == null ? 0 : point.lat() * STEPS;
      lon = point == null ? 0 : point.lon() * STEPS;
      shrink = point == null ? 1 : Math.cos(Math.toRadians(point.lat()));
    }

    /**
     * Kilometres to a document; NaN where either place is not known, or both lie in one county and
     * one of them may lie anywhere in it.
     *
     * @param finely whether the document's own point is finer than a county's seat
     */
    public double km(int doc, boolean finely) throws IOException {
      if (point == null || (!(fine && finely) && inCounty(doc)) || !lats.advanceExact(doc)) {
        return Double.NaN;
      }
      lons.advanceExact(doc);
      return kilometres(lats.longValue() - lat, (lons.longValue() - lon) * shrink);
    }

    /** Nearness as the matcher has it for what {@link #km} gave. */
    public double nearness(int doc, double km) throws IOException {
      if (!Double.isNaN(km)) {
        return Merit.near(km);
      }
      return inCounty(doc) ? Merit.SAME_COUNTY : Merit.UNKNOWN;
    }

    private boolean inCounty(int doc) throws IOException {
      return county >= 0 && homes.advanceExact(doc) && homes.longValue() / COUNTY == county;
    }
  }

  private static double kilometres(double stepsNorth, double stepsEast) {
    return KM_PER_STEP * Math.sqrt(stepsNorth * stepsNorth + stepsEast * stepsEast);
  }

  /** The greatest nearness in each {@link Best#BLOCK} of a segment's documents. */
  public double[] bounds(LeafReader segment) throws IOException {
    var bounds = new double[(segment.maxDoc() - 1) / Best.BLOCK + 1];
    var lats = segment.getDocValuesSkipper(LAT);
    var homes = segment.getDocValuesSkipper(HOME);
    if (point == null
        || lats == null
        || lats.docCount() < segment.maxDoc()
        || homes == null
        || homes.docCount() < segment.maxDoc()) {
      Arrays.fill(bounds, 1);
      return bounds;
    }
    double shrink = Math.cos(Math.toRadians(point.lat()));
    var north = away(segment, LAT, point.lat() * STEPS, point.lat() * STEPS, bounds.length);
    var east = away(segment, LON, point.lon() * STEPS, point.lon() * STEPS, bounds.length);
    double first = (double) county * COUNTY;
    var within = away(segment, HOME, first, first + COUNTY - 1, bounds.length);
    for (int i = 0; i < bounds.length; i++) {
      double near = Merit.near(kilometres(north[i], east[i] * shrink));
      bounds[i] = within[i] == 0 ? Math.max(Merit.SAME_COUNTY, near) : near;
    }
    return bounds;
  }

  /** How far each block's nearest figure lies from a range, 0 where one may lie within. */
  private static double[] away(
      LeafReader segment, String field, double least, double most, int blocks) throws IOException {
    var away = new double[blocks];
    Arrays.fill(away, Double.MAX_VALUE);
    var skipper = segment.getDocValuesSkipper(field);
    if (skipper == null) {
      return new double[blocks];
    }
    skipper.advance(0);
    // An interval may reach over several blocks, and a block over two intervals.
    while (skipper.minDocID(0) < segment.maxDoc()) {
      double gap = Math.max(0, Math.max(skipper.minValue(0) - most, least - skipper.maxValue(0)));
      int last = Math.min(blocks - 1, skipper.maxDocID(0) / Best.BLOCK);
      for (int block = skipper.minDocID(0) / Best.BLOCK; block <= last; block++) {
        away[block] = Math.min(away[block], gap);
      }
      skipper.advance(skipper.maxDocID(0) + 1);
    }
    return away;
  }
}
