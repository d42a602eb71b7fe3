package cn.daqiao.bot;

import cn.daqiao.bot.matching.Exclusions;
import cn.daqiao.bot.matching.Reactions;
import cn.daqiao.bot.matching.Sources;
import cn.daqiao.bot.matching.wave.Wave;
import cn.daqiao.bot.matching.wave.Waves;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.Streams;
import cn.daqiao.matcher.vacancy.Vacancy;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A vacancy that is new or different is found at once, offered, and its figures are logged. */
final class VacancyChanges implements Reactions.Reaction {
  private static final Logger LOG = LoggerFactory.getLogger(VacancyChanges.class);

  private final Core core;
  private final Sources sources;
  private final Supplier<Future<Void>> peopleFound;
  private final Waves waves;
  private final Exclusions exclusions;

  VacancyChanges(
      Core core,
      Sources sources,
      Supplier<Future<Void>> peopleFound,
      Waves waves,
      Exclusions exclusions) {
    this.core = core;
    this.sources = sources;
    this.peopleFound = peopleFound;
    this.waves = waves;
    this.exclusions = exclusions;
  }

  @Override
  public Future<Void> react(Streams.Entry entry) {
    var now = core.settings.clock().instant();
    return core.vacancies
        .find(entry.fields().getOrDefault("id", ""))
        .compose(found ->
            found.isPresent() && found.get().openAt(now)
                ? advertise(found.get(), saved(entry, now))
                : Future.succeededFuture());
  }

  /** An entry that comes again is logged as of the same time, and so once. */
  private static Instant saved(Streams.Entry entry, Instant now) {
    var at = entry.fields().get("at");
    return at == null ? now : Instant.ofEpochMilli(Long.parseLong(at));
  }

  /** Who registered a moment before the posting is asked with the others. */
  private Future<Void> advertise(Vacancy vacancy, Instant at) {
    return sources
        .put(vacancy)
        .compose(done -> peopleFound.get())
        .compose(done -> waves.advance(vacancy, Wave.Cause.CHANGE))
        .compose(offered -> exclusions.log(vacancy, true, at).recover(this::unlogged));
  }

  /** The offers are made; a fault in the figures brings nobody a second look at the vacancy. */
  private Future<Void> unlogged(Throwable failure) {
    if (Redis.isAway(failure)) {
      return Future.failedFuture(failure);
    }
    LOG.error("who a vacancy did not suit is not logged", failure);
    return Future.succeededFuture();
  }

  @Override
  public boolean hindered() {
    return !core.indexes.vacancies().home().writable();
  }
}
