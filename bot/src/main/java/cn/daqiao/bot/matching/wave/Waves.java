package cn.daqiao.bot.matching.wave;

import cn.daqiao.bot.matching.wave.Wave.Cause;
import cn.daqiao.bot.push.Offers;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.StoreAwayException;
import cn.daqiao.bot.runtime.Tails;
import cn.daqiao.bot.turn.Offered;
import cn.daqiao.bot.vacancy.Alike;
import cn.daqiao.bot.vacancy.VacancyStore;
import cn.daqiao.config.Limits;
import cn.daqiao.matcher.fit.Fit;
import cn.daqiao.matcher.posting.Likeness;
import cn.daqiao.matcher.vacancy.Vacancy;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Offers vacancies in waves while this node leads. A plan is saved before anybody is written to,
 * and a person's slot takes each vacancy's offer once, so that a node which dies between any two
 * steps, and the one that goes on in its place, neither leave somebody planned out nor queue an
 * offer twice. Whether a queued one arrives is the outbox's matter, which sends at most once where
 * the channel cannot tell a repetition.
 */
public final class Waves {
  private static final Logger LOG = LoggerFactory.getLogger(Waves.class);
  private static final long LOOK_MS = 2_000;
  private static final int TRIES = 20;

  /** How long who admitted somebody has for the offer. */
  private static final Duration ADMITTED = Duration.ofMinutes(10);

  private final Vertx vertx;
  private final WaveStore store;
  private final VacancyStore vacancies;
  private final InstantSource clock;
  private final Limits limits;
  private final People people;
  private final WaveOffers making;
  private final Alike alike;
  private final Tails inOrder = new Tails();
  private final Set<String> busy = ConcurrentHashMap.newKeySet();
  private final Set<Future<?>> begun = ConcurrentHashMap.newKeySet();
  private volatile Future<?> looking = Future.succeededFuture();
  private volatile boolean closed;
  private long timer = -1;

  /** Whom a vacancy suits. */
  public interface People {
    /** The best of those who want offers, at most so many. */
    Future<Ranked> find(Vacancy vacancy, int most, Instant now);

    /** One person's fit; empty when the pair may not or no longer be matched. */
    Future<Optional<Fit>> fit(Vacancy vacancy, String person, Instant now);
  }

  /**
   * People for a vacancy.
   *
   * @param fits best first
   * @param poor the registered poor among them
   */
  public record Ranked(List<Fit> fits, Set<String> poor) {
    /** Copies the collections. */
    public Ranked {
      fits = List.copyOf(fits);
      poor = Set.copyOf(poor);
    }
  }

  /** What waves stand on. */
  public record Base(
      Vertx vertx, WaveStore store, VacancyStore vacancies, InstantSource clock, Limits limits) {}

  /** Waves of these people, each vacancy for itself. */
  public Waves(Base base, People people, Offers offers) {
    this(base, people, offers, Alike.NONE);
  }

  /** Waves of these people, whoever was asked for one posting of a job not asked for another. */
  public Waves(Base base, People people, Offers offers, Alike alike) {
    vertx = base.vertx();
    store = base.store();
    vacancies = base.vacancies();
    clock = base.clock();
    limits = base.limits();
    this.people = people;
    making = new WaveOffers(base, people, offers);
    this.alike = alike;
  }

  /** Starts looking for waves that are over. */
  public void start() {
    timer = vertx.setPeriodic(LOOK_MS, tick -> lookByItself());
  }

  private void lookByItself() {
    if (looking.isComplete()) {
      looking = look().onFailure(e -> LOG.warn("waves will be looked at again", e));
    }
  }

  /** Ends with what is being offered; the rest comes with the next look of whoever leads. */
  public Future<Void> close() {
    closed = true;
    vertx.cancelTimer(timer);
    return Future.join(List.copyOf(begun)).<Void>mapEmpty().otherwiseEmpty();
  }

