package cn.daqiao.bot.turn;

import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.redis.StoreAwayException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
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
        .save(quiet(base, person, "import", List.of()))
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
    return update(id, change, version -> List.of(), 1);
  }

  /** The same, and tells in the same script that somebody was at a course or not. */
  public Future<Boolean> attend(String id, String course, boolean was) {
    return update(
        id,
        person -> person.attending(course, was),
        version -> List.of(new Change.Attended(id, course, was, version)),
        1);
  }

  private Future<Boolean> update(
      String id, UnaryOperator<Person> change, LongFunction<List<Change>> told, int tries) {
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
              .save(
                  quiet(
                      base, next, "update:" + (base.version() + 1), told.apply(base.version() + 1)))
              .compose(outcome ->
                  outcome instanceof Save.Outcome.Kept
                      ? Future.succeededFuture(true)
                      : again(id, change, told, tries));
        });
  }

  private Future<Boolean> again(
      String id, UnaryOperator<Person> change, LongFunction<List<Change>> told, int tries) {
    return tries < Turns.TRIES
        ? Pauses.before(vertx, tries).compose(done -> update(id, change, told, tries + 1))
        : Future.failedFuture(new StoreAwayException("a record could not be saved"));
  }

  /** Says nothing to anybody, and tells the followers. */
  private static Save quiet(Loaded.Somebody base, Person next, String once, List<Change> told) {
    var changes = new ArrayList<Change>();
    changes.add(new Change.Updated(base.id(), base.version() + 1));
    changes.addAll(told);
    return new Save(
        base,
        next,
        base.state(),
        once,
        new Reply.Silent(),
        changes,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        base.talk());
  }
}
