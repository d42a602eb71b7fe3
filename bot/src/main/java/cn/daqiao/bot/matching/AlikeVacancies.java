package cn.daqiao.bot.matching;

import cn.daqiao.bot.runtime.LucenePool;
import cn.daqiao.bot.vacancy.Alike;
import cn.daqiao.bot.vacancy.VacancyStore;
import cn.daqiao.index.vacancies.VacancyIndex;
import cn.daqiao.matcher.posting.Likeness;
import cn.daqiao.matcher.vacancy.Vacancy;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Near-duplicates of a vacancy: found by kind, place and pay in the index, and compared as they
 * stand in the store.
 */
public final class AlikeVacancies implements Alike {
  /** Nobody posts one job so often; so many others of one kind, place and pay may stand there. */
  private static final int LOOKED_AT = 100;

  private final LucenePool lucene;
  private final VacancyIndex index;
  private final VacancyStore store;
  private final InstantSource clock;

  /** Finds in that index what that store keeps. */
  public AlikeVacancies(
      LucenePool lucene, VacancyIndex index, VacancyStore store, InstantSource clock) {
    this.lucene = lucene;
    this.index = index;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Future<List<String>> to(Vacancy vacancy) {
    var now = clock.instant();
    return lucene
        .run(() -> index.inBandOf(vacancy, LOOKED_AT))
        .map(ids -> ids.stream().filter(id -> !id.equals(vacancy.id())).toList())
        .compose(store::findAll)
        .map(all ->
            all.stream()
                .filter(other -> other.openAt(now) && Likeness.sameJob(vacancy, other))
                .sorted(Comparator.comparing(AlikeVacancies::posted).thenComparing(Vacancy::id))
                .map(Vacancy::id)
                .toList());
  }

  private static Instant posted(Vacancy vacancy) {
    return Objects.requireNonNullElse(vacancy.posted(), Instant.EPOCH);
  }
}
