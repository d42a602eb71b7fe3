package cn.daqiao.bot.matching.night;

import cn.daqiao.bot.dialogue.Effect;
import cn.daqiao.bot.dialogue.Event;
import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.matching.FindVacancies;
import cn.daqiao.bot.matching.wave.Waves;
import cn.daqiao.bot.push.Offers;
import cn.daqiao.bot.turn.Cap;
import cn.daqiao.bot.turn.Offered;
import cn.daqiao.bot.turn.PersonStore;
import cn.daqiao.bot.turn.Stored;
import cn.daqiao.matcher.fit.Fit;
import cn.daqiao.matcher.vacancy.Kind;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The people of one partition: who wants offers and had none for a day gets the best vacancies
 * never offered before in which the waves have a place, at most three in one message.
 */
final class NightPeople implements Night.Step {
  private static final Duration NOTHING_FOR = Duration.ofDays(1);
  private static final int LOOKED_AT = 10;
  private static final int OFFERED = 3;
  private static final Set<String> JOBS = Set.of();
  private static final Set<String> UNPAID = Set.of(Kind.COURSE.word(), Kind.FAIR.word());

  private final Base base;
  private final int partition;
  private final boolean poor;

  /** What it stands on. */
  record Base(
      PersonStore people,
      FindVacancies finder,
      Waves waves,
      Offers offers,
      Cap cap,
      InstantSource clock) {}

  /** Of that partition the registered poor, or all others. */
  NightPeople(Base base, int partition, boolean poor) {
    this.base = base;
    this.partition = partition;
    this.poor = poor;
  }

  @Override
  public Future<List<String>> items() {
    return base.people.ids(partition);
  }

  @Override
  public Future<Boolean> look(String id) {
    var now = base.clock.instant();
    return base.people
        .readable(id)
        .compose(found ->
            found.isPresent() && concerns(found.get())
                ? base.people
                    .pushes(id)
                    .compose(pushes ->
                        pushes.stream().anyMatch(now.minus(NOTHING_FOR)::isBefore)
                            ? Future.succeededFuture(false)
                            : offer(found.get(), now).map(true))
                : Future.succeededFuture(false));
  }

  private boolean concerns(Stored stored) {
    return stored.offerable() && stored.person().profile().seeker().about().countsAsPoor() == poor;
  }

  private Future<Void> offer(Stored stored, Instant now) {
    var person = stored.person();
    return base.people
        .offered(person.id())
        .compose(offered -> {
          var known = new HashSet<>(offered);
          person.applied().forEach(one -> known.add(one.job().vacancy()));
          return find(person, JOBS, known, now)
              .compose(fits ->
                  fits.isEmpty() ? find(person, UNPAID, known, now) : Future.succeededFuture(fits));
        })
        .compose(fits ->
            fits.isEmpty()
                ? Future.succeededFuture()
                : base.offers
                    .offer(person.id(), fits, now, base.cap)
                    .compose(made -> note(person.id(), fits, made)));
  }

  /** Jobs and courses never come in one message. */
  private Future<List<Fit>> find(Person person, Set<String> kinds, Set<String> known, Instant now) {
    return base.finder
        .find(person, new Effect.Find(kinds, known, LOOKED_AT, false), now)
        .map(found -> kinds.isEmpty() ? found.fits() : alike(found))
        .map(fits -> fits.stream().filter(fit -> person.mayBeOffered(fit.vacancy(), now)).toList())
        .compose(fits -> admitted(person.id(), fits));
  }

  /** Courses only or fairs only, whichever comes first. */
  private static List<Fit> alike(Event.Found found) {
    return found.fits().stream()
        .filter(fit -> fit.vacancy().kind() == found.fits().getFirst().vacancy().kind())
        .toList();
  }

  /** Those that have a place for one more. */
  private Future<List<Fit>> admitted(String person, List<Fit> fits) {
    Future<List<Fit>> all = Future.succeededFuture(new ArrayList<>());
    for (var fit : fits) {
      all =
          all.compose(before ->
              before.size() >= OFFERED
                  ? Future.succeededFuture(before)
                  : base.waves
                      .admit(fit.vacancy(), person)
                      .map(place -> {
                        if (place) {
                          before.add(fit);
                        }
                        return before;
                      }));
    }
    return all;
  }

  private Future<Void> note(String person, List<Fit> fits, Offered made) {
    Future<Void> all = Future.succeededFuture();
    for (var fit : fits) {
      all = all.compose(done -> base.waves.note(fit.vacancy(), person, made));
    }
    return all;
  }
}