  private <T> Future<T> track(Future<T> work) {
    begun.add(work);
    return work.onComplete(done -> begun.remove(work));
  }

  /** Goes on with every vacancy whose wave is over; how many people were offered something. */
  public Future<Integer> look() {
    var works = new ArrayList<Future<Integer>>();
    for (int partition = 0; store.leads() && partition < Keys.PARTITIONS; partition++) {
      works.add(look(partition));
    }
    return Future.join(works).map(all -> all.<Integer>list().stream().mapToInt(n -> n).sum());
  }

  private Future<Integer> look(int partition) {
    return track(lookInto(partition));
  }

  private Future<Integer> lookInto(int partition) {
    return store
        .due(partition, clock.instant())
        .compose(ids -> {
          Future<Integer> all = Future.succeededFuture(0);
          for (var id : ids) {
            all = all.compose(before -> goOn(id).map(offered -> before + offered));
          }
          return all;
        });
  }

  /** One that is at work already needs no second look. */
  private Future<Integer> goOn(String id) {
    if (!busy.add(id)) {
      return Future.succeededFuture(0);
    }
    return vacancies
        .readable(id)
        .compose(found ->
            found.isPresent()
                ? advance(found.get(), Cause.LOOK)
                : store.load(id).compose(wave -> store.rest(id, wave, null)).map(0))
        .onComplete(done -> busy.remove(id))
        .otherwise(failure -> {
          LOG.warn("the wave of {} will be looked at again", id, failure);
          return 0;
        });
  }

  /** The person has answered, one way or the other; done again it has one effect. */
  public Future<Void> answered(String vacancy, String person) {
    return store
        .mark(vacancy, person, new Mark.Answered(), clock.instant())
        .onSuccess(done ->
            look(Keys.partition(vacancy))
                .onFailure(e -> LOG.warn("a wave will be looked at again", e)));
  }

  /** Of a destroyed person nothing stays in the waves of these vacancies. */
  public Future<Void> forget(String person, List<String> from) {
    Future<Void> all = Future.succeededFuture();
    for (var vacancy : from) {
      all = all.compose(done -> store.forget(vacancy, person, clock.instant()));
    }
    return all;
  }

  /**
   * Keeps a place for somebody whom the nightly run found the vacancy for. Who asks then makes the
   * offer and {@link #note notes} it; should it not come to that, the wave does so.
   *
   * @return whether there was one
   */
  public Future<Boolean> admit(Vacancy vacancy, String person) {
    return inOrder.run(band(vacancy), () -> admitInOrder(vacancy, person));
  }

  private Future<Boolean> admitInOrder(Vacancy vacancy, String person) {
    var now = clock.instant();
    return store
        .load(vacancy.id())
        .compose(wave ->
            wave.room(vacancy, Cause.NIGHT, limits, now) > 0
                    && wave.mayReach(person, vacancy, Cause.NIGHT)
                ? askedElsewhere(vacancy)
                    .compose(asked ->
                        asked.contains(person)
                            ? Future.succeededFuture(false)
                            : store.admit(vacancy, wave, person, now.plus(ADMITTED)))
                : Future.succeededFuture(false));
  }

  /** Postings of one job have this in common; what they do about it is done one after the other. */
  private static String band(Vacancy vacancy) {
    return Likeness.Band.of(vacancy).word();
  }

  /** Who was asked, or is about to be, for other postings of the same job that are open. */
  private Future<Set<String>> askedElsewhere(Vacancy vacancy) {
    return alike
        .to(vacancy)
        .compose(ids ->
            ids.isEmpty()
                ? Future.succeededFuture(List.<Wave>of())
                : Future.all(ids.stream().map(store::load).toList()).map(all -> all.<Wave>list()))
        .map(waves -> {
          var asked = new HashSet<String>();
          waves.forEach(wave -> asked.addAll(wave.asked()));
          return asked;
        });
  }

