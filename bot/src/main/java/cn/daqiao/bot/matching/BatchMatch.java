package cn.daqiao.bot.matching;

import cn.daqiao.config.Texts;
import cn.daqiao.matcher.fit.Fit;
import cn.daqiao.matcher.fit.Matcher;
import cn.daqiao.matcher.fit.Pool;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Matches many people with many vacancies, with no server. Nothing is relaxed. */
public final class BatchMatch {
  private static final int CHUNK = 128;

  private final Matcher matcher;
  private final ReasonWords words;
  private final int threads;

  /** Matches on so many threads; the texts say the reasons. */
  public BatchMatch(Matcher matcher, Texts texts, int threads) {
    this.matcher = matcher;
    this.words = new ReasonWords(texts);
    this.threads = threads;
  }

  /**
   * Hands out the rows of each seeker, best first, the seekers in the order given.
   *
   * @param top at most so many rows a seeker
   * @param out called from this thread with the rows of one seeker, also when there are none
   */
  public void run(
      List<Seeker> seekers,
      List<Vacancy> vacancies,
      int top,
      Instant now,
      Consumer<List<MatchRow>> out)
      throws InterruptedException {
    var pool = matcher.pool(vacancies);
    var names = Thread.ofPlatform().name("match-", 1).factory();
    try (var workers = Executors.newFixedThreadPool(threads, names)) {
      try {
        run(workers, seekers, pool, top, now, out);
      } finally {
        workers.shutdownNow();
      }
    }
  }

  /** A few chunks are under way at a time, so that rows waiting for their turn stay few. */
  private void run(
      ExecutorService workers,
      List<Seeker> seekers,
      Pool pool,
      int top,
      Instant now,
      Consumer<List<MatchRow>> out)
      throws InterruptedException {
    var underWay = new ArrayDeque<Future<List<List<MatchRow>>>>();
    for (int from = 0; from < seekers.size(); from += CHUNK) {
      var chunk = seekers.subList(from, Math.min(from + CHUNK, seekers.size()));
      underWay.add(workers.submit(() -> chunk.stream().map(s -> rows(s, pool, top, now)).toList()));
      if (underWay.size() > 2 * threads) {
        finished(underWay.remove()).forEach(out);
      }
    }
    while (!underWay.isEmpty()) {
      finished(underWay.remove()).forEach(out);
    }
  }

  private static <T> T finished(Future<T> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("matching failed", e.getCause());
    }
  }

  private List<MatchRow> rows(Seeker seeker, Pool pool, int top, Instant now) {
    var fits = matcher.rank(seeker, pool, now, top);
    var rows = new ArrayList<MatchRow>(fits.size());
    for (var fit : fits) {
      rows.add(row(fit, rows.size() + 1));
    }
    return rows;
  }

  private MatchRow row(Fit fit, int rank) {
    return new MatchRow(
        fit.seeker(),
        fit.vacancy().id(),
        rank,
        fit.score(),
        fit.reasons().stream().map(words::of).toList(),
        fit.parts(),
        fit.distanceKm());
  }
}
