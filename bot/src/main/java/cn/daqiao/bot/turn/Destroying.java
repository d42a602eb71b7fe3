package cn.daqiao.bot.turn;

import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Keys.Family;
import cn.daqiao.bot.redis.StoreAwayException;
import cn.daqiao.bot.redis.Wakes;
import io.vertx.core.Future;

/**
 * Destroys the record of somebody who has no channel, the very way in which a person's own deletion
 * does: key, record, state, case and open messages at once, all else by the change that it tells.
 */
public final class Destroying {
  private static final String ONCE = "erase";

  /** What the record of somebody who was found to be another person is gone by. */
  private static final String MERGED = "merged";

  private final Turns.Base base;

  /** Destroys people of that store. */
  public Destroying(Turns.Base base) {
    this.base = base;
  }

  /**
   * Destroys one.
   *
   * @param lapsed who has claimed the record and is not there any more, or nothing
   * @return whether nobody is there any more; false for somebody who talks with us, or has claimed
   *     the record as an own one, who decides alone; fails with {@link StoreAwayException} when
   *     nobody knows whether it was saved
   */
  public Future<Boolean> destroy(String id, String lapsed) {
    return Keys.isId(Family.PERSON, id) ? attempt(id, lapsed, 1) : Future.succeededFuture(true);
  }

  private Future<Boolean> attempt(String id, String lapsed, int tries) {
    return base.store()
        .load(id, ONCE)
        .compose(loaded ->
            switch (loaded) {
              case Loaded.Gone gone -> Future.succeededFuture(!gone.once().equals(MERGED));
              case Loaded.Answered answered ->
                  throw new IllegalStateException("nothing is answered by a deletion");
              case Loaded.Somebody nobody when nobody.version() == 0 ->
                  Future.succeededFuture(true);
              case Loaded.Somebody own when own.channel() != null -> Future.succeededFuture(false);
              case Loaded.Somebody somebody -> forget(somebody, lapsed, tries);
            });
  }

  private Future<Boolean> forget(Loaded.Somebody somebody, String lapsed, int tries) {
    return base.store()
        .forgetUnclaimed(somebody, ONCE, lapsed)
        .compose(forgotten -> {
          if (forgotten.outcome() instanceof Save.Outcome.Kept) {
            base.wakes().wake(Wakes.Topic.PEOPLE, Keys.partition(somebody.id()));
            return Future.succeededFuture(true);
          }
          if (forgotten.claimed()) {
            return Future.succeededFuture(false);
          }
          return tries < Turns.TRIES
              ? Pauses.before(base.vertx(), tries)
                  .compose(done -> attempt(somebody.id(), lapsed, tries + 1))
              : Future.failedFuture(new StoreAwayException("a record could not be destroyed"));
        });
  }
}
