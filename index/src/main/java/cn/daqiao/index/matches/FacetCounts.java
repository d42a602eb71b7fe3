package cn.daqiao.index.matches;

import cn.daqiao.index.matches.Facet.Count;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts the rows found by the values of one facet. */
final class FacetCounts implements CollectorManager<FacetCounts.Counter, List<Count>> {
  private static final Comparator<Count> MOST_FIRST =
      Comparator.comparingInt(Count::rows).reversed().thenComparing(Count::value);
  private static final Comparator<Count> NEWEST_FIRST =
      Comparator.comparing(Count::value).reversed();

  private final Facet facet;
  private final int limit;

  FacetCounts(Facet facet, int limit) {
    this.facet = facet;
    this.limit = limit;
  }

  @Override
  public Counter newCollector() {
    return new Counter(facet.field());
  }

  @Override
  public List<Count> reduce(Collection<Counter> counters) throws IOException {
    var all = new HashMap<String, Integer>();
    for (var counter : counters) {
      counter.close();
      counter.counts.forEach((value, rows) -> all.merge(value, rows, Integer::sum));
    }
    return all.entrySet().stream()
        .map(entry -> new Count(entry.getKey(), entry.getValue()))
        .sorted(facet == Facet.DAY ? NEWEST_FIRST : MOST_FIRST)
        .limit(limit)
        .toList();
  }

  /** Counts by number within a segment, and reads the values once at its end. */
  static final class Counter extends SimpleCollector {
    private final String field;
    private final Map<String, Integer> counts = new HashMap<>();
    private SortedSetDocValues values = DocValues.emptySortedSet();
    private int[] byNumber = new int[0];

    Counter(String field) {
      this.field = field;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext segment) throws IOException {
      close();
      values = DocValues.getSortedSet(segment.reader(), field);
      byNumber = new int[(int) values.getValueCount()];
    }

    @Override
    public void collect(int doc) throws IOException {
      if (values.advanceExact(doc)) {
        for (int i = 0; i < values.docValueCount(); i++) {
          byNumber[(int) values.nextOrd()]++;
        }
      }
    }

    private void close() throws IOException {
      for (int number = 0; number < byNumber.length; number++) {
        if (byNumber[number] > 0) {
          counts.merge(values.lookupOrd(number).utf8ToString(), byNumber[number], Integer::sum);
        }
      }
      byNumber = new int[0];
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
