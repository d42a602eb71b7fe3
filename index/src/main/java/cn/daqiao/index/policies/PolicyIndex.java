package cn.daqiao.index.policies;

import cn.daqiao.index.text.Chinese;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * An index of passages in memory, built once and never changed. Searching is safe for many threads.
 */
public final class PolicyIndex implements AutoCloseable {
  static final String HEADING = "h";
  static final String TEXT = "t";
  static final String VARIANT = "v";
  private static final String PASSAGE = "passage";

  /** A long line of hits costs nothing, and variants of one passage crowd a short one. */
  private static final int DEPTH = 100;

  /** Nobody asks for phrases: where a term stands need not be known. */
  private static final FieldType COUNTED = counted();

  private static final double BUFFER_MB = 128;

  private final ByteBuffersDirectory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Vocabulary vocabulary;
  private final int size;

  /** The passage of each Lucene document; looked up for every hit, so kept at hand. */
  private final int[] passageOf;

  private PolicyIndex(ByteBuffersDirectory directory, DirectoryReader reader, int size)
      throws IOException {
    this.directory = directory;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    // Questions differ: hashing their clauses to count their use costs, and none is met again.
    this.searcher.setQueryCache(null);
    this.vocabulary = new Vocabulary(searcher);
    this.size = size;
    this.passageOf = new int[reader.maxDoc()];
    var stored = reader.storedFields();
    for (int doc = 0; doc < passageOf.length; doc++) {
      passageOf[doc] = stored.document(doc).getField(PASSAGE).numericValue().intValue();
    }
  }

  /** Indexes the passages. */
  public static PolicyIndex of(List<Passage> passages) {
    var directory = new ByteBuffersDirectory();
    try {
      // Written in one piece: pieces of the usual size would be written again to be merged.
      var config = new IndexWriterConfig().setRAMBufferSizeMB(BUFFER_MB).setUseCompoundFile(false);
      try (var writer = new IndexWriter(directory, config)) {
        for (int i = 0; i < passages.size(); i++) {
          add(writer, i, passages.get(i));
        }
        writer.forceMerge(1);
      }
      return new PolicyIndex(directory, DirectoryReader.open(directory), passages.size());
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory failed", e);
    }
  }

  private static void add(IndexWriter writer, int number, Passage passage) throws IOException {
    var whole = document(number);
    put(whole, HEADING, passage.heading());
    put(whole, TEXT, passage.text());
    writer.addDocument(whole);
    for (var variant : passage.variants()) {
      var question = document(number);
      put(question, VARIANT, variant);
      writer.addDocument(question);
    }
  }

  private static FieldType counted() {
    var type = new FieldType(TextField.TYPE_NOT_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }

  private static Document document(int number) {
    var document = new Document();
    document.add(new StoredField(PASSAGE, number));
    return document;
  }

  private static void put(Document document, String field, String text) {
    var folded = Chinese.fold(text);
    for (var rep : Rep.values()) {
      document.add(new Field(field + rep.code, new Terms(rep.terms(folded)), COUNTED));
    }
  }

  /** How many passages it holds. */
  public int size() {
    return size;
  }

  /**
   * The passages that share something with the question, best first.
   *
   * @param most how many at most
   */
  public List<Hit> find(Question question, int most) {
    try {
      var build = new QueryBuild(vocabulary, question);
      var texts = best(build.over(TEXT, HEADING), build.most(TEXT), Math.max(most, DEPTH));
      var variants = best(build.over(VARIANT), build.most(VARIANT), DEPTH);
      var found = new HashMap<Integer, Hit>();
      texts.forEach((passage, score) -> found.put(passage, new Hit(passage, score, 0)));
      variants.forEach((passage, score) ->
          found.merge(
              passage,
              new Hit(passage, 0, score),
              (text, variant) -> new Hit(passage, text.text(), variant.variant())));
      return found.values().stream()
          .sorted(Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::passage))
          .limit(most)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory failed", e);
    }
  }

  private Map<Integer, Double> best(Query query, double most, int depth) throws IOException {
    var best = new HashMap<Integer, Double>();
    for (var hit : searcher.search(query, depth).scoreDocs) {
      best.merge(passageOf[hit.doc], hit.score / most, Math::max);
    }
    return best;
  }

  /** Ranks by text alone, as {@link #find} does where there are no variants. */
  public List<Integer> rank(String text, int most) {
    var ranked = new ArrayList<Integer>();
    find(new Question(text, Map.of()), most).forEach(hit -> ranked.add(hit.passage()));
    return ranked;
  }

  @Override
  public void close() {
    try {
      reader.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory failed", e);
    }
  }
}
