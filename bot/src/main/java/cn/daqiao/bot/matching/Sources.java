package cn.daqiao.bot.matching;

import cn.daqiao.bot.matching.archive.ArchiveFiles;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Streams;
import cn.daqiao.bot.runtime.LucenePool;
import cn.daqiao.bot.turn.Change;
import cn.daqiao.bot.turn.PersonStore;
import cn.daqiao.bot.turn.Stored;
import cn.daqiao.bot.vacancy.VacancyStore;
import cn.daqiao.index.lifecycle.IndexHome;
import cn.daqiao.index.matches.MatchIndex;
import cn.daqiao.index.seekers.SeekerIndex;
import cn.daqiao.index.vacancies.VacancyIndex;
import cn.daqiao.matcher.vacancy.Vacancy;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Where the documents of the three indexes come from. */
public final class Sources {
  private final LucenePool lucene;
  private final Indexes indexes;

  /** Sources of these indexes. */
  public Sources(LucenePool lucene, Indexes indexes) {
    this.lucene = lucene;
    this.indexes = indexes;
  }

  /** Vacancies, by their records. */
  public IndexFollow.Source vacancies(VacancyStore store) {
    return new IndexFollow.Source() {
      @Override
      public String name() {
        return "vacancies";
      }

      @Override
      public Future<Void> fill(IndexHome empty) {
        var index = new VacancyIndex(empty, indexes.recall());
        return everyPartition(partition ->
            store
                .ids(partition)
                .compose(ids ->
                    each(
                        ids,
                        id ->
                            store
                                .readable(id)
                                .compose(found -> run(() -> found.ifPresent(index::put))))));
      }

      @Override
      public Future<Void> apply(IndexHome into, int partition, List<Streams.Entry> entries) {
        var index = new VacancyIndex(into, indexes.recall());
        var ids = new LinkedHashSet<String>();
        entries.forEach(entry -> ids.add(entry.fields().getOrDefault("id", "")));
        return each(
            List.copyOf(ids),
            id -> store.find(id).compose(found -> run(() -> found.ifPresent(index::put))));
      }

      @Override
      public boolean wholeInStreams() {
        return false;
      }
    };
  }

  /** Takes one vacancy in at once, ahead of the stream. */
  public Future<Void> put(Vacancy vacancy) {
    return run(() -> {
      indexes.vacancies().put(vacancy);
      indexes.vacancies().home().refresh();
    });
  }

  /** People, by their records; a destroyed one leaves no trace in the files. */
  public IndexFollow.Source seekers(PersonStore store) {
    return new IndexFollow.Source() {
      @Override
      public String name() {
        return "seekers";
      }

      @Override
      public Future<Void> fill(IndexHome empty) {
        var index = new SeekerIndex(empty, indexes.recall());
        return everyPartition(partition ->
            store
                .ids(partition)
                .compose(ids ->
                    each(
                        ids,
                        id ->
                            store
                                .readable(id)
                                .compose(found -> run(() -> put(index, id, found))))));
      }

      @Override
      public Future<Void> apply(IndexHome into, int partition, List<Streams.Entry> entries) {
        var index = new SeekerIndex(into, indexes.recall());
        var ids = new LinkedHashSet<String>();
        boolean destroyed = false;
        for (var entry : entries) {
          var change = Change.read(entry.fields());
          change.ifPresent(one -> ids.add(one.person()));
          destroyed |= change.filter(Change.Deleted.class::isInstance).isPresent();
        }
        boolean purge = destroyed;
        return each(
                List.copyOf(ids),
                id -> store.find(id).compose(found -> run(() -> put(index, id, found))))
            .compose(done -> purge ? run(into::purge) : Future.succeededFuture());
      }

      @Override
      public boolean wholeInStreams() {
        return false;
      }
    };
  }

  private static void put(SeekerIndex index, String id, Optional<Stored> found) {
    if (found.isPresent() && found.get().person().registered()) {
      var person = found.get().person();
      index.put(person.profile().seeker(), found.get().offerable(), person.courseYears());
    } else {
      index.delete(id);
    }
  }

  /**
   * Rows of the match log: those of the files, and of the streams, which keep all that is not
   * archived. An archived row that this node's index has and its files have not stays in the index.
   *
   * @param archived the instant before which rows may have left the streams
   */
  public IndexFollow.Source matches(ArchiveFiles files, Supplier<Instant> archived) {
    return new IndexFollow.Source() {
      @Override
      public String name() {
        return "matches";
      }

      @Override
      public Future<Void> keep(IndexHome empty) {
        return run(() -> indexes.matches().copyBefore(archived.get(), new MatchIndex(empty)));
      }

      @Override
      public Future<Void> fill(IndexHome empty) {
        var index = new MatchIndex(empty);
        return run(() -> files.each(fields -> RowJson.readable(fields).ifPresent(index::put)));
      }

      @Override
      public Future<Void> apply(IndexHome into, int partition, List<Streams.Entry> entries) {
        var index = new MatchIndex(into);
        return run(() -> entries.forEach(entry -> index.put(RowJson.read(entry.fields()))));
      }

      @Override
      public boolean wholeInStreams() {
        return true;
      }

      @Override
      public long refreshMs() {
        // Read by staff only.
        return 300;
      }
    };
  }

  private Future<Void> run(Runnable task) {
    return lucene.run(() -> {
      task.run();
      return null;
    });
  }

  private static Future<Void> everyPartition(IntFunction<Future<Void>> task) {
    Future<Void> all = Future.succeededFuture();
    for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
      int mine = partition;
      all = all.compose(done -> task.apply(mine));
    }
    return all;
  }

  private interface Task {
    Future<Void> run(String id);
  }

  private static Future<Void> each(List<String> ids, Task task) {
    return ids.isEmpty()
        ? Future.succeededFuture()
        : Future.join(ids.stream().map(task::run).toList()).mapEmpty();
  }
}
