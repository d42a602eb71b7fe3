package cn.daqiao.index.recall;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the best of the documents shown to it, each once. A heap of figures and no objects: it is
 * asked a few thousand times for each question.
 */
final class Podium {
  private static final long LOW = 0xFFFFFFFFL;

  private final int limit;
  private final List<LeafReader> segments = new ArrayList<>();
  private @Nullable NumericDocValues ties;
  private int segment;
  private int size;

  /** Points above, the tie breaker below; the least at the top of the heap. */
  private long[] keys;

  /** Segment above, document below. */
  private long[] places;

  Podium(int limit) {
    this.limit = limit;
    keys = new long[Math.min(limit, 256)];
    places = new long[keys.length];
  }

  /** Documents of this segment follow. */
  void on(LeafReader next) throws IOException {
    segment = segments.indexOf(next);
    if (segment < 0) {
      segment = segments.size();
      segments.add(next);
    }
    ties = DocValues.getNumeric(next, Best.TIE);
  }

  /** What a document has to reach to be kept. */
  double least() {
    return size < limit ? Best.OUT : points(keys[0]);
  }

  private static double points(long key) {
    return NumericUtils.sortableIntToFloat((int) (key >> 32));
  }

  /** Shows a document of the present segment, behind those shown before. */
  void offer(int doc, double points) throws IOException {
    if (ties == null || (float) points < least()) {
      return;
    }
    ties.advanceExact(doc);
    long tie = ties.longValue() - Integer.MIN_VALUE;
    long key = (long) NumericUtils.floatToSortableInt((float) points) << 32 | (tie & LOW);
    offer(key, (long) segment << 32 | doc);
  }

  private void offer(long key, long place) {
    if (size < limit) {
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, Math.min(limit, 2 * size));
        places = Arrays.copyOf(places, keys.length);
      }
      rise(size++, key, place);
    } else if (key > keys[0]) {
      sink(key, place);
    }
  }

  private void rise(int from, long key, long place) {
    int at = from;
    while (at > 0 && keys[(at - 1) / 2] > key) {
      put(at, keys[(at - 1) / 2], places[(at - 1) / 2]);
      at = (at - 1) / 2;
    }
    put(at, key, place);
  }

  private void sink(long key, long place) {
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      child += child + 1 < size && keys[child + 1] < keys[child] ? 1 : 0;
      if (keys[child] >= key) {
        break;
      }
      put(at, keys[child], places[child]);
      at = child;
    }
    put(at, key, place);
  }

  private void put(int at, long key, long place) {
    keys[at] = key;
    places[at] = place;
  }

  /** Whether a document of the present segment is kept. */
  boolean holds(int doc) {
    long place = (long) segment << 32 | doc;
    for (int i = 0; i < size; i++) {
      if (places[i] == place) {
        return true;
      }
    }
    return false;
  }

  /** Takes over what another one kept. */
  void add(Podium other) {
    for (int i = 0; i < other.size; i++) {
      offer(other.keys[i], ((long) segments.size() << 32) + other.places[i]);
    }
    segments.addAll(other.segments);
  }

  /** Best first; the heap is empty afterwards. */
  List<String> ids() throws IOException {
    var found = new String[size];
    while (size > 0) {
      long place = places[0];
      size--;
      found[size] = id(segments.get((int) (place >> 32)), (int) place);
      sink(keys[size], places[size]);
    }
    return List.of(found);
  }

  private static String id(LeafReader segment, int doc) throws IOException {
    var ids = DocValues.getBinary(segment, Best.ID);
    ids.advanceExact(doc);
    return ids.binaryValue().utf8ToString();
  }
}
