package cn.daqiao.index.policies;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;

/**
 * Where each term of an index that never changes has its postings. A question has some hundred
 * terms, and finding them costs more than scoring them; so who was found once is kept. Bounded by
 * the terms that the index holds. Safe for many threads.
 */
final class Vocabulary {
  private final IndexSearcher searcher;
  private final Map<Term, TermStates> known = new ConcurrentHashMap<>();
  private final Map<String, Integer> documents = new ConcurrentHashMap<>();

  Vocabulary(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** The term's postings; a document frequency of 0 where no document holds it. */
  TermStates states(Term term) throws IOException {
    var kept = known.get(term);
    if (kept != null) {
      return kept;
    }
    var states = TermStates.build(searcher, term, true);
    if (states.docFreq() > 0) {
      known.put(term, states);
    }
    return states;
  }

  /** How many documents have the field. */
  int documents(String field) throws IOException {
    var kept = documents.get(field);
    if (kept == null) {
      kept = searcher.getIndexReader().getDocCount(field);
      documents.put(field, kept);
    }
    return kept;
  }
}
