package cn.daqiao.bot.turn;

import cn.daqiao.bot.redis.Args;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.Result;
import cn.daqiao.bot.redis.Saved;
import cn.daqiao.bot.redis.Script;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Two records found to be one person: which ones, kept beside the one that stays, and the end of
 * the other. Each step lies in one slot and may be done again; the list is written first, so that
 * whoever goes on after a crash, or deletes the person, finds what is left to do.
 */
public final class Merging {
  private static final Script CLAIM = Script.load("merge-claim");
  private static final Script NOTE = Script.load("merge-note");
  private static final Script CLOSE = Script.load("merge");

  private final Redis redis;
  private final Door door;

  /** Merges in that store. */
  public Merging(Redis redis, Door door) {
    this.redis = redis;
    this.door = door;
  }

  /**
   * Claims the other record for this person, before anything of it is taken over.
   *
   * @param lapsed whose claim no longer holds, or nothing
   * @return whose it is, which is somebody else where that one was first; empty for no record
   */
  public Future<String> claim(String other, String person, String lapsed) {
    return done(door.save(
            CLAIM, List.of(Keys.of(other, "person")), new Args().add(person).add(lapsed)))
        .map(result -> result.text(0));
  }

  /** Who has claimed this record, whether or not that one is still there. */
  public Future<Optional<String>> claimant(String other) {
    return redis
        .call(commands -> commands.hget(Keys.of(other, "person"), "claimedBy"))
        .map(claimed ->
            Optional.ofNullable(claimed).map(id -> new String(id, StandardCharsets.UTF_8)));
  }

  /** Notes that the other record is this person's too. */
  public Future<Void> note(String person, String other) {
    return done(door.save(NOTE, List.of(list(person)), new Args().add(other))).mapEmpty();
  }

  /** The records that were noted as this person's. */
  public Future<List<String>> noted(String person) {
    return redis
        .call(commands -> commands.smembers(list(person)))
        .map(all ->
            all.stream().map(id -> new String(id, StandardCharsets.UTF_8)).sorted().toList());
  }

  /** Ends the list, after the person was destroyed. */
  public Future<Void> drop(String person) {
    return done(door.save(NOTE, List.of(list(person)), new Args().add(""))).mapEmpty();
  }

  /**
   * Destroys the other record and its key and closes its outbox; its id leads to the person.
   *
   * @param version of the other record that was looked at
   * @return false when it has changed since, or has got a channel of its own
   */
  public Future<Boolean> close(String other, long version, String person) {
    var keys =
        List.of(
            Keys.of(other, "person"),
            Keys.beside(other, "changes"),
            Keys.beside(other, "people"),
            Keys.beside(other, "due"),
            Keys.beside(other, "leased"),
            Keys.of(other, "open"),
            Keys.of(other, "offered"));
    var args = new Args().add(version).add(other).add(person).add(Keys.beside(other, "row:"));
    SaveArgs.flat(new Change.Deleted(other, List.of(), List.of(), List.of()).fields())
        .forEach(args::add);
    return done(door.save(CLOSE, keys, args)).map(result -> !result.text(0).equals("MOVED"));
  }

  private static Future<Result> done(Future<Saved> saved) {
    return saved.compose(Saved::orAway);
  }

  private static String list(String person) {
    return Keys.of(person, "merged");
  }
}
