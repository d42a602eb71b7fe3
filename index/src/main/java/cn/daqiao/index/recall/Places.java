package cn.daqiao.index.recall;

import cn.daqiao.matcher.region.Point;
import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.jspecify.annotations.Nullable;

/**
 * Points of the map as one figure each, to the nearest ten metres or so, and what nearness is
 * worth.
 */
public final class Places {
  private static final String FIELD = "place";
  private static final double PIVOT_KM = 10;
  private static final double UNKNOWN = 0.35;
  private static final double STEPS = 10_000;
  private static final double KM_PER_DEGREE = 111.2;

  private Places() {}

  /** Gives a document its place. */
  public static void mark(Document document, Point point) {
    long lat = Math.round((point.lat() + 90) * STEPS);
    long lon = Math.round((point.lon() + 180) * STEPS);
    document.add(new NumericDocValuesField(FIELD, lat << 32 | lon));
  }

  /**
   * Points by nearness to here, about as the matcher's distance rule has it; the same for all when
   * here is unknown.
   *
   * @param best the points of no distance at all
   */
  public static Best.Judge nearness(LeafReader segment, @Nullable Point here, double best)
      throws IOException {
    if (here == null) {
      return doc -> 0;
    }
    NumericDocValues places = DocValues.getNumeric(segment, FIELD);
    double shrink = Math.cos(Math.toRadians(here.lat()));
    return doc -> {
      if (!places.advanceExact(doc)) {
        return best * UNKNOWN;
      }
      double lat = (places.longValue() >>> 32) / STEPS - 90;
      double lon = (places.longValue() & 0xFFFFFFFFL) / STEPS - 180;
      double north = (lat - here.lat()) * KM_PER_DEGREE;
      double east = (lon - here.lon()) * KM_PER_DEGREE * shrink;
      return best * PIVOT_KM / (PIVOT_KM + Math.sqrt(north * north + east * east));
    };
  }
}
