package cn.daqiao.bot.matching.wave;

import cn.daqiao.bot.push.Offers;
import cn.daqiao.bot.redis.StoreAwayException;
import cn.daqiao.bot.turn.Offered;
import cn.daqiao.bot.vacancy.VacancyStore;
import cn.daqiao.matcher.fit.Fit;
import cn.daqiao.matcher.vacancy.Vacancy;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Offers anew what lay in one message with something that closed before it was sent. What cannot be
 * offered now may come to the person again in the night.
 */
public final class Reoffers {
  private final WaveStore store;
  private final VacancyStore vacancies;
  private final InstantSource clock;
  private final Waves.People people;
  private final Offers offers;

  /** Offers to these people. */
  public Reoffers(Waves.Base base, Waves.People people, Offers offers) {
    store = base.store();
    vacancies = base.vacancies();
    clock = base.clock();
    this.people = people;
    this.offers = offers;
  }

  /**
   * Offers vacancies that were taken back; done again it has one effect.
   *
   * @param ids of those that were open then
   */
  public Future<Void> offer(String person, List<String> ids) {
    var now = clock.instant();
    return vacancies
        .findAll(ids)
        .compose(found -> fits(person, found, now))
        .compose(fits ->
            (fits.isEmpty()
                    ? Future.succeededFuture((Offered) new Offered.Skipped("nothing fits"))
                    : offers.offer(person, fits, now))
                .compose(made -> note(person, ids, fits, made, now)));
  }

  private Future<List<Fit>> fits(String person, List<Vacancy> found, Instant now) {
    return Future.all(found.stream().map(one -> people.fit(one, person, now)).toList())
        .map(all -> all.<Optional<Fit>>list().stream().flatMap(Optional::stream).toList());
  }

  private Future<Void> note(
      String person, List<String> ids, List<Fit> fits, Offered made, Instant now) {
    if (made instanceof Offered.Unsaved) {
      return Future.failedFuture(new StoreAwayException("an offer could not be saved"));
    }
    Map<String, Fit> fitting =
        fits.stream().collect(Collectors.toMap(fit -> fit.vacancy().id(), fit -> fit));
    Future<Void> all = Future.succeededFuture();
    for (var id : ids) {
      var mark = fitting.containsKey(id) ? mark(made, now) : new Mark.Passed();
      all = all.compose(done -> store.remark(id, person, mark, now));
    }
    return all;
  }

  private static Mark mark(Offered made, Instant now) {
    return switch (made) {
      case Offered.Queued(var due) -> new Mark.Offered(due);
      // By a node that died before it could note so.
      case Offered.Skipped(var reason) when reason.equals(Offered.BEFORE) -> new Mark.Offered(now);
      case Offered.Skipped skipped -> new Mark.Passed();
      case Offered.Unsaved unsaved -> throw new IllegalStateException("nothing is known of it");
    };
  }
}
