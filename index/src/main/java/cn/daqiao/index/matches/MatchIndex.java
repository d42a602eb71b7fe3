package cn.daqiao.index.matches;

import cn.daqiao.index.lifecycle.IndexHome;
import cn.daqiao.index.lifecycle.Schema;
import cn.daqiao.index.recall.Best;
import cn.daqiao.index.recall.RegionTerms;
import cn.daqiao.matcher.region.RegionCode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The match log, searched and counted by county, time, person, vacancy, employer, outcome and
 * reason.
 *
 * <p>Threads, commits, refreshing and rebuilding are the matter of the {@link IndexHome} given.
 */
public final class MatchIndex {
  private static final String AT = "when";
  private static final String SEEKER = "seeker";
  private static final String VACANCY = "vacancy";
  private static final String EMPLOYER = "employer";
  private static final String OUTCOME = "outcome";
  private static final String REASON = "reason";
  private static final String ROW = "row";

  private static final Sort NEWEST_FIRST =
      new Sort(LongField.newSortField(AT, true, SortedNumericSelector.Type.MIN), Best.tieBreaker());

  /** What {@link IndexHome#open} needs to know. The newest lie first, so a page is read early. */
  public static final Schema SCHEMA = new Schema("matches", 3, NEWEST_FIRST);

  private final IndexHome home;

  /** The log in that index. */
  public MatchIndex(IndexHome home) {
    this.home = home;
  }

  /** Its commits, refreshes and rebuilds. */
  public IndexHome home() {
    return home;
  }

  /** Takes a row in, in the place of one with the same id: a delivery that became known. */
  public void put(MatchRow row) {
    home.replace(Best.term(row.id()), document(row));
  }

  /**
   * Puts every row older than an instant, as far as it was refreshed, into another index: rows that
   * may be found nowhere else any more.
   *
   * @return how many
   */
  public int copyBefore(Instant end, MatchIndex into) {
    return home.search(searcher -> {
      int copied = 0;
      for (var segment : searcher.getIndexReader().leaves()) {
        copied += copyBefore(end, segment.reader(), into);
      }
      return copied;
    });
  }

  private static int copyBefore(Instant end, LeafReader segment, MatchIndex into)
      throws IOException {
    var live = segment.getLiveDocs();
    var stored = segment.storedFields();
    int copied = 0;
    for (int doc = 0; doc < segment.maxDoc(); doc++) {
      if (live == null || live.get(doc)) {
        var row = MatchCodec.read(stored.document(doc).getBinaryValue(ROW));
        if (row.at().isBefore(end)) {
          into.put(row);
          copied++;
        }
      }
    }
    return copied;
  }

  private static Document document(MatchRow row) {
    var document = new Document();
    Best.identify(document, row.id());
    var pair = row.pair();
    document.add(new LongField(AT, row.at().toEpochMilli(), Field.Store.NO));
    term(document, SEEKER, pair.seeker());
    term(document, VACANCY, pair.vacancy());
    term(document, EMPLOYER, pair.employer());
    term(document, OUTCOME, row.outcome().word());
    if (pair.county() != null) {
      RegionTerms.mark(document, List.of(pair.county()));
    }
    for (var facet : Facet.values()) {
      facet
          .of(row)
          .forEach(value ->
              document.add(new SortedSetDocValuesField(facet.field(), new BytesRef(value))));
    }
    Facet.REASON.of(row).forEach(reason -> term(document, REASON, reason));
    try {
      document.add(new StoredField(ROW, MatchCodec.write(row)));
    } catch (IOException e) {
      throw new IllegalArgumentException("a row that cannot be kept: " + row.id(), e);
    }
    return document;
  }

  private static void term(Document document, String field, @Nullable String value) {
    if (value != null) {
      document.add(new StringField(field, value, Field.Store.NO));
    }
  }

  /** One page, newest first, with the counts that go with it. */
  public MatchPage search(MatchQuery query) {
    return home.search(searcher -> search(searcher, query));
  }

  /**
   * How many rows of all that the query finds, on whatever page, there are by the values of a
   * facet: the commonest first, days the newest first.
   *
   * @param limit at most so many values
   */
  public List<Facet.Count> count(MatchQuery query, Facet facet, int limit) {
    return home.search(searcher ->
        searcher.search(filters(query, query.outcome()), new FacetCounts(facet, limit)));
  }

  private static MatchPage search(IndexSearcher searcher, MatchQuery query) throws IOException {
    var byOutcome = new EnumMap<Outcome, Integer>(Outcome.class);
    for (var outcome : Outcome.values()) {
      byOutcome.put(outcome, searcher.count(filters(query, outcome)));
    }
    int total =
        query.outcome() == null
            ? byOutcome.values().stream().mapToInt(Integer::intValue).sum()
            : byOutcome.getOrDefault(query.outcome(), 0);
    int first = (query.page() - 1) * query.size();
    var rows = new ArrayList<MatchRow>();
    if (first < total) {
      int last = Math.min(total, first + query.size());
      var hits = searcher.search(filters(query, query.outcome()), last, NEWEST_FIRST).scoreDocs;
      var stored = searcher.storedFields();
      for (int i = first; i < hits.length; i++) {
        rows.add(MatchCodec.read(stored.document(hits[i].doc).getBinaryValue(ROW)));
      }
    }
    int pages = Math.max(1, Math.ceilDiv(total, query.size()));
    return new MatchPage(rows, query.page(), pages, total, byOutcome);
  }

  private static Query filters(MatchQuery query, @Nullable Outcome outcome) {
    var filters = new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    filter(filters, SEEKER, query.seeker());
    filter(filters, VACANCY, query.vacancy());
    filter(filters, EMPLOYER, query.employer());
    filter(filters, REASON, query.reason());
    filter(filters, OUTCOME, outcome == null ? null : outcome.word());
    RegionCode county = query.county();
    if (county != null) {
      filters.add(RegionTerms.inside(county), Occur.FILTER);
    }
    if (query.from() != null || query.to() != null) {
      long from = query.from() == null ? Long.MIN_VALUE : query.from().toEpochMilli();
      long to = query.to() == null ? Long.MAX_VALUE : query.to().toEpochMilli() - 1;
      filters.add(LongField.newRangeQuery(AT, from, to), Occur.FILTER);
    }
    return filters.build();
  }

  private static void filter(BooleanQuery.Builder filters, String field, @Nullable String value) {
    if (value != null) {
      filters.add(new TermQuery(new Term(field, value)), Occur.FILTER);
    }
  }
}
