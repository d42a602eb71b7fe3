package cn.daqiao.index.lifecycle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/**
 * One Lucene index: one writer, searchers that see what was refreshed, and commits that remember up
 * to which positions of the streams the index has followed.
 *
 * <p>Safe for any number of threads. Every method may block on disk: call them on a named pool of
 * platform threads, never on an event loop, and never interrupt such a thread (an interrupt inside
 * file I/O closes the index's files). A failing disk is an {@link UncheckedIOException}; after one
 * from a writing method the index may take no more writes until {@link #reopen()}.
 *
 * <p>A rebuild runs beside: fill {@link #beside()}, then {@link #adopt}. Searches go on all the
 * time, on the old index until the swap.
 */
public final class IndexHome implements AutoCloseable {

  /** Something done with a searcher. */
  public interface Search<T> {
    /** Runs on one consistent view of the index; the searcher must not be kept. */
    T in(IndexSearcher searcher) throws IOException;
  }

  private interface Write {
    void to(IndexWriter writer) throws IOException;
  }

  private final Schema schema;
  private final Shelf shelf;
  // Writers share the read side; only a swap takes the write side.
  private final ReadWriteLock swapping = new ReentrantReadWriteLock();
  private volatile String name;
  private volatile Generation current;
  private volatile boolean closed;

  private IndexHome(Schema schema, Shelf shelf, String name, Generation current) {
    this.schema = schema;
    this.shelf = shelf;
    this.name = name;
    this.current = current;
  }

  /**
   * Opens the index in that folder, or an empty one in its place when there is none that can serve.
   *
   * @throws UncheckedIOException when the folder cannot be read or written, or another process
   *     holds it
   */
  public static Opened open(Path folder, Schema schema) {
    try {
      var shelf = new Shelf(folder);
      var name = shelf.current();
      if (name.isEmpty()) {
        return rebuild(shelf, schema, "no index yet");
      }
      var directory = shelf.directory(name.get());
      try {
        var home = new IndexHome(schema, shelf, name.get(), Generation.reopen(directory, schema));
        shelf.sweep(name.get());
        return new Opened.Kept(home);
      } catch (UnusableIndexException e) {
        directory.close();
        return rebuild(shelf, schema, String.valueOf(e.getMessage()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Opened rebuild(Shelf shelf, Schema schema, String reason) throws IOException {
    var name = shelf.next();
    var home = new IndexHome(schema, shelf, name, Generation.create(shelf.directory(name), schema));
    shelf.point(name);
    shelf.sweep(name);
    return new Opened.Rebuild(home, reason);
  }

  /** An empty index that lives and dies with this process: for batch runs and tests. */
  public static IndexHome inMemory(Schema schema) {
    try {
      return rebuild(new Shelf(null), schema, "in memory").home();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a document in the place of all that bear the term. Seen after {@link #refresh()}. */
  public void replace(Term id, Iterable<? extends IndexableField> document) {
    write(writer -> writer.updateDocument(id, document));
  }

  /** Adds a document that replaces none: for filling an empty index. */
  public void add(Iterable<? extends IndexableField> document) {
    write(writer -> writer.addDocument(document));
  }

  /** Takes out all documents that bear the term. Seen after {@link #refresh()}. */
  public void remove(Term id) {
    write(writer -> writer.deleteDocuments(id));
  }

  /** Rewrites the files that still hold bytes of removed documents, so that none remain. */
  public void purge() {
    write(IndexWriter::forceMergeDeletes);
  }

  /**
   * Brings all files down to one, which is the fastest to search: for an index that was just filled
   * and has not gone into service. Costs as much as writing it once more.
   */
  public void merge() {
    write(writer -> writer.forceMerge(1));
  }

  /** Makes everything written so far visible to searches. */
  public void refresh() {
    swapping.readLock().lock();
    try {
      current.searchers().maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      swapping.readLock().unlock();
    }
  }

  /**
   * Makes everything written so far durable, together with how far the streams were followed.
   *
   * @param positions stream name → last position applied; handed back by {@link #positions()}
   */
  public void commit(Map<String, String> positions) {
    swapping.readLock().lock();
    try {
      current.commit(positions);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      swapping.readLock().unlock();
    }
  }

  /** The positions of the last commit; empty for an index that was never committed. */
  public Map<String, String> positions() {
    return current.positions();
  }

  /** How many documents searches see now. */
  public int size() {
    return search(searcher -> searcher.getIndexReader().numDocs());
  }

  /** Runs a search on what was last refreshed. */
  public <T> T search(Search<T> search) {
    try {
      while (true) {
        var generation = current;
        var searcher = acquire(generation);
        if (searcher != null) {
          try {
            return search.in(searcher);
          } finally {
            generation.searchers().release(searcher);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable IndexSearcher acquire(Generation generation) throws IOException {
    try {
      return generation.searchers().acquire();
    } catch (AlreadyClosedException e) {
      // Swapped between the read and the acquire: the next round meets the new one.
      if (!closed && generation != current) {
        return null;
      }
      throw e;
    }
  }

  /**
   * An empty index on the same shelf, to be filled while this one serves, and then either {@link
   * #adopt adopted} or closed, which throws it away.
   */
  public IndexHome beside() {
    try {
      var fresh = shelf.next();
      return new IndexHome(schema, shelf, fresh, Generation.create(shelf.directory(fresh), schema));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Swaps in an index filled beside, durably and at once; searches under way end on the old one.
   * Whoever follows the streams goes on from the positions given here.
   *
   * @param beside from {@link #beside()} of this home; spent afterwards
   * @param positions the streams' ends noted before the filling began, or later ones applied to it
   */
  public void adopt(IndexHome beside, Map<String, String> positions) {
    if (beside.shelf != shelf || beside == this) {
      throw new IllegalArgumentException("not filled beside this index");
    }
    swapping.writeLock().lock();
    try {
      beside.current.commit(positions);
      beside.current.searchers().maybeRefreshBlocking();
      shelf.point(beside.name);
      beside.closed = true;
      var old = current;
      var oldName = name;
      name = beside.name;
      current = beside.current;
      old.close();
      shelf.remove(oldName);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      swapping.writeLock().unlock();
    }
  }

  /**
   * Goes back to the last commit, for an index whose writer gave up (a full disk). Whoever follows
   * the streams goes on from {@link #positions()}; they are empty when a rebuild is needed.
   */
  public void reopen() {
    swapping.writeLock().lock();
    try {
      current.close();
      var directory = shelf.directory(name);
      try {
        current = Generation.reopen(directory, schema);
      } catch (UnusableIndexException e) {
        directory.close();
        var old = name;
        name = shelf.next();
        current = Generation.create(shelf.directory(name), schema);
        shelf.point(name);
        shelf.remove(old);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      swapping.writeLock().unlock();
    }
  }

  /** Whether the index takes writes. */
  public boolean writable() {
    return !closed && current.writer().isOpen();
  }

  private void write(Write write) {
    swapping.readLock().lock();
    try {
      write.to(current.writer());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      swapping.readLock().unlock();
    }
  }

  /**
   * Closes in order and forgets what was not committed. Searches under way end first or as ever.
   */
  @Override
  public void close() {
    swapping.writeLock().lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      current.close();
      var serving = shelf.current();
      if (serving.isPresent() && !serving.get().equals(name)) {
        shelf.remove(name);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      swapping.writeLock().unlock();
    }
  }
}
