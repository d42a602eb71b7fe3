package cn.daqiao.bot.turn;

import cn.daqiao.bot.redis.Args;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Keys.Family;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.Saved;
import cn.daqiao.bot.redis.Script;
import io.lettuce.core.Range;
import io.lettuce.core.Range.Boundary;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Who has a case: each partition's people with one, by the time at which it was closed, 0 for one
 * that is not. The case itself is a field of the person, sealed with the person's own key.
 */
public final class CaseStore {
  static final String CASES = "cases";

  /** How many are read at a time: a list of thousands holds up nobody's turn. */
  private static final int BATCH = 32;

  private static final Script DROP = Script.load("case-drop");

  private final Redis redis;
  private final Door door;
  private final PersonStore people;

  /** Cases of these people. */
  public CaseStore(Redis redis, Door door, PersonStore people) {
    this.redis = redis;
    this.door = door;
    this.people = people;
  }

  /** Everybody whose case can be read and is closed, or is not. */
  Future<List<Loaded.Somebody>> all(boolean closed) {
    var range =
        closed
            ? Range.from(Boundary.<Number>including(1), Boundary.<Number>unbounded())
            : Range.from(Boundary.<Number>including(0), Boundary.<Number>including(0));
    var partitions = IntStream.range(0, Keys.PARTITIONS).boxed().toList();
    return Batches.each(partitions, BATCH, partition -> ids(partition, range))
        .map(all -> all.stream().flatMap(List::stream).toList())
        .compose(ids -> Batches.each(ids, BATCH, people::readableWithCase))
        .map(all -> all.stream().flatMap(Optional::stream).toList());
  }

  /** The ids of those in a partition whose cases were closed before an instant. */
  public Future<List<String>> closedBefore(int partition, Instant instant) {
    return ids(
        partition,
        Range.from(
            Boundary.<Number>including(1), Boundary.<Number>including(instant.toEpochMilli())));
  }

  /** Destroys a case that was closed before an instant; whether there was one. */
  public Future<Boolean> drop(String id, Instant closedBefore) {
    var keys = List.of(Keys.of(id, "person"), Keys.beside(id, CASES));
    return door.save(DROP, keys, new Args().add(id).add(closedBefore.toEpochMilli()))
        .compose(Saved::orAway)
        .map(result -> result.number(0) == 1);
  }

  /** The states of a person's rows in the outbox; what is not there any more is left out. */
  Future<Map<String, String>> rowStates(String person, List<String> rows) {
    var states =
        rows.stream()
            .map(row -> redis.call(c -> c.hget(Keys.beside(person, "row:" + row), "state")))
            .toList();
    return Future.all(states)
        .map(all -> {
          var found = new HashMap<String, String>();
          for (int i = 0; i < rows.size(); i++) {
            var state = states.get(i).result();
            if (state != null) {
              found.put(rows.get(i), new String(state, StandardCharsets.UTF_8));
            }
          }
          return found;
        });
  }

  private Future<List<String>> ids(int partition, Range<Number> range) {
    return redis
        .call(c -> c.zrangebyscore(Keys.of(Family.PERSON, partition, CASES), range))
        .map(all -> all.stream().map(id -> new String(id, StandardCharsets.UTF_8)).toList());
  }
}
