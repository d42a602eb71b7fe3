package cn.daqiao.bot.matching.wave;

import cn.daqiao.bot.push.Offers;
import cn.daqiao.bot.redis.StoreAwayException;
import cn.daqiao.bot.turn.Cap;
import cn.daqiao.bot.turn.Offered;
import cn.daqiao.matcher.fit.Fit;
import cn.daqiao.matcher.vacancy.Vacancy;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the offers of a wave, one after the other, and notes each. */
final class WaveOffers {
  private final WaveStore store;
  private final InstantSource clock;
  private final Cap cap;
  private final Waves.People people;
  private final Offers offers;

  WaveOffers(Waves.Base base, Waves.People people, Offers offers) {
    store = base.store();
    clock = base.clock();
    cap = Cap.of(base.limits());
    this.people = people;
    this.offers = offers;
  }

  /**
   * Offers a vacancy to planned people.
   *
   * @param planned their ids, in order, and whether the night's limits hold for them
   * @param fits those that are known already
   * @return how many were offered it
   */
  Future<Integer> make(Vacancy vacancy, Map<String, Boolean> planned, Map<String, Fit> fits) {
    Future<Integer> all = Future.succeededFuture(0);
    for (var one : planned.entrySet()) {
      var person = one.getKey();
      var known = fits.get(person);
      all =
          all.compose(before ->
              (known != null
                      ? Future.succeededFuture(Optional.of(known))
                      : people.fit(vacancy, person, clock.instant()))
                  .compose(fit -> offer(vacancy, person, fit, one.getValue()))
                  .map(offered -> before + (offered ? 1 : 0)));
    }
    return all;
  }

  private Future<Boolean> offer(Vacancy vacancy, String person, Optional<Fit> fit, boolean capped) {
    var now = clock.instant();
    if (fit.isEmpty()) {
      return mark(vacancy, person, new Mark.Passed()).map(false);
    }
    return offers
        .offer(person, List.of(fit.get()), now, capped ? cap : Cap.NONE)
        .compose(offered -> note(vacancy, person, offered).map(offered instanceof Offered.Queued));
  }

  /** Notes what became of an offer; fails for one that may be saved or not. */
  Future<Void> note(Vacancy vacancy, String person, Offered offered) {
    var now = clock.instant();
    return switch (offered) {
      case Offered.Queued(var due) -> mark(vacancy, person, new Mark.Offered(due));
      // By a node that died before it could note so.
      case Offered.Skipped(var reason) when reason.equals(Offered.BEFORE) ->
          mark(vacancy, person, new Mark.Offered(now));
      case Offered.Skipped skipped -> mark(vacancy, person, new Mark.Passed());
      case Offered.Unsaved unsaved ->
          Future.failedFuture(new StoreAwayException("an offer could not be saved"));
    };
  }

  private Future<Void> mark(Vacancy vacancy, String person, Mark mark) {
    return store.mark(vacancy.id(), person, mark, clock.instant());
  }
}
