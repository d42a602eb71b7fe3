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
import cn.daqiao.matcher.seeker.Seeker;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/**
 * Who came from a register: look-ups by keyed hashes of what makes two lines the same person. They
 * are written before the person, so that a person is never there twice; one who is named by a
 * look-up and is not there was being added when something broke, and is added under that id.
 */
public final class Register {
  private static final Script CLAIM = Script.load("register-claim");
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

  /**
   * The people of the store.
   *
   * @param add keeps somebody new; false when the id was used before or the store stays away
   * @param exists whether somebody is there under an id
   */
  public record People(
      Function<Person, Future<Boolean>> add, Function<String, Future<Boolean>> exists) {}

  /** How keeping somebody came out. */
  enum Kept {
    ADDED,
    KNOWN,
    /** Was here and wanted to be deleted, which a register does not undo. */
    DELETED
  }

  Future<Kept> keep(Person person, List<String> likenesses) {
    var keys = likenesses.stream().map(this::key).toList();
    var found = keys.stream().map(key -> redis.call(c -> c.get(key))).toList();
    return Future.all(found)
        .compose(all -> {
          var standing =
              found.stream()
                  .filter(one -> one.result() != null)
                  .map(one -> new String(one.result(), StandardCharsets.UTF_8))
                  .findFirst();
          return standing.isPresent() ? known(person, keys, standing.get()) : claim(person, keys);
        });
  }

  private Future<Kept> known(Person person, List<String> keys, String id) {
    return people
        .exists()
        .apply(id)
        .compose(there -> there ? claimAll(keys, id).map(Kept.KNOWN) : add(person, keys, id));
  }

  /** The first look-up decides whose the others are: of two imports at once one is the first. */
  private Future<Kept> claim(Person person, List<String> keys) {
    var id = person.id();
    return claimOne(keys.getFirst(), id, 1)
        .compose(owner -> owner.equals(id) ? add(person, keys, id) : known(person, keys, owner));
  }

  private Future<Kept> add(Person person, List<String> keys, String id) {
    return claimAll(keys, id)
        .compose(done -> people.add().apply(under(id, person)))
        .compose(added ->
            added
                ? Future.succeededFuture(Kept.ADDED)
                : people.exists().apply(id).map(there -> there ? Kept.KNOWN : Kept.DELETED));
  }

  /** Lines of later files may be like this person in another way than the first one was. */
  private Future<Void> claimAll(List<String> keys, String id) {
    Future<Void> done = Future.succeededFuture();
    for (var key : keys) {
      done = done.compose(before -> claimOne(key, id, 1).mapEmpty());
    }
    return done;
  }

  private Future<String> claimOne(String key, String id, int tries) {
    return door.save(CLAIM, List.of(key), new Args().add(id))
        .compose(saved ->
            switch (saved) {
              case Saved.Ok(var result) -> Future.succeededFuture(result.text(0));
              case Saved.Unknown _ when tries < TRIES -> claimOne(key, id, tries + 1);
              case Saved.Unknown(var reason) ->
                  Future.failedFuture(
                      new IllegalStateException("the store is away, import again: " + reason));
            });
  }

  private String key(String likeness) {
    return Keys.lookup(Keys.Family.OPENID, NAME, seal.hash(NAME, likeness));
  }

  private static Person under(String id, Person person) {
    var profile = person.profile();
    var s = profile.seeker();
    return person.id().equals(id)
        ? person
        : person.with(
            new Profile(
                new Seeker(id, s.about(), s.home(), s.wish(), s.skills(), s.lacks(), s.refused()),
                profile.name(),
                profile.phone(),
                profile.note()));
  }
}
