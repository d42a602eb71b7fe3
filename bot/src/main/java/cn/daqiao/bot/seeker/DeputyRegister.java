package cn.daqiao.bot.seeker;

import cn.daqiao.bot.dialogue.Consent;
import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.turn.Stored;
import cn.daqiao.matcher.seeker.Profile;
import cn.daqiao.matcher.seeker.SensitiveFacts;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * Keeps somebody whom a village officer registers as registers keep people: without a channel, with
 * look-ups by which the person is known again who registers in the conversation later.
 */
public final class DeputyRegister {
  private final Register register;
  private final People people;
  private final Supplier<String> ids;
  private final IntSupplier year;

  /**
   * Keeps people with that register.
   *
   * @param ids mints an id of a person
   * @param year this one in Asia/Shanghai, for ages
   */
  public DeputyRegister(Register register, People people, Supplier<String> ids, IntSupplier year) {
    this.register = register;
    this.people = people;
    this.ids = ids;
    this.year = year;
  }

  /**
   * Keeps somebody, or adds to a register's record of the same person.
   *
   * @param once names this registration, so that one tried again is kept once
   * @return the record's id; empty for somebody who talks with us already
   */
  public Future<Optional<String>> keep(String once, Profile draft, Consent consent) {
    var key = List.of(Likeness.ofDeputy(once));
    return register
        .owners(key)
        .compose(before ->
            before.isEmpty()
                ? fresh(key, draft)
                : people
                    .find()
                    .apply(before.getFirst())
                    .compose(there ->
                        there.isEmpty()
                            ? fresh(key, draft)
                            : Future.succeededFuture(Optional.of(before.getFirst()))))
        .compose(id ->
            id.isEmpty()
                ? Future.succeededFuture(id)
                : people.update().apply(id.get(), one -> agreeing(one, draft, consent)).map(id));
  }

  /** What the officer says that the person agrees to, as far as nobody has before. */
  private static Person agreeing(Person one, Profile draft, Consent consent) {
    var known = one.keeps() ? one : one.agreeing(consent);
    return SensitiveFacts.of(draft).any()
        ? known.entrusted(new Consent(Consent.SENSITIVE, consent.at(), consent.by()))
        : known;
  }

  /**
   * Corrects a record; the person is known again by what it says now, as far as nobody else is.
   *
   * @param consent what the officer says that the person agrees to
   */
  public Future<Void> correct(String id, Profile draft, Consent consent) {
    return people
        .update()
        .apply(id, one -> agreeing(one.with(draft.under(id)), draft, consent))
        .compose(done -> register.claimAll(Likeness.of(draft, year.getAsInt()), id));
  }

  private Future<Optional<String>> fresh(List<String> key, Profile draft) {
    var likenesses = Likeness.of(draft, year.getAsInt());
    return register
        .owners(likenesses)
        .compose(owners -> Future.all(owners.stream().map(people.find()).toList()))
        .compose(found -> {
          var there = found.<Optional<Stored>>list().stream().flatMap(Optional::stream).toList();
          boolean other =
              there.stream().anyMatch(one -> Likeness.contradict(one.person().profile(), draft));
          if (!other && there.stream().anyMatch(one -> one.channel() != null)) {
            return Future.succeededFuture(Optional.empty());
          }
          var all = new ArrayList<>(key);
          // Somebody else of the same name and age keeps the look-ups.
          all.addAll(other || there.size() > 1 ? List.of() : likenesses);
          return add(key, new RegisterRow(0, draft.under(ids.get()), true, all));
        });
  }

  /**
   * Who wanted to be deleted and agrees now is somebody new, whom the look-ups name from now on.
   */
  private Future<Register.Kept> again(List<String> key, RegisterRow row) {
    return register
        .owners(key)
        .compose(
            gone -> register.pass(row.likenesses(), gone.getFirst(), row.profile().seeker().id()))
        .compose(done -> register.keep(row, Optional.empty()));
  }

  private Future<Optional<String>> add(List<String> key, RegisterRow row) {
    return register
        .keep(row, Optional.empty())
        .compose(
            kept -> kept == Register.Kept.DELETED ? again(key, row) : Future.succeededFuture(kept))
        .compose(kept -> register.owners(key))
        .map(owners -> owners.stream().findFirst());
  }
}
