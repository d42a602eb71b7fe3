package cn.daqiao.bot.seeker;

import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.redis.StoreAwayException;
import cn.daqiao.bot.turn.Merging;
import cn.daqiao.bot.turn.Stored;
import cn.daqiao.matcher.seeker.Profile;
import io.vertx.core.Future;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * Makes one person of somebody who registered in the conversation and of a register's record of the
 * same: the one who talks stays and takes what the register says of statuses, the other's look-ups
 * lead to the one, the other's record is destroyed. Done as a reaction to changes, in steps that
 * may each be done again; never for two who both talk with us, and never where the two contradict
 * each other.
 */
public final class Binding {
  private static final int TRIES = 5;

  private final Register register;
  private final People people;
  private final Merging merging;
  private final IntSupplier year;

  /**
   * Binds people of that store.
   *
   * @param year this one in Asia/Shanghai, for ages
   */
  public Binding(Register register, People people, Merging merging, IntSupplier year) {
    this.register = register;
    this.people = people;
    this.merging = merging;
    this.year = year;
  }

  /**
   * After a record has changed.
   *
   * @return how many records were closed because they are this person's or it is another's
   */
  public Future<Integer> changed(String person) {
    return at(person)
        .compose(found ->
            found.isEmpty()
                ? Future.succeededFuture(0)
                : talks(found.get()) ? takeIn(found.get()) : giveIn(found.get()));
  }

  /** After somebody was destroyed: what was found to be the same person goes too. */
  public Future<Void> deleted(String person) {
    return merging
        .noted(person)
        .compose(noted -> {
          Future<Void> done = Future.succeededFuture();
          for (var other : noted) {
            done = done.compose(before -> close(other, person, 1));
          }
          return noted.isEmpty() ? done : done.compose(before -> merging.drop(person));
        });
  }

  /** Records of registers that are this person; first those that a broken run had begun with. */
  private Future<Integer> takeIn(Stored person) {
    var id = person.person().id();
    var profile = person.person().profile();
    return Future.all(merging.noted(id), owners(profile))
        .compose(both -> {
          var others = new LinkedHashSet<>(both.<List<String>>resultAt(0));
          others.addAll(both.<List<String>>resultAt(1));
          others.remove(id);
          Future<Integer> closed = Future.succeededFuture(0);
          for (var other : others) {
            boolean begun = both.<List<String>>resultAt(0).contains(other);
            closed =
                closed.compose(count -> one(other, profile, id, begun).map(more -> count + more));
          }
          return closed;
        });
  }

  /** A register's record whose look-ups already name somebody who talks with us. */
  private Future<Integer> giveIn(Stored record) {
    var profile = record.person().profile();
    if (record.channel() != null || record.person().registered()) {
      return Future.succeededFuture(0);
    }
    return register
        .owners(Likeness.of(profile))
        .compose(owners ->
            Future.all(owners.stream().map(this::at).toList())
                .map(all -> all.<Optional<Stored>>list().stream()))
        .compose(found ->
            found
                .flatMap(Optional::stream)
                .filter(Binding::talks)
                .filter(person -> !Likeness.contradict(profile, person.person().profile()))
                .findFirst()
                .map(person -> claim(record, person.person().id(), 1))
                .orElse(Future.succeededFuture(0)));
  }

  private Future<Integer> one(String other, Profile profile, String person, boolean begun) {
    return people
        .find()
        .apply(other)
        .compose(found -> {
          if (found.isEmpty()) {
            // Somebody destroyed, or an import that has not come so far; a later register, or that
            // very import, finds the person by it.
            return register.pass(Likeness.of(profile, year.getAsInt()), other, person).map(0);
          }
          var there = found.get();
          boolean unbound =
              there.person().id().equals(other)
                  && there.channel() == null
                  && !there.person().registered();
          return unbound && (begun || !Likeness.contradict(there.person().profile(), profile))
              ? claim(there, person, 1)
              : Future.succeededFuture(0);
        });
  }

  /** Of two who talk with us and are like the same record, whoever claims it first gets it. */
  private Future<Integer> claim(Stored record, String person, int tries) {
    var other = record.person().id();
    return merging
        .claim(other, person, "")
        .compose(claimant ->
            claimant.isEmpty() || claimant.equals(person)
                ? Future.succeededFuture(claimant)
                : at(claimant)
                    .compose(there ->
                        there.isPresent()
                            ? Future.succeededFuture(claimant)
                            : merging.claim(other, person, claimant)))
        .compose(claimant ->
            claimant.equals(person) ? merge(record, person, tries) : Future.succeededFuture(0));
  }

  private Future<Integer> merge(Stored record, String person, int tries) {
    var profile = record.person().profile();
    var other = record.person().id();
    return merging
        .note(person, other)
        .compose(done -> people.update().apply(person, one -> merged(one, record)))
        .compose(done -> register.move(profile, person))
        .compose(done -> merging.close(other, record.version(), person))
        .compose(closed ->
            closed ? Future.succeededFuture(1) : at(other).compose(it -> again(it, person, tries)));
  }

  /** What an officer told is not brought back to whoever has taken it back since. */
  private static Person merged(Person one, Stored record) {
    var consent = record.person().consents().sensitive();
    var about = record.person().profile().seeker().about();
    if (!told(record)) {
      return one.with(one.profile().registeredAs(about));
    }
    return one.consents().tookBack(consent)
        ? one
        : one.with(one.profile().alsoAs(about)).entrusted(consent);
  }

  /** Whether an officer told what is in the record, who takes no standing away. */
  private static boolean told(Stored record) {
    var consent = record.person().consent();
    return consent != null && consent.by() != null;
  }

  /** A record that changed while it was taken over is taken over as it is now. */
  private Future<Integer> again(Optional<Stored> record, String person, int tries) {
    if (record.isEmpty() || record.get().channel() != null) {
      return Future.succeededFuture(0);
    }
    return tries < TRIES
        ? claim(record.get(), person, tries + 1)
        : Future.failedFuture(new StoreAwayException("a record changes too fast"));
  }

  private Future<Void> close(String other, String person, int tries) {
    return at(other)
        .compose(found ->
            found.isEmpty() || found.get().channel() != null
                ? Future.succeededFuture(true)
                : merging.close(other, found.get().version(), person))
        .compose(closed ->
            closed
                ? Future.succeededFuture()
                : tries < TRIES
                    ? close(other, person, tries + 1)
                    : Future.failedFuture(new StoreAwayException("a record changes too fast")));
  }

  /**
   * Whose look-ups these are. Who stated an age may be born in two years; when those are two
   * people's, it is neither.
   */
  private Future<List<String>> owners(Profile profile) {
    var byPhone = register.owners(Likeness.byPhone(profile));
    var byBirth = register.owners(Likeness.byBirth(profile, year.getAsInt()));
    return Future.all(byPhone, byBirth)
        .map(both -> {
          var owners = new LinkedHashSet<>(byPhone.result());
          if (byBirth.result().size() == 1) {
            owners.addAll(byBirth.result());
          }
          return List.copyOf(owners);
        });
  }

  private static boolean talks(Stored one) {
    return one.channel() != null && one.person().registered();
  }

  /** Under this very id, not whom it was found to be. */
  private Future<Optional<Stored>> at(String id) {
    return people
        .find()
        .apply(id)
        .map(found -> found.filter(one -> Objects.equals(one.person().id(), id)));
  }
}
