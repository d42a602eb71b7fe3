package cn.daqiao.bot.matching.night;

import cn.daqiao.bot.matching.wave.Wave;
import cn.daqiao.bot.matching.wave.Waves;
import cn.daqiao.bot.vacancy.VacancyStore;
import cn.daqiao.matcher.vacancy.Vacancy;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** The vacancies of one partition: each that is open fills up its running wave. */
final class NightVacancies implements Night.Step {
  private final Base base;
  private final int partition;

  /** Logs the figures of a run. */
  interface Log {
    Future<Void> log(Vacancy vacancy, Instant now);
  }

  /** What it stands on. */
  record Base(VacancyStore store, Waves waves, Log log, InstantSource clock) {}

  NightVacancies(Base base, int partition) {
    this.base = base;
    this.partition = partition;
  }

  @Override
  public Future<List<String>> items() {
    return base.store.ids(partition);
  }

  @Override
  public Future<Boolean> look(String id) {
    var now = base.clock.instant();
    return base.store
        .readable(id)
        .compose(found ->
            found.isPresent() && found.get().openAt(now)
                ? base.waves
                    .advance(found.get(), Wave.Cause.NIGHT)
                    .compose(offered -> base.log.log(found.get(), now))
                    .map(true)
                : Future.succeededFuture(false));
  }
}
