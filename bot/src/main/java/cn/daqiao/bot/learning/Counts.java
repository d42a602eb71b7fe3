package cn.daqiao.bot.learning;

import cn.daqiao.bot.redis.Args;
import cn.daqiao.bot.redis.BadSealException;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.Saved;
import cn.daqiao.bot.redis.Script;
import cn.daqiao.bot.redis.Seal;
import cn.daqiao.bot.runtime.Aside;
import cn.daqiao.bot.vacancy.Deadline;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.lettuce.core.KeyValue;
import io.lettuce.core.ScoredValue;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Questions with how often they came, each once for a person and a day; nobody is remembered. What
 * was said is sealed, although nothing personal should be left in it.
 */
final class Counts {
  private static final Logger LOG = LoggerFactory.getLogger(Counts.class);
  private static final Script COUNT = Script.load("question-count");
  private static final List<String> COUNTERS = List.of("asked", "useful", "useless");
  private static final String FIRST = "first";
  private static final Duration DAY_FORGOTTEN = Duration.ofDays(2);

  private final Base base;
  private final String name;
  private final Bounds bounds;

  /** What counting stands on. */
  record Base(Redis redis, Door door, Seal seal, InstantSource clock) {}

  /** One question as it is kept. */
  record Row(String id, String json, Map<String, Long> counts, Instant first, Instant last) {
    long count(String counter) {
      return counts.getOrDefault(counter, 0L);
    }
  }

  /** How a row is understood. */
  interface Reading<T> {
    T read(Row row) throws JsonProcessingException;
  }

  Counts(Base base, String name, Bounds bounds) {
    this.base = base;
    this.name = name;
    this.bounds = bounds;
  }

  /** What a question is known by. */
  String id(String sameness) {
    return base.seal().hash(name, sameness);
  }

  /**
   * Counts it, once for each mark of a day.
   *
   * @param asker whoever asks; kept as a hash that is another one tomorrow
   * @param mark what makes two counts one
   */
  Future<Void> count(String id, String json, String counter, String asker, String mark) {
    var now = base.clock().instant();
    var day = LocalDate.ofInstant(now, Deadline.ZONE).toString();
    var keys =
        List.of(key(""), key(":counts"), key(":last"), key(":marks:" + day), key(":askers:" + day));
    var args =
        new Args()
            .add(id)
            .add(base.seal().sealOwn(json, place(id)))
            .add(now.toEpochMilli())
            .add(base.seal().hash(name + " mark " + day, asker + "\n" + mark))
            .add(base.seal().hash(name + " asker " + day, asker))
            .add(counter)
            .add(bounds.perAsker())
            .add(bounds.most())
            .add(now.minus(bounds.kept()).toEpochMilli())
            .add(DAY_FORGOTTEN.toSeconds());
    return base.door().save(COUNT, keys, args).compose(Saved::orAway).mapEmpty();
  }

  /** All that is kept, asked last first; what cannot be read is passed over. */
  <T> Future<List<T>> all(Reading<T> reading) {
    var texts = base.redis().call(c -> c.hgetall(key("")));
    var counts = base.redis().call(c -> c.hgetall(key(":counts")));
    var last = base.redis().call(c -> c.zrevrangeWithScores(key(":last"), 0, -1));
    return Future.all(texts, counts, last)
        .compose(done ->
            Aside.run(
                name + "-list",
                () -> read(last.result(), texts.result(), counts.result(), reading)));
  }

  private <T> List<T> read(
      List<ScoredValue<byte[]>> last,
      Map<String, byte[]> texts,
      Map<String, byte[]> counts,
      Reading<T> reading) {
    var all = new ArrayList<T>();
    for (var scored : last) {
      var id = new String(scored.getValue(), StandardCharsets.UTF_8);
      read(id, texts.get(id), counts, scored.getScore(), reading).ifPresent(all::add);
    }
    return all;
  }

  /** One of them; empty also where it cannot be read. */
  <T> Future<Optional<T>> find(String id, Reading<T> reading) {
    var fields = fields(id).toArray(String[]::new);
    var text = base.redis().call(c -> c.hget(key(""), id));
    var counts = base.redis().call(c -> c.hmget(key(":counts"), fields));
    var last = base.redis().call(c -> c.zscore(key(":last"), id.getBytes(StandardCharsets.UTF_8)));
    return Future.all(text, counts, last)
        .map(done -> {
          var mine = new HashMap<String, byte[]>();
          counts.result().stream()
              .filter(KeyValue::hasValue)
              .forEach(count -> mine.put(count.getKey(), count.getValue()));
          return read(id, text.result(), mine, last.result(), reading);
        });
  }

  private <T> Optional<T> read(
      String id,
      byte @Nullable [] sealed,
      Map<String, byte[]> counts,
      @Nullable Double score,
      Reading<T> reading) {
    var oldest = base.clock().instant().minus(bounds.kept());
    if (sealed == null || score == null) {
      return Optional.empty();
    }
    var last = Instant.ofEpochMilli(score.longValue());
    if (last.isBefore(oldest)) {
      return Optional.empty();
    }
    try {
      var row = row(id, base.seal().openOwn(sealed, place(id)), counts, last);
      return Optional.of(reading.read(row));
    } catch (JsonProcessingException
        | BadSealException
        | DateTimeException
        | IllegalArgumentException e) {
      LOG.error(
          "a row of {} cannot be read and is not shown: {}", name, e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private static List<String> fields(String id) {
    var all = new ArrayList<String>();
    COUNTERS.forEach(counter -> all.add(id + ":" + counter));
    all.add(id + ":" + FIRST);
    return all;
  }

  private static Row row(String id, String json, Map<String, byte[]> counts, Instant last) {
    var mine = new HashMap<String, Long>();
    for (var counter : COUNTERS) {
      var count = counts.get(id + ":" + counter);
      if (count != null) {
        mine.put(counter, number(count));
      }
    }
    var first = counts.get(id + ":" + FIRST);
    return new Row(
        id,
        json,
        Map.copyOf(mine),
        first == null ? last : Instant.ofEpochMilli(number(first)),
        last);
  }

  private static long number(byte[] text) {
    return Long.parseLong(new String(text, StandardCharsets.US_ASCII));
  }

  private String place(String id) {
    return name + "|" + id;
  }

  private String key(String part) {
    return Keys.account(name) + part;
  }
}
