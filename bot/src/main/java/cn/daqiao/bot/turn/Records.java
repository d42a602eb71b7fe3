package cn.daqiao.bot.turn;

import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.redis.StoreAwayException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.function.UnaryOperator;

/** People's records as they change beside any conversation, by registers. */
public final class Records {
  private final Vertx vertx;
  private final PersonStore store;

  /** Records of that store. */
  public Records(Vertx vertx, PersonStore store) {
    this.vertx = vertx;
    this.store = store;
  }

  /**
   * Keeps somebody who comes from a register and is bound to no channel yet.
   *
   * @return false when the id is taken, or the store stays away
   */
  public Future<Boolean> add(Person person) {
    return add(person, 1);
  }

  private Future<Boolean> add(Person person, int tries) {
    var base = store.nobody(person.profile().seeker().id());
    return store
        .save(quiet(base, person, "import"))
        .compose(outcome ->
            outcome instanceof Save.Outcome.Unknown && tries < Turns.TRIES
                ? Pauses.before(vertx, tries).compose(done -> add(person, tries + 1))
                // An earlier try whose answer was lost may have kept it.
                : Future.succeededFuture(
                    outcome instanceof Save.Outcome.Kept
                        || (outcome instanceof Save.Outcome.Moved && tries > 1)));
  }

  /**
   * Changes a record, and leaves the conversation as it stands.
   *
   * @return whether that made a difference; fails when nobody is there, and with {@link
   *     StoreAwayException} when the store stays away
   */
  public Future<Boolean> update(String id, UnaryOperator<Person> change) {
    return update(id, change, 1);
  }

  private Future<Boolean> update(String id, UnaryOperator<Person> change, int tries) {
    return store
        .load(id, "update")
        .compose(loaded -> {
          if (!(loaded instanceof Loaded.Somebody base) || base.version() == 0) {
            return Future.failedFuture(new IllegalStateException("nobody is there under " + id));
          }
          var next = change.apply(base.person());
          if (next.equals(base.person())) {
            // A try whose answer was lost may have kept it.
            return Future.succeededFuture(tries > 1);
          }
          return store
              .save(quiet(base, next, "update:" + (base.version() + 1)))
              .compose(outcome ->
                  outcome instanceof Save.Outcome.Kept
                      ? Future.succeededFuture(true)
                      : again(id, change, tries));
        });
  }

  private Future<Boolean> again(String id, UnaryOperator<Person> change, int tries) {
    return tries < Turns.TRIES
        ? Pauses.before(vertx, tries).compose(done -> update(id, change, tries + 1))
        : Future.failedFuture(new StoreAwayException("a record could not be saved"));
  }

  /** Says nothing to anybody, and tells the followers. */
  private static Save quiet(Loaded.Somebody base, Person next, String once) {
    return new Save(
        base,
        next,
        base.state(),
        once,
        new Reply.Silent(),
        List.of(new Change.Updated(base.id(), base.version() + 1)),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
