package cn.daqiao.bot.vacancy;

import cn.daqiao.bot.redis.Args;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.Saved;
import cn.daqiao.bot.redis.Script;
import cn.daqiao.bot.redis.Unreadable;
import cn.daqiao.bot.redis.Wakes;
import cn.daqiao.matcher.vacancy.Vacancy;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Vacancies, each under its own id's slot. A change is saved only on the version that it was made
 * from, and is told to the followers of the partition's stream in the same script.
 */
public final class VacancyStore {
  private static final Script SAVE = Script.load("vacancy-save");

  private final Redis redis;
  private final Door door;
  private final Wakes wakes;
  private final StoredVacancy codec;
  private final Unreadable readable = new Unreadable();

  /** Keeps vacancies in that store. */
  public VacancyStore(Redis redis, Door door, Wakes wakes, VacancyJson reader) {
    this.redis = redis;
    this.door = door;
    this.wakes = wakes;
    this.codec = new StoredVacancy(reader);
  }

  /** How a save came out. */
  public sealed interface Kept {
    /** It stands as given. */
    record Ok(Vacancy vacancy) implements Kept {}

    /** Somebody else changed it since; nothing was saved. */
    record Stale() implements Kept {}

    /** It may stand or not; the same save may be tried again. */
    record Unknown() implements Kept {}
  }

  /** The vacancy with that id. */
  public Future<Optional<Vacancy>> find(String id) {
    if (!Keys.isId(Keys.Family.VACANCY, id)) {
      return Future.succeededFuture(Optional.empty());
    }
    return redis
        .call(commands -> commands.get(key(id)))
        .map(stored -> Optional.ofNullable(stored).map(codec::read));
  }

  /** The same among others: empty for one that cannot be read too. */
  public Future<Optional<Vacancy>> readable(String id) {
    return readable.or(id, find(id));
  }

  /** How many vacancies could not be read when they were last looked at. */
  public int unreadable() {
    return readable.count();
  }

  /** The vacancies with these ids that exist and can be read, in the order asked. */
  public Future<List<Vacancy>> findAll(Collection<String> ids) {
    var all = ids.stream().map(this::readable).toList();
    return Future.join(all)
        .map(done -> {
          var found = new ArrayList<Vacancy>();
          all.forEach(one -> one.result().ifPresent(found::add));
          return found;
        });
  }

  /**
   * Saves one version.
   *
   * @param change what happened, for the followers: posted, changed, released …
   */
  public Future<Kept> save(Vacancy vacancy, String change, Instant now) {
    return save(vacancy, args(vacancy, change, now));
  }

  /** Saves the version that came of a decision, and the decision beside it. */
  public Future<Kept> save(Vacancy vacancy, Decision decision) {
    var change = VacancyJson.word(decision.status());
    return save(vacancy, args(vacancy, change, decision.at()).add(decision.write()));
  }

  /** What staff decided about a vacancy, earliest first. */
  public Future<List<Decision>> decisions(String id) {
    return redis
        .call(commands -> commands.lrange(decided(id), 0, -1))
        .map(all -> all.stream().map(Decision::read).toList());
  }

  private Args args(Vacancy vacancy, String change, Instant now) {
    return new Args()
        .add(codec.write(vacancy))
        .add(vacancy.version())
        .add(vacancy.id())
        .add(Objects.requireNonNullElse(vacancy.posted(), now).toEpochMilli())
        .add(change)
        .add(now.toEpochMilli());
  }

  private Future<Kept> save(Vacancy vacancy, Args args) {
    var id = vacancy.id();
    return door.save(SAVE, List.of(key(id), all(id), changes(id), decided(id)), args)
        .map(saved ->
            switch (saved) {
              case Saved.Ok(var result) when result.number(0) > 0 -> {
                wakes.wake(Wakes.Topic.VACANCIES, Keys.partition(id));
                yield new Kept.Ok(vacancy);
              }
              case Saved.Ok ignored -> new Kept.Stale();
              case Saved.Unknown ignored -> new Kept.Unknown();
            });
  }

  /** Every vacancy of a partition, newest first. */
  public Future<List<Vacancy>> partition(int partition) {
    return ids(partition).compose(this::findAll);
  }

  /** The ids of every vacancy of a partition, newest first. */
  public Future<List<String>> ids(int partition) {
    var key = Keys.of(Keys.Family.VACANCY, partition, "vacancies");
    return redis
        .call(commands -> commands.zrevrangebyscore(key, Range.unbounded(), Limit.unlimited()))
        .map(ids -> ids.stream().map(id -> new String(id, StandardCharsets.UTF_8)).toList());
  }

  /** Every vacancy, newest first. */
  public Future<List<Vacancy>> everything() {
    var parts = new ArrayList<Future<List<Vacancy>>>();
    for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
      parts.add(partition(partition));
    }
    return Future.all(parts)
        .map(done ->
            parts.stream()
                .flatMap(part -> part.result().stream())
                .sorted(
                    Comparator.comparing(
                            (Vacancy v) -> Objects.requireNonNullElse(v.posted(), Instant.EPOCH))
                        .reversed()
                        .thenComparing(Vacancy::id))
                .toList());
  }

  private static String key(String id) {
    return Keys.of(id, "vacancy");
  }

  private static String all(String id) {
    return Keys.beside(id, "vacancies");
  }

  private static String decided(String id) {
    return Keys.of(id, "decisions");
  }

  private static String changes(String id) {
    return Keys.beside(id, "changes");
  }
}
