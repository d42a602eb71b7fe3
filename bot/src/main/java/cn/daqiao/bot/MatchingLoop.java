package cn.daqiao.bot;

import cn.daqiao.bot.matching.Exclusions;
import cn.daqiao.bot.matching.FindSeekers;
import cn.daqiao.bot.matching.FindVacancies;
import cn.daqiao.bot.matching.Reactions;
import cn.daqiao.bot.matching.Sources;
import cn.daqiao.bot.matching.night.Night;
import cn.daqiao.bot.matching.night.NightWork;
import cn.daqiao.bot.matching.wave.Reoffers;
import cn.daqiao.bot.matching.wave.WaveStore;
import cn.daqiao.bot.matching.wave.Waves;
import cn.daqiao.bot.push.Lead;
import cn.daqiao.bot.push.Offers;
import cn.daqiao.bot.redis.DeadLetters;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Streams;
import cn.daqiao.bot.silence.SilentPeople;
import cn.daqiao.bot.training.CoursesOver;
import cn.daqiao.bot.turn.Change;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the leading node does about vacancies and answers: waves, and the nightly run. */
final class MatchingLoop {
  private final Waves waves;
  private final Reoffers reoffers;
  private final PeopleChanges changes;
  private final Night night;
  private final Reactions onVacancies;
  private final Reactions onPeople;

  /**
   * The work on this core's changes.
   *
   * @param peopleFound ends when whoever has registered by now is found
   */
  MatchingLoop(
      Core core, Sources sources, Supplier<Future<Void>> peopleFound, Lead lead, DeadLetters dead) {
    var store = core.store;
    var clock = core.settings.clock();
    var limits = core.catalog.limits();
    var offers = new Offers(core.turns, core.settings.quietHours());
    var seekers = new FindSeekers(core.lucene, core.indexes, core.people, core.matcher);
    var exclusions =
        new Exclusions(
            core.lucene,
            core.indexes,
            seekers,
            core.matcher,
            new Exclusions.Base(store.door(), core.tallies));
    var waving =
        new Waves.Base(
            core.vertx,
            new WaveStore(store.redis(), store.door(), lead::number),
            core.vacancies,
            clock,
            limits);
    waves = new Waves(waving, seekers, offers, core.alike);
    reoffers = new Reoffers(waving, seekers, offers);
    var finder =
        new FindVacancies(core.lucene, core.indexes.vacancies(), core.vacancies, core.matcher);
    night =
        new Night(
            new Night.Base(core.vertx, store.door(), lead::number, clock, limits),
            steps(
                core,
                NightWork.steps(
                    new NightWork.Stores(core.people, core.vacancies),
                    new NightWork.Ways(
                        finder,
                        waves,
                        offers,
                        (vacancy, now) -> exclusions.log(vacancy, false, now)),
                    limits,
                    clock)));
    changes = new PeopleChanges(core, lead::number);
    var base = new Reactions.Base(core.vertx, store.redis(), lead, dead);
    onVacancies =
        new Reactions(
            base,
            Keys.Family.VACANCY,
            new VacancyChanges(core, sources, peopleFound, waves, exclusions));
    onPeople = new Reactions(base, Keys.Family.PERSON, this::personChanged);
  }

  /** What was added later comes last, so that a night begun before them goes on rightly. */
  private static List<Night.Step> steps(Core core, List<Night.Step> matching) {
    var over =
        new CoursesOver.Base(
            core.vacancies,
            core.interests,
            core.turns,
            core.settings.quietHours(),
            core.settings.clock());
    var all = new ArrayList<>(matching);
    all.addAll(CoursesOver.steps(over));
    var kept = Duration.ofDays(core.catalog.limits().talks().closedDays());
    all.addAll(ClosedCases.steps(core.caseStore, kept, core.settings.clock()));
    all.addAll(
        SilentPeople.steps(
            new SilentPeople.Base(
                core.people, core.turns, core.settings.quietHours(), core.settings.clock())));
    return all;
  }

  void start() {
    onVacancies.start();
    onPeople.start();
    waves.start();
    night.start();
  }

  /** Looks into one partition of the vacancies' changes now. */
  void wakeVacancies(int partition) {
    onVacancies.wake(partition);
  }

  /** Looks into one partition of the people's changes now. */
  void wakePeople(int partition) {
    onPeople.wake(partition);
  }

  /** Ends when what has begun is done. */
  Future<Void> close() {
    return Future.join(waves.close(), onVacancies.close(), onPeople.close(), night.close())
        .mapEmpty();
  }

  private Future<Void> personChanged(Streams.Entry entry) {
    return changes.react(entry).compose(done -> answered(entry));
  }

  private Future<Void> answered(Streams.Entry entry) {
    return switch (Change.read(entry.fields()).orElse(null)) {
      case Change.Interested(var person, var vacancy, var share, var version) ->
          waves.answered(vacancy, person);
      case Change.Declined(var person, var vacancy, var reason, var version) ->
          waves.answered(vacancy, person);
      case Change.CalledOff off -> Future.succeededFuture();
      case Change.Attended attended -> Future.succeededFuture();
      case Change.Updated updated -> Future.succeededFuture();
      case Change.Deleted(var person, var vacancies, var offered, var seats) ->
          waves.forget(
              person, Stream.concat(vacancies.stream(), offered.stream()).distinct().toList());
      case Change.Withdrawn(var person, var vacancies) -> reoffers.offer(person, vacancies);
      case null -> Future.succeededFuture();
    };
  }
}
