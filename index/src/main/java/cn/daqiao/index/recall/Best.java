package cn.daqiao.index.recall;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
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
 * The best documents by a score worked out in Java from how they were found and from their figures.
 * Ties are broken by a hash of the id, so that an index built anew finds the same.
 */
public final class Best {
  /** What a {@link Judge} answers to leave a document out. */
  public static final double OUT = Double.NEGATIVE_INFINITY;

  /** How many documents share a bound. */
  public static final int BLOCK = 1 << 12;

  static final String ID = "id";
  static final String TIE = "tie";

  private Best() {}

  /** Judges the documents of one segment, asked in rising order of document number. */
  public interface Judge {
    /**
     * The points of a document on top of how it was found, or {@link #OUT}.
     *
     * @param least fewer are as good as none, and need not be worked out to the end
     */
    double points(int doc, double least) throws IOException;
  }

  /** Opens a judge on a segment. */
  public interface Bench {
    /** A judge that reads this segment's figures. */
    Judge on(LeafReader segment) throws IOException;
  }

  /** Judges all alike. */
  public static final Bounded ALIKE =
      new Bounded() {
        @Override
        public Judge on(LeafReader segment) {
          return (doc, least) -> 0;
        }

        @Override
        public double[] bounds(LeafReader segment) {
          return new double[(segment.maxDoc() + BLOCK - 1) / BLOCK];
        }
      };

  /** A bench that knows, without reading them, what documents are worth at the most. */
  public interface Bounded extends Bench {
    /** The most points that its judge gives to any document of each {@link #BLOCK} of a segment. */
    double[] bounds(LeafReader segment) throws IOException;
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
   * The ids of at most so many documents that the query finds and the judge lets pass, best first;
   * the query's score counts.
   */
  public static List<String> of(IndexSearcher searcher, Query query, Bench bench, int limit)
      throws IOException {
    return limit <= 0 ? List.of() : searcher.search(query, new Manager(bench, limit));
  }

  /**
   * The ids of at most so many documents found in any of these ways that the judge lets pass, best
   * first. The worthiest way in which a document is found counts. Ways that could bring in nobody
   * any more are not walked.
   */
  public static List<String> of(
      IndexSearcher searcher, Collection<Way> ways, Screen screen, Bounded bench, int limit)
      throws IOException {
    return limit <= 0 ? List.of() : new Sweep(searcher, screen, bench, limit).over(ways);
  }

  private record Manager(Bench bench, int limit)
      implements CollectorManager<Gatherer, List<String>> {
    @Override
    public Gatherer newCollector() {
      return new Gatherer(bench, limit);
    }

    @Override
    public List<String> reduce(Collection<Gatherer> gatherers) throws IOException {
      var all = new Podium(limit);
      for (var gatherer : gatherers) {
        all.add(gatherer.best);
      }
      return all.ids();
    }
  }

  private static final class Gatherer implements Collector {
    private final Bench bench;
    private final Podium best;

    Gatherer(Bench bench, int limit) {
      this.bench = bench;
      best = new Podium(limit);
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
      var judge = bench.on(context.reader());
      best.on(context.reader());
      return new LeafCollector() {
        private @Nullable Scorable scorer;

        @Override
        public void setScorer(Scorable next) {
          scorer = next;
        }

        @Override
        public void collect(int doc) throws IOException {
          double found = scorer == null ? 0 : scorer.score();
          double extra = judge.points(doc, best.least() - found);
          if (extra != OUT) {
            best.offer(doc, extra + found);
          }
        }
      };
    }
  }
}
