package cn.daqiao.index.recall;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Walks through what several {@link Way ways} find, block by block of documents, the worthiest ways
 * first. Once enough good ones are known, blocks that can bring in nobody better are passed over
 * unread.
 */
final class Sweep {
  // Points are kept as floats: what may be equal by them is looked at.
  private static final double ROUNDING = 1e-6;

  private final IndexSearcher searcher;
  private final @Nullable Weight wanted;
  private final @Nullable Weight barred;
  private final Best.Bounded bench;
  private final Podium best;
  private final List<Part> parts = new ArrayList<>();
  private final FixedBitSet block = new FixedBitSet(Best.BLOCK);
  private final FixedBitSet other = new FixedBitSet(Best.BLOCK);
  private double most;

  /** A segment with the most that its blocks are worth. */
  private static final class Part {
    private final LeafReaderContext segment;
    private final double[] bounds;

    Part(LeafReaderContext segment, double[] bounds) {
      this.segment = segment;
      this.bounds = bounds;
    }

    LeafReader reader() {
      return segment.reader();
    }
  }

  Sweep(IndexSearcher searcher, Screen screen, Best.Bounded bench, int limit) throws IOException {
    this.searcher = searcher;
    this.wanted = screen.wanted() == null ? null : weight(screen.wanted());
    this.barred = screen.barred() == null ? null : weight(screen.barred());
    this.bench = bench;
    best = new Podium(limit);
    for (var segment : searcher.getLeafContexts()) {
      var bounds = bench.bounds(segment.reader());
      for (double bound : bounds) {
        most = Math.max(most, bound);
      }
      parts.add(new Part(segment, bounds));
    }
  }

  private Weight weight(Query query) throws IOException {
    return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  List<String> over(Collection<Way> ways) throws IOException {
    boolean first = true;
    for (var equal : Way.byWorth(ways)) {
      double points = equal.getFirst().points();
      if (points + most + ROUNDING < best.least()) {
        break;
      }
      var walks = new ArrayList<Way.Walk>(equal.size());
      for (var way : equal) {
        walks.add(Way.walk(way, searcher));
      }
      for (var part : parts) {
        over(part, walks, points, first);
      }
      first = false;
    }
    return best.ids();
  }

  private void over(Part part, List<Way.Walk> walks, double points, boolean first)
      throws IOException {
    int next = next(part, 0, points);
    if (next < 0) {
      return;
    }
    var let = wanted == null ? null : started(wanted, part.segment);
    var walkers = new ArrayList<DocIdSetIterator>();
    if (wanted == null || let != null) {
      for (var walk : walks) {
        walk.on(part.segment, walkers);
      }
    }
    if (walkers.isEmpty()) {
      return;
    }
    var bar = barred == null ? null : started(barred, part.segment);
    var judge = bench.on(part.reader());
    best.on(part.reader());
    for (; next >= 0; next = next(part, next + 1, points)) {
      if (load(walkers, next, part.reader().maxDoc())) {
        screen(let, bar, next, part.reader().maxDoc());
        judge(next * Best.BLOCK, part.reader().getLiveDocs(), judge, points, first);
      }
    }
  }

  /** The next block of which a document could still be among the best; -1 for none. */
  private int next(Part part, int at, double points) {
    for (int i = at; i < part.bounds.length; i++) {
      if (points + part.bounds[i] + ROUNDING >= best.least()) {
        return i;
      }
    }
    return -1;
  }

  private static @Nullable DocIdSetIterator started(Weight weight, LeafReaderContext segment)
      throws IOException {
    var scorer = weight.scorer(segment);
    var found = scorer == null ? null : scorer.iterator();
    return found == null || found.nextDoc() == DocIdSetIterator.NO_MORE_DOCS ? null : found;
  }

  private boolean load(List<DocIdSetIterator> walkers, int at, int size) throws IOException {
    boolean any = false;
    block.clear();
    for (var walker : walkers) {
      any |= load(walker, block, at, size);
    }
    return any;
  }

  private static boolean load(DocIdSetIterator walker, FixedBitSet into, int at, int size)
      throws IOException {
    int from = at * Best.BLOCK;
    int until = Math.min(from + Best.BLOCK, size);
    if (walker.docID() < from) {
      walker.advance(from);
    }
    if (walker.docID() >= until) {
      return false;
    }
    walker.intoBitSet(until, into, from);
    return true;
  }

  private void screen(
      @Nullable DocIdSetIterator let, @Nullable DocIdSetIterator bar, int at, int size)
      throws IOException {
    if (let != null) {
      other.clear();
      load(let, other, at, size);
      block.and(other);
    }
    if (bar != null) {
      other.clear();
      load(bar, other, at, size);
      block.andNot(other);
    }
  }

  private void judge(int from, @Nullable Bits live, Best.Judge judge, double points, boolean first)
      throws IOException {
    for (int at = next(0); at < Best.BLOCK; at = next(at + 1)) {
      int doc = from + at;
      if (live == null || live.get(doc)) {
        double extra = judge.points(doc, best.least() - points - ROUNDING);
        // Who was kept for a worthier way comes by again on a lesser one.
        float all = (float) (points + extra);
        if (extra != Best.OUT && all >= best.least() && (first || !best.holds(doc))) {
          best.offer(doc, all);
        }
      }
    }
  }

  private int next(int at) {
    return at < Best.BLOCK ? block.nextSetBit(at) : Best.BLOCK;
  }
}
