package cn.daqiao.index.lifecycle;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;

/** One physical index: a directory with its writer and searchers. */
final class Generation {
  private static final String MARK = "daqiao.schema";

  private final Directory directory;
  private final Schema schema;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private volatile Map<String, String> positions;

  private Generation(Directory directory, Schema schema, Map<String, String> positions)
      throws IOException {
    this.directory = directory;
    this.schema = schema;
    this.positions = positions;
    this.writer = new IndexWriter(directory, schema.writerConfig());
    try {
      this.searchers = new SearcherManager(writer, null);
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
  }

  /** An empty index in an empty directory. */
  static Generation create(Directory directory, Schema schema) throws IOException {
    return new Generation(directory, schema, Map.of());
  }

  /** The index that was committed there. */
  static Generation reopen(Directory directory, Schema schema)
      throws IOException, UnusableIndexException {
    try {
      if (!DirectoryReader.indexExists(directory)) {
        throw new UnusableIndexException("nothing was committed");
      }
      var userData = new TreeMap<>(SegmentInfos.readLatestCommit(directory).getUserData());
      var mark = userData.remove(MARK);
      if (!schema.mark().equals(mark)) {
        throw new UnusableIndexException("written as " + mark + ", wanted " + schema.mark());
      }
      verifyChecksums(directory);
      return new Generation(directory, schema, Map.copyOf(userData));
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | EOFException
        | FileNotFoundException
        | NoSuchFileException
        | RuntimeException
        | OutOfMemoryError e) {
      // Lucene believes a length before it checks the sum: damage may look like anything.
      throw new UnusableIndexException(e);
    }
  }

  private static void verifyChecksums(Directory directory)
      throws IOException, UnusableIndexException {
    try (var check = new CheckIndex(directory)) {
      check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
      if (!check.checkIndex().clean) {
        throw new UnusableIndexException("damaged: a checksum does not hold");
      }
    }
  }

  IndexWriter writer() {
    return writer;
  }

  SearcherManager searchers() {
    return searchers;
  }

  Map<String, String> positions() {
    return positions;
  }

  void commit(Map<String, String> next) throws IOException {
    var userData = new TreeMap<>(next);
    userData.put(MARK, schema.mark());
    writer.setLiveCommitData(userData.entrySet());
    writer.commit();
    positions = Map.copyOf(next);
  }

  /** Closes in order. Searches under way keep their files until they release them. */
  void close() throws IOException {
    try (directory;
        writer) {
      searchers.close();
    }
  }
}