  /** Notes what became of an offer to somebody admitted. */
  public Future<Void> note(Vacancy vacancy, String person, Offered offered) {
    return making.note(vacancy, person, offered);
  }

  /** Offers what may be offered now; to how many people it was. */
  public Future<Integer> advance(Vacancy vacancy, Cause cause) {
    var run = new Run(cause, cause == Cause.NIGHT, Wave.LARGEST, 1);
    return track(inOrder.run(band(vacancy), () -> advance(vacancy, run)));
  }

  /**
   * What is being done about a vacancy.
   *
   * @param capped whether the night's limits hold
   * @param most how many people are planned at most
   * @param tries how often it was begun without an offer
   */
  private record Run(Cause cause, boolean capped, int most, int tries) {
    Run again() {
      return new Run(cause, capped, most, tries + 1);
    }

    /** Whoever could not be offered it leaves a place to the next one. */
    Run after(int planned, int offered) {
      int passed = planned - offered;
      int next = offered > 0 ? tries : tries + 1;
      return passed > 0
          ? new Run(Cause.FILL, capped, passed, next)
          : new Run(Cause.LOOK, capped, Wave.LARGEST, next);
    }
  }

  private Future<Integer> advance(Vacancy vacancy, Run run) {
    if (closed) {
      return Future.failedFuture(new StoreAwayException("this node stops"));
    }
    if (run.tries > TRIES) {
      // What is left comes with the next look.
      return Future.succeededFuture(0);
    }
    return store.load(vacancy.id()).compose(wave -> advance(vacancy, wave, run));
  }

  private Future<Integer> advance(Vacancy vacancy, Wave wave, Run run) {
    var now = clock.instant();
    var planned = wave.planned();
    if (!planned.isEmpty()) {
      return making
          .make(vacancy, planned, Map.of())
          .compose(offered -> advance(vacancy, run.again()).map(more -> offered + more));
    }
    int room = Math.min(run.most, wave.room(vacancy, run.cause, limits, now));
    if (room == 0) {
      return rest(vacancy, wave, run);
    }
    return askedElsewhere(vacancy).compose(asked -> choose(vacancy, wave, run, room, asked));
  }

  private Future<Integer> choose(Vacancy vacancy, Wave wave, Run run, int room, Set<String> asked) {
    return people
        .find(vacancy, Wave.LARGEST + wave.people().size() + asked.size(), clock.instant())
        .compose(ranked -> {
          var reachable =
              ranked.fits().stream()
                  .filter(fit -> wave.mayReach(fit.seeker(), vacancy, run.cause))
                  .filter(fit -> !asked.contains(fit.seeker()))
                  .toList();
          var chosen = Wave.choose(reachable, ranked.poor(), room);
          return chosen.isEmpty() ? rest(vacancy, wave, run) : next(vacancy, wave, chosen, run);
        });
  }

  private Future<Integer> next(Vacancy vacancy, Wave wave, List<Fit> chosen, Run run) {
    var fits = new LinkedHashMap<String, Fit>();
    var plan = new LinkedHashMap<String, Boolean>();
    for (var fit : chosen) {
      fits.put(fit.seeker(), fit);
      plan.put(fit.seeker(), run.capped);
    }
    return store
        .plan(vacancy, wave, plan.keySet(), run.capped, clock.instant())
        .compose(saved ->
            saved
                ? making
                    .make(vacancy, plan, fits)
                    .compose(offered ->
                        advance(vacancy, run.after(plan.size(), offered))
                            .map(more -> offered + more))
                : advance(vacancy, run.again()));
  }

  private Future<Integer> rest(Vacancy vacancy, Wave wave, Run run) {
    var now = clock.instant();
    var again = vacancy.openAt(now) ? wave.due(limits, now).orElse(null) : null;
    return store
        .rest(vacancy.id(), wave, again)
        .compose(saved -> saved ? Future.succeededFuture(0) : advance(vacancy, run.again()));
  }
}
