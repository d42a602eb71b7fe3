package cn.daqiao.bot.seeker;

import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.redis.Args;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.Saved;
import cn.daqiao.bot.redis.Script;
import cn.daqiao.bot.redis.Seal;
import cn.daqiao.matcher.seeker.Profile;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Who came from a register: look-ups by keyed hashes of what makes two lines the same person. They
 * are written before the person, so that a person is never there twice; one who is named by a
 * look-up and is not there was being added when something broke, and is added under that id.
 */
public final class Register {
  private static final Script CLAIM = Script.load("register-claim");
  private static final Script MOVE = Script.load("register-move");
  private static final String NAME = "register";
  private static final int TRIES = 3;

  private final Redis redis;
  private final Door door;
  private final Seal seal;
  private final People people;

  /** Look-ups in this store, for those people. */
  public Register(Redis redis, Door door, Seal seal, People people) {
    this.redis = redis;
    this.door = door;
    this.seal = seal;
    this.people = people;
  }

  /** How keeping somebody came out. */
  enum Kept {
    ADDED,
    UPDATED,
    UNCHANGED,
    /** Was here and wanted to be deleted, which a register does not undo. */
    DELETED
  }

  /** The people whom look-ups name. */
  Future<List<String>> owners(List<String> likenesses) {
    var found = likenesses.stream().map(one -> redis.call(c -> c.get(key(one)))).toList();
    return found.isEmpty()
        ? Future.succeededFuture(List.of())
        : Future.all(found)
            .map(all ->
                found.stream()
                    .map(Future::result)
                    .filter(Objects::nonNull)
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .distinct()
                    .toList());
  }

  /** A keyed hash in memory, of which no two likenesses share one. */
  String hash(String likeness) {
    return seal.hash(NAME, likeness);
  }

  /**
   * Keeps somebody, or adds what the register says to who is there.
   *
   * @param chatting who registered in the conversation and is the same person; the look-ups name
   *     that one from now on
   */
  Future<Kept> keep(RegisterRow row, Optional<String> chatting) {
    return agreeing(row, chatting)
        .compose(same ->
            owners(row.likenesses())
                .compose(owners ->
                    owners.isEmpty() ? claim(row, same) : both(row, owners.getFirst(), same)));
  }

  private Future<Optional<String>> agreeing(RegisterRow row, Optional<String> chatting) {
    return chatting.isEmpty()
        ? Future.succeededFuture(chatting)
        : people
            .find()
            .apply(chatting.get())
            .map(found ->
                chatting.filter(id ->
                    found
                        .filter(one -> Likeness.contradict(one.person().profile(), row.profile()))
                        .isEmpty()));
  }

  /**
   * An older record of the register, and then who is found to be the same by talking with us: what
   * this changes binds the one to the other.
   */
  private Future<Kept> both(RegisterRow row, String owner, Optional<String> chatting) {
    return known(row, owner)
        .compose(first ->
            chatting.isEmpty() || chatting.get().equals(owner)
                ? Future.succeededFuture(first)
                : known(row, chatting.get())
                    .map(second ->
                        second == Kept.UNCHANGED && first == Kept.UPDATED ? first : second));
  }

  private Future<Kept> known(RegisterRow row, String id) {
    return people
        .find()
        .apply(id)
        .compose(
            found -> found.isPresent() ? update(row, found.get().person().id()) : add(row, id));
  }

  private Future<Kept> update(RegisterRow row, String id) {
    return claimAll(row.likenesses(), id)
        .compose(done -> people.update().apply(id, person -> told(person, row)))
        .map(changed -> changed ? Kept.UPDATED : Kept.UNCHANGED);
  }

  /**
   * What a person said in the conversation stays; a register decides about its statuses, and an
   * officer's word adds to them.
   */
  private static Person told(Person person, RegisterRow row) {
    var before = person.profile();
    var said = row.profile();
    var known = person.keeps() ? before : said.under(person.id()).orElse(before);
    var about = said.seeker().about();
    return person.with(
        row.told()
            ? known.alsoAs(before.seeker().about()).alsoAs(about)
            : known.registeredAs(about));
  }

  /** The first look-up decides whose the others are: of two imports at once one is the first. */
  private Future<Kept> claim(RegisterRow row, Optional<String> chatting) {
    var id = chatting.orElse(row.profile().seeker().id());
    return claimOne(row.likenesses().getFirst(), id, 1)
        .compose(
            owner -> owner.equals(id) && chatting.isEmpty() ? add(row, id) : known(row, owner));
  }

  private Future<Kept> add(RegisterRow row, String id) {
    var fresh = new Person(row.profile().under(id), false, true);
    return claimAll(row.likenesses(), id)
        .compose(done -> people.add().apply(fresh))
        .compose(added ->
            added
                ? Future.succeededFuture(Kept.ADDED)
                : people
                    .find()
                    .apply(id)
                    .map(there -> there.isPresent() ? Kept.UNCHANGED : Kept.DELETED));
  }

  /** Lines of later files may be like this person in another way than the first one was. */
  Future<Void> claimAll(List<String> likenesses, String id) {
    Future<Void> done = Future.succeededFuture();
    for (var likeness : likenesses) {
      done = done.compose(before -> claimOne(likeness, id, 1).mapEmpty());
    }
    return done;
  }

  private Future<String> claimOne(String likeness, String id, int tries) {
    return door.save(CLAIM, List.of(key(likeness)), new Args().add(id))
        .compose(saved ->
            saved instanceof Saved.Unknown && tries < TRIES
                ? claimOne(likeness, id, tries + 1)
                : saved.orAway().map(result -> result.text(0)));
  }

  /** Look-ups of one person name another from now on; done twice it is done once. */
  public Future<Void> move(Profile from, String into) {
    return pass(Likeness.of(from), from.seeker().id(), into);
  }

  /** The same, for those of the likenesses that name the one. */
  Future<Void> pass(List<String> likenesses, String from, String into) {
    Future<Void> done = Future.succeededFuture();
    for (var likeness : likenesses) {
      var args = new Args().add(from).add(into);
      done =
          done.compose(before -> door.save(MOVE, List.of(key(likeness)), args))
              .compose(Saved::orAway)
              .mapEmpty();
    }
    return done;
  }

  private String key(String likeness) {
    return Keys.lookup(Keys.Family.OPENID, NAME, hash(likeness));
  }
}
