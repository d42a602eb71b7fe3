package cn.daqiao.bot.vacancy;

import cn.daqiao.bot.redis.Args;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.Saved;
import cn.daqiao.bot.redis.Script;
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

  /** The vacancies with these ids that exist, in the order asked. */
  public Future<List<Vacancy>> findAll(Collection<String> ids) {
    var all = ids.stream().map(this::find).toList();
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
    var id = vacancy.id();
    var args =
        new Args()
            .add(codec.write(vacancy))
            .add(vacancy.version())
            .add(id)
            .add(Objects.requireNonNullElse(vacancy.posted(), now).toEpochMilli())
            .add(change);
    return door.save(SAVE, List.of(key(id), all(id), changes(id)), args)
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

  private static String changes(String id) {
    return Keys.beside(id, "changes");
  }
}
