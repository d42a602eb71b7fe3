package cn.daqiao.index.recall;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;

/**
 * One way in which documents are tied to what is looked for; all that it finds is worth the same.
 */
public sealed interface Way {

  /** The points of a document found in this way. */
  double points();

  /** The same way as a query, which gives no points of its own. */
  Query query();

  /** Documents that bear one of these terms. */
  record Terms(double points, String field, List<BytesRef> terms) implements Way {
    static Terms of(double points, String field, Collection<String> terms) {
      // In the order of the index, so that looking up goes forwards.
      return new Terms(points, field, terms.stream().map(BytesRef::new).sorted().toList());
    }

    @Override
    public Query query() {
      return new TermInSetQuery(field, terms);
    }
  }

  /** Documents that a query finds. */
  record Found(double points, Query query) implements Way {}

  /** How to walk through what a way finds, segment by segment. */
  interface Walk {
    /** Adds walkers through the documents of a segment, deleted ones among them. */
    void on(LeafReaderContext segment, List<DocIdSetIterator> walkers) throws IOException;
  }

  /** Prepares the walk through one index. */
  static Walk walk(Way way, IndexSearcher searcher) throws IOException {
    return switch (way) {
      case Terms terms -> (segment, walkers) -> postings(terms, segment, walkers);
      case Found(var _, var query) -> {
        var weight =
            searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        yield (segment, walkers) -> matches(weight, segment, walkers);
      }
    };
  }

  private static void postings(Terms way, LeafReaderContext segment, List<DocIdSetIterator> walkers)
      throws IOException {
    var terms = segment.reader().terms(way.field);
    if (terms == null) {
      return;
    }
    var found = terms.iterator();
    for (var term : way.terms) {
      if (found.seekExact(term)) {
        walkers.add(found.postings(null, PostingsEnum.NONE));
      }
    }
  }

  private static void matches(
      Weight weight, LeafReaderContext segment, List<DocIdSetIterator> walkers) throws IOException {
    var scorer = weight.scorer(segment);
    if (scorer != null) {
      walkers.add(scorer.iterator());
    }
  }

  /** Ways of equal worth together, the worthiest first. */
  static List<List<Way>> byWorth(Collection<Way> ways) {
    var sorted = new java.util.TreeMap<Double, List<Way>>(java.util.Comparator.reverseOrder());
    ways.forEach(way -> sorted.computeIfAbsent(way.points(), _ -> new ArrayList<>()).add(way));
    return List.copyOf(sorted.values());
  }
}
