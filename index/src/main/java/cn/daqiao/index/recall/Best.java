package cn.daqiao.index.recall;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The best documents by a score worked out in Java from a query's score and the documents' figures.
 * Ties are broken by a hash of the id, so that an index built anew finds the same.
 */
public final class Best {
  /** What a {@link Judge} answers to leave a document out. */
  public static final double OUT = Double.NEGATIVE_INFINITY;

  private static final String ID = "id";
  private static final String TIE = "tie";

  private Best() {}

  /** Judges the documents of one segment, asked in rising order of document number. */
  public interface Judge {
    /** The points of a document on top of the query's, or {@link #OUT}. */
    double points(int doc) throws IOException;
  }

  /** Opens a judge on a segment. */
  public interface Bench {
    /** A judge that reads this segment's figures. */
    Judge on(LeafReader segment) throws IOException;
  }

  /** Gives a document its id. */
  public static void identify(Document document, String id) {
    document.add(new StringField(ID, id, Field.Store.NO));
    document.add(new BinaryDocValuesField(ID, new BytesRef(id)));
    document.add(new NumericDocValuesField(TIE, spread(id.hashCode())));
  }

  private static int spread(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ (mixed >>> 15);
  }

  /** The term by which the document with this id is replaced or removed. */
  public static Term term(String id) {
    return new Term(ID, id);
  }

  /** Orders what is equal otherwise, the same in every index. */
  public static SortField tieBreaker() {
    return new SortField(TIE, SortField.Type.LONG);
  }

  /** The field to exclude ids by. */
  public static String idField() {
    return ID;
  }

  /**
   * The ids of at most so many documents that the query finds and the judge lets pass, best first.
   */
  public static List<String> of(IndexSearcher searcher, Query query, Bench bench, int limit)
      throws IOException {
    return limit <= 0 ? List.of() : searcher.search(query, new Manager(bench, limit));
  }

  private record Hit(LeafReader segment, int doc, double points, long tie) {
    static final Comparator<Hit> WORST_FIRST =
        Comparator.comparingDouble(Hit::points).thenComparingLong(Hit::tie);
  }

  private record Manager(Bench bench, int limit)
      implements CollectorManager<Gatherer, List<String>> {
    @Override
    public Gatherer newCollector() {
      return new Gatherer(bench, limit);
    }

    @Override
    public List<String> reduce(Collection<Gatherer> gatherers) throws IOException {
      var hits =
          gatherers.stream()
              .flatMap(gatherer -> gatherer.best.stream())
              .sorted(Hit.WORST_FIRST.reversed())
              .limit(limit)
              .toList();
      var found = new ArrayList<String>(hits.size());
      for (var hit : hits) {
        BinaryDocValues ids = DocValues.getBinary(hit.segment, ID);
        ids.advanceExact(hit.doc);
        found.add(ids.binaryValue().utf8ToString());
      }
      return found;
    }
  }

  private static final class Gatherer implements Collector {
    private final Bench bench;
    private final int limit;
    private final PriorityQueue<Hit> best = new PriorityQueue<>(Hit.WORST_FIRST);

    Gatherer(Bench bench, int limit) {
      this.bench = bench;
      this.limit = limit;
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
      var segment = context.reader();
      var judge = bench.on(segment);
      var ties = DocValues.getNumeric(segment, TIE);
      return new LeafCollector() {
        private @Nullable Scorable scorer;

        @Override
        public void setScorer(Scorable next) {
          scorer = next;
        }

        @Override
        public void collect(int doc) throws IOException {
          double extra = judge.points(doc);
          if (extra == OUT) {
            return;
          }
          offer(segment, doc, extra + (scorer == null ? 0 : scorer.score()), ties);
        }
      };
    }

    private void offer(LeafReader segment, int doc, double points, NumericDocValues ties)
        throws IOException {
      boolean full = best.size() == limit;
      var worst = best.peek();
      if (full && worst != null && points < worst.points) {
        return;
      }
      ties.advanceExact(doc);
      var hit = new Hit(segment, doc, points, ties.longValue());
      if (full && worst != null) {
        if (Hit.WORST_FIRST.compare(hit, worst) <= 0) {
          return;
        }
        best.poll();
      }
      best.add(hit);
    }
  }
}
